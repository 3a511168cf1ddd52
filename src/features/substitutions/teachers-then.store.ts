import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate, Weekday } from '../../kernel/school-date.ts';

/** An hour of the bell on a day that has the timetable of `weekday`. */
export interface Hour {
  readonly day: SchoolDate;
  readonly weekday: Weekday;
  readonly number: number;
}

/** What keeps a teacher from an hour: a lesson of their own, one that they substitute, their own absence. */
export interface Engagement {
  readonly day: SchoolDate;
  readonly number: number;
  readonly why: 'lesson' | 'substitutes' | 'away';
  /** The lesson's course; 0: away. */
  readonly courseId: number;
  /** `5.b`, `5.b Ang 1` */
  readonly className: string;
  readonly subjectId: number;
}

/** A teacher who may be asked to give a lesson. */
export interface Teacher {
  readonly id: number;
  /** `Kalniņa Ilze` */
  readonly name: string;
  readonly subjectIds: readonly number[];
  /** Has lessons on that weekday at all. */
  readonly atSchool: boolean;
  /** Of the hours asked about. */
  readonly engagements: readonly Engagement[];
}

/**
 * The teachers of these days but the absent one, with what keeps them from these hours, in one statement;
 * `substitutionId`: the one that is being changed, whose lessons keep nobody.
 */
export function teachersThen(
  db: Db,
  hours: readonly Hour[],
  {
    absentId,
    substitutionId = 0,
  }: { readonly absentId: number; readonly substitutionId?: number | undefined },
): Promise<Teacher[]> {
  const [first] = hours;
  if (!first) return Promise.resolve([]);
  const day = first.day;
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))];
  return db.$queryRaw<Teacher[]>`
    WITH hours AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(hours)}::jsonb) AS hour(day date, weekday int, number int)
    ), held AS (
      SELECT slot."courseId", hours.day, hours.number FROM hours
      JOIN timetable_slot slot ON slot.weekday = hours.weekday AND slot.number = hours.number
        AND slot."from" <= hours.day AND (slot.until IS NULL OR slot.until >= hours.day)
      WHERE NOT EXISTS (
        SELECT 1 FROM lesson_move moved
        WHERE moved."courseId" = slot."courseId" AND moved.day = hours.day AND moved.number = slot.number
      )
      UNION ALL
      SELECT moved."courseId", hours.day, hours.number FROM hours
      JOIN lesson_move moved ON moved."toDay" = hours.day AND moved."toNumber" = hours.number
    ), engaged AS (
      SELECT course."teacherId" AS "personId", held.day, held.number, 'lesson' AS why, course.id AS "courseId"
      FROM held JOIN course ON course.id = held."courseId"
        AND course.since <= held.day AND (course.until IS NULL OR course.until >= held.day)
      WHERE NOT EXISTS (
        SELECT 1 FROM substituted_lesson given
        WHERE given."courseId" = held."courseId" AND given.day = held.day AND given.number = held.number
      )
      UNION ALL
      SELECT given."substituteId", given.day, given.number, 'substitutes', given."courseId"
      FROM hours JOIN substituted_lesson given ON given.day = hours.day AND given.number = hours.number
      WHERE given."substitutionId" <> ${substitutionId} AND given."joinedCourseId" IS NULL
      UNION ALL
      SELECT away."absentId", hours.day, hours.number, 'away', 0
      FROM hours JOIN substitution away ON away."cancelledAt" IS NULL AND away."from" <= hours.day AND away.until >= hours.day
    ), named AS (
      SELECT engaged."personId", jsonb_agg(jsonb_build_object('day', engaged.day, 'number', engaged.number, 'why', engaged.why,
        'courseId', engaged."courseId", 'className', COALESCE(team.name, class.name, ''), 'subjectId', COALESCE(course."subjectId", 0))
        ORDER BY engaged.day, engaged.number) AS engagements
      FROM engaged
      LEFT JOIN course ON course.id = engaged."courseId"
      LEFT JOIN teaching_group team ON team.id = course."groupId"
      LEFT JOIN school_class class ON class.id = course."classId"
      GROUP BY engaged."personId"
    )
    SELECT person.id, person."familyName" || ' ' || person."givenName" AS name,
      ARRAY(
        SELECT DISTINCT course."subjectId" FROM course WHERE course."teacherId" = person.id AND ${holdsOn('course', day)}
      ) AS "subjectIds",
      EXISTS (
        SELECT 1 FROM course JOIN timetable_slot slot ON slot."courseId" = course.id AND slot.weekday = ANY(${weekdays}::int[])
        WHERE course."teacherId" = person.id AND ${holdsOn('course', day)}
          AND slot."from" <= ${day}::date AND (slot.until IS NULL OR slot.until >= ${day}::date)
      ) AS "atSchool",
      COALESCE(named.engagements, '[]') AS engagements
    FROM person LEFT JOIN named ON named."personId" = person.id
    WHERE person.id <> ${absentId} AND EXISTS (
      SELECT 1 FROM staff_role WHERE staff_role."personId" = person.id AND ${holdsOn('staff_role', day)}
        AND staff_role.role IN (${TEACHING})
    )
    ORDER BY person."foldedName", person.id`;
}

/** Whose role lets them enter a lesson. */
const TEACHING = Prisma.sql`'subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher'`;
