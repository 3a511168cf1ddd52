import { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { holdersOf } from '../../db/role-holders.ts';
import { instantOf, type SchoolDate } from '../../kernel/school-date.ts';
import type { DutyFrame } from '../../regulation/duty.ts';
import { lessonDue } from '../../regulation/lesson-deadline.ts';
import type { LessonPart } from '../../regulation/lesson-state.ts';
import { eventInstead } from '../../regulation/school-events.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Source } from '../../regulation/settings-values.ts';
import { isTaught, lessonDays, plannedLessons } from '../timetable/planned-lessons.store.ts';

interface Row {
  courseId: number;
  day: SchoolDate;
  number: number;
  /** Of its row in the journal, as are its times. */
  lessonId: number | null;
  updatedAt: Date | null;
  startsAt: Date | null;
  endsAt: Date | null;
  homeworkDefaultsToNone: boolean;
  missing: LessonPart[];
  notHeld: boolean;
  /** Anything at all. */
  entered: boolean;
  responsible: number[];
  /** The substitution of a teacher who is away in which nobody was named for it. */
  unfilledId: number | null;
  classId: number | null;
  classIds: number[];
  grades: number[];
  className: string;
  subjectCode: string;
}

/** A lesson of the school as the journal's deadlines see it (¶4.5). */
export interface SchoolLesson
  extends Omit<Row, 'startsAt' | 'endsAt' | 'lessonId' | 'updatedAt' | 'classId'> {
  /** None: nothing was ever entered. */
  readonly kept: { readonly lessonId: number; readonly updatedAt: Date } | undefined;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly dueAt: Date;
  readonly source: Source;
}

interface Asked {
  /** Both included. */
  readonly from: SchoolDate;
  readonly until: SchoolDate;
  readonly frame: DutyFrame;
  readonly settings: RegulationSettings;
  /** `open`: those alone that lack something and are to be held. */
  readonly which: 'all' | 'open';
}

/**
 * The whole school's lessons of these days, planned or entered beside the timetable, in one statement. The teacher owes
 * them, of a substituted lesson the substitute; the academic office where nobody was named for a teacher who is away or teaches here no more, and
 * in a semester that it has closed, where nobody else can enter anything.
 */
export async function loadSchoolLessons(db: Tx, asked: Asked): Promise<SchoolLesson[]> {
  const { frame, which } = asked;
  const days = lessonDays(frame.calendar, asked.from, asked.until);
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last || frame.yearId === undefined) return [];
  const closed = days.filter((day) => frame.calendar.semesterOf(day)?.closed);
  const rows = await db.$queryRaw<Row[]>`
    WITH ${plannedLessons(frame.calendar, days)}, ${journalOf(first, last)}, ${groupsOf(first, last)},
    ${lessonsOf(frame.yearId, { first, last, closed }, which)}
    SELECT held."courseId", held.day::text, held.number, held."lessonId", held."updatedAt", held."startsAt", held."endsAt",
      held."homeworkDefaultsToNone", held.missing, held."notHeld", held.entered, held.responsible, held."unfilledId",
      held."classId", held."className", held."subjectCode",
      COALESCE(mixed."classIds", ARRAY[held."classId"]) AS "classIds", COALESCE(mixed.grades, ARRAY[held.grade]) AS grades
    FROM held LEFT JOIN mixed ON mixed."groupId" = held."groupId"`;
  const lessons = rows.flatMap(lessonMaker(asked));
  return which === 'open' ? lessons.filter(({ notHeld }) => !notHeld) : lessons;
}

/** Makes lessons of those rows that the day really has; the few different deadlines are worked out once. */
function lessonMaker({ frame, settings }: Asked): (row: Row) => SchoolLesson[] {
  const clocks = new Map<string, ReturnType<typeof lessonDue>>();
  const bells = new Map<string, { startsAt: Date; endsAt: Date } | undefined>();
  const bellOf = ({ day, number }: Row) => {
    const key = `${day} ${number}`;
    const bell = frame.bellsOn(day).get(number);
    if (bell && !bells.has(key)) {
      bells.set(key, { startsAt: instantOf(day, bell.startsAt), endsAt: instantOf(day, bell.endsAt) });
    }
    return bells.get(key);
  };
  return ({ startsAt, endsAt, lessonId, updatedAt, classId, ...row }) => {
    const { day, grades } = row;
    const times =
      startsAt && endsAt
        ? { startsAt, endsAt }
        : bellOf({ ...row, startsAt, endsAt, lessonId, updatedAt, classId });
    if (!times || !isTaught(frame.calendar, day, grades)) return [];
    const place = { day, classId: classId ?? undefined, ...times };
    const cancelled = !row.entered && eventInstead(frame.events, place) !== undefined;
    const key = `${day} ${times.endsAt.getTime()} ${grades}`;
    const clock = clocks.get(key) ?? lessonDue({ day, grades, endsAt: times.endsAt }, settings['4.5']);
    clocks.set(key, clock);
    const kept = lessonId !== null && updatedAt ? { lessonId, updatedAt } : undefined;
    return [{ ...row, ...times, ...clock, kept, notHeld: row.notHeld || cancelled }];
  };
}

/** What was entered on these days: `entry`. */
function journalOf(first: SchoolDate, last: SchoolDate): Prisma.Sql {
  const ids = Prisma.sql`BETWEEN (SELECT min(id) FROM kept) AND (SELECT max(id) FROM kept)`;
  // Lessons of one day lie side by side, and so does their homework: a short stretch of its index, whatever the year holds.
  return Prisma.sql`
    kept AS MATERIALIZED (
      SELECT "courseId", day, number, id, "updatedAt", "startsAt", "endsAt", COALESCE(topic, '') <> '' AS topic,
        "rollConfirmedAt" IS NOT NULL AS roll, "homeworkNone", "notHeld" IS NOT NULL AS "notHeld"
      FROM lesson WHERE lesson.day BETWEEN ${first}::date AND ${last}::date
    ), given AS MATERIALIZED (
      SELECT homework."lessonId" FROM homework WHERE homework."lessonId" ${ids}
      UNION ALL
      SELECT material."lessonId" FROM lesson_material material WHERE material."lessonId" ${ids}
    ), entry AS (
      SELECT kept.*, "homeworkNone" OR id IN (SELECT "lessonId" FROM given) AS homework FROM kept
    )`;
}

const inDays = (row: string, first: SchoolDate, last: SchoolDate) => {
  const table = Prisma.raw(row);
  return Prisma.sql`${table}.since <= ${last}::date AND (${table}.until IS NULL OR ${table}.until >= ${first}::date)`;
};

/** From when to when each group has members: `formed`; of those with members of several classes, which: `mixed`. */
function groupsOf(first: SchoolDate, last: SchoolDate): Prisma.Sql {
  return Prisma.sql`
    formed AS (
      SELECT member."groupId", min(member.since) AS since, max(COALESCE(member.until, 'infinity')) AS until
      FROM group_member member WHERE ${inDays('member', first, last)} GROUP BY member."groupId"
    ), attended AS (
      SELECT DISTINCT member."groupId", enrolment."classId"
      FROM teaching_group team
      JOIN group_member member ON member."groupId" = team.id AND ${inDays('member', first, last)}
      JOIN enrolment ON enrolment."studentId" = member."studentId" AND ${inDays('enrolment', first, last)}
      WHERE team."classId" IS NULL
    ), mixed AS (
      SELECT attended."groupId", array_agg(home.grade) AS grades, array_agg(home.id) AS "classIds"
      FROM attended JOIN school_class home ON home.id = attended."classId"
      GROUP BY attended."groupId"
    )`;
}

/** The lessons asked for, planned or entered beside the timetable: `held`. */
function lessonsOf(
  yearId: number,
  { first, last, closed }: Readonly<Record<'first' | 'last', SchoolDate>> & { closed: SchoolDate[] },
  which: Asked['which'],
): Prisma.Sql {
  const isClosed = Prisma.sql`known.day = ANY(${closed}::date[])`;
  const office = holdersOf('academicOffice', last);
  // What is complete is left aside before anything else is looked up for it.
  const [lacking, needed] =
    which === 'all'
      ? [Prisma.sql`true`, Prisma.sql`true`]
      : [
          Prisma.sql`NOT COALESCE(entry."notHeld" OR entry.topic AND entry.roll AND entry.homework, false)`,
          Prisma.sql`NOT (known.topic AND known.roll AND course."homeworkDefaultsToNone")`,
        ];
  return Prisma.sql`
    teacher AS (
      SELECT held."personId" FROM staff_role held
      WHERE held.role IN ('subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher') AND ${inDays('held', first, last)}
    ), away AS (
      SELECT substitution."absentId", away.day::date, max(substitution.id) AS id FROM substitution
      CROSS JOIN generate_series(greatest(substitution."from", ${first}::date), least(substitution.until, ${last}::date), '1 day') AS away (day)
      WHERE substitution."cancelledAt" IS NULL AND substitution."from" <= ${last}::date AND substitution.until >= ${first}::date
      GROUP BY 1, 2
    ), given_to AS (
      SELECT * FROM substituted_lesson WHERE day BETWEEN ${first}::date AND ${last}::date
    ), held AS (
      SELECT known."courseId", known.day, known.number, known."lessonId", known."updatedAt", known."startsAt", known."endsAt",
        known."notHeld", course."homeworkDefaultsToNone", course."groupId",
        class.id AS "classId", class.grade, COALESCE(class.name, team.name) AS "className",
        COALESCE(taught.code, subject.code) AS "subjectCode",
        array_remove(ARRAY[
          CASE WHEN known.topic THEN NULL ELSE 'topic' END,
          CASE WHEN known.roll THEN NULL ELSE 'roll' END,
          CASE WHEN known.homework OR course."homeworkDefaultsToNone" THEN NULL ELSE 'homework' END], NULL) AS missing,
        CASE WHEN ${isClosed} THEN ${office}
          WHEN given_to.id IS NOT NULL THEN ARRAY[given_to."substituteId"]
          WHEN away.day IS NOT NULL OR course."teacherId" NOT IN (SELECT "personId" FROM teacher) THEN ${office}
          ELSE ARRAY[course."teacherId"] END AS responsible,
        CASE WHEN given_to.id IS NULL AND NOT ${isClosed} THEN away.id END AS "unfilledId",
        known.topic OR known.roll OR known.homework AS entered
      FROM (
        SELECT "courseId", day, number, entry.id AS "lessonId", entry."updatedAt", entry."startsAt", entry."endsAt",
          COALESCE(entry.topic, false) AS topic, COALESCE(entry.roll, false) AS roll, COALESCE(entry.homework, false) AS homework,
          COALESCE(entry."notHeld", false) AS "notHeld"
        FROM planned FULL JOIN entry USING ("courseId", day, number)
        WHERE (planned.number IS NOT NULL OR entry.topic OR entry.roll OR entry.homework) AND ${lacking}
      ) known
      JOIN course ON course.id = known."courseId"
        AND course."yearId" = ${yearId} AND course.since <= known.day AND (course.until IS NULL OR course.until >= known.day)
      JOIN subject ON subject.id = course."subjectId"
      LEFT JOIN teaching_group team ON team.id = course."groupId"
      LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
      LEFT JOIN formed ON formed."groupId" = course."groupId"
      LEFT JOIN given_to ON given_to."courseId" = known."courseId" AND given_to.day = known.day AND given_to.number = known.number
      LEFT JOIN away ON away."absentId" = course."teacherId" AND away.day = known.day
      LEFT JOIN subject taught ON taught.id = given_to."subjectId"
      WHERE ${needed} AND (course."groupId" IS NULL OR known.day BETWEEN formed.since AND formed.until)
    )`;
}
