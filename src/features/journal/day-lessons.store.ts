import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { compareNames } from '../../kernel/folding.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { isFilled } from '../../regulation/lesson-correction.ts';
import { coveringNotes } from '../absences/covering-notes.store.ts';
import { plannedNumbers } from '../timetable/planned-numbers.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { type DayLesson, type LessonCourse, ownState } from './day-lesson.ts';
import { type Row, toCourse, toLesson, toState } from './day-lesson-rows.ts';

export interface DayLessons {
  /** In the order of the day. */
  readonly lessons: readonly DayLesson[];
  /** Entered outside the timetable and taken back: nothing is left of them but their rows. */
  readonly takenBack: readonly DayLesson[];
  /** Courses that have no lesson that day; only if asked for. */
  readonly idleCourses: readonly LessonCourse[];
}

export type LessonsOf =
  | { readonly teacherId: number }
  | { readonly studentIds: readonly number[] }
  | { readonly courseIds: readonly number[] }
  /** With its groups. */
  | { readonly classId: number }
  | { readonly groupId: number };

/**
 * The lessons of one day in one statement: what the timetable has, joined with what was entered, and
 * what was entered beside the timetable. A teacher's are those of their own courses, with those that somebody
 * substitutes, and of other courses exactly the lessons that they substitute (¶4.11).
 */
export async function loadDayLessons(
  db: Db,
  frame: SchoolFrame,
  of: LessonsOf,
  day: SchoolDate,
  options: { readonly rolls?: boolean; readonly idleCourses?: boolean } = {},
): Promise<DayLessons> {
  const date = toDbDate(day);
  const taught = frame.calendar.lessonsOn(day);
  const weekday = 'weekday' in taught ? taught.weekday : 0;
  const current = (table: 'course' | 'enrolment' | 'member' | 'guardianship') => {
    const row = Prisma.raw(table);
    return Prisma.sql`${row}.since <= ${date} AND (${row}.until IS NULL OR ${row}.until >= ${date})`;
  };
  const studentIds = 'studentIds' in of ? [...of.studentIds] : [];
  const chosen =
    'teacherId' in of
      ? Prisma.sql`(course."teacherId" = ${of.teacherId} AND ${current('course')}) OR course.id IN (
          SELECT "courseId" FROM substituted_lesson WHERE "substituteId" = ${of.teacherId} AND day = ${date}
        )`
      : 'courseIds' in of
        ? Prisma.sql`course.id = ANY(${[...of.courseIds]})`
        : 'classId' in of
          ? Prisma.sql`class.id = ${of.classId} AND ${current('course')}`
          : 'groupId' in of
            ? Prisma.sql`team.id = ${of.groupId} AND ${current('course')}`
            : Prisma.sql`course.id IN (SELECT "courseId" FROM asked) AND ${current('course')}`;

  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT enrolment."studentId", course.id AS "courseId"
      FROM enrolment JOIN course ON course."classId" = enrolment."classId"
      WHERE enrolment."studentId" = ANY(${studentIds}::int[]) AND ${current('enrolment')}
      UNION
      SELECT member."studentId", course.id
      FROM group_member member JOIN course ON course."groupId" = member."groupId"
      WHERE member."studentId" = ANY(${studentIds}::int[]) AND ${current('member')}
    )
    SELECT course.id AS "courseId", course."teacherId", course.since, course.until, course."homeworkDefaultsToNone",
      subject.code AS "subjectCode", subject.name AS "subjectName",
      class.id AS "classId", COALESCE(class.name, team.name) AS "className", team.name AS "groupName", course.bring,
      ARRAY(SELECT "studentId" FROM asked WHERE "courseId" = course.id) AS "askedStudentIds",
      CASE WHEN class.id IS NOT NULL THEN ARRAY[class.grade] ELSE ARRAY(
        SELECT DISTINCT home.grade FROM group_member member
        JOIN enrolment ON enrolment."studentId" = member."studentId" AND ${current('enrolment')}
        JOIN school_class home ON home.id = enrolment."classId"
        WHERE member."groupId" = team.id AND ${current('member')}
      ) END AS grades,
      COALESCE((
        SELECT json_agg(json_build_object('weekday', slot.weekday, 'number', slot.number, 'from', slot."from", 'until', slot.until))
        FROM timetable_slot slot WHERE slot."courseId" = course.id AND (slot.until IS NULL OR slot.until >= ${date})
      ), '[]') AS slots,
      COALESCE((
        SELECT json_agg(json_build_object('day', moved.day, 'number', moved.number, 'toDay', moved."toDay", 'toNumber', moved."toNumber",
          'room', moved.room))
        FROM lesson_move moved WHERE moved."courseId" = course.id AND (moved.day >= ${date} OR moved."toDay" >= ${date})
      ), '[]') AS moves,
      ${options.rolls ? rollOf(current) : Prisma.sql`NULL::json`} AS students,
      held.number, held.planned, lesson.id AS "lessonId", lesson."startsAt", lesson."endsAt", lesson.topic, lesson."rollConfirmedAt",
      lesson."homeworkNone", lesson."notHeld", lesson."correctedAt", lesson.corrected, lesson.revision,
      COALESCE((
        SELECT json_agg(json_build_object('studentId', absence."studentId", 'kind', absence.kind) ORDER BY absence."studentId")
        FROM absence WHERE absence."lessonId" = lesson.id
      ), '[]') AS roll,
      COALESCE((
        SELECT json_agg(json_build_object('text', homework.text, 'dueOn', homework."dueOn", 'studentId', homework."studentId")
          ORDER BY homework.id)
        FROM homework WHERE homework."lessonId" = lesson.id
      ), '[]') AS homework,
      COALESCE((
        SELECT json_agg(json_build_object('fileId', given."fileId", 'kind', given.kind, 'name', given.name, 'mimeType', given."mimeType",
          'size', given.size) ORDER BY given.id)
        FROM lesson_material given WHERE given."lessonId" = lesson.id
      ), '[]') AS materials,
      ARRAY(SELECT praise."studentId" FROM praise WHERE praise."lessonId" = lesson.id ORDER BY praise.id) AS praised,
      ${substitutionOf(date)} AS substitution,
      ${options.rolls ? earlierRollOf(date) : Prisma.sql`NULL::json`} AS "earlierRoll",
      ${coveringNotes({ day: date, number: Prisma.sql`held.number`, students: studentsOf(current) })} AS notes
    FROM course
    JOIN subject ON subject.id = course."subjectId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    ${options.idleCourses ? Prisma.sql`LEFT JOIN` : Prisma.sql`JOIN`} LATERAL (
      SELECT number, bool_or(planned) AS planned FROM (
        ${plannedNumbers(date, weekday)}
        UNION ALL
        SELECT entered.number, false FROM lesson entered WHERE entered."courseId" = course.id AND entered.day = ${date}
      ) AS known(number, planned) GROUP BY number
    ) held ON true
    LEFT JOIN lesson ON lesson."courseId" = course.id AND lesson.day = ${date} AND lesson.number = held.number
    WHERE ${chosen}`;

  const known = rows
    .filter((row) => isHeld(row) && isTheirs(row, of))
    .map((row) => toLesson(row, row.number ?? 0, day, frame))
    .filter((lesson) => lesson !== undefined)
    .sort(
      (a, b) =>
        a.startsAt.getTime() - b.startsAt.getTime() || compareNames(a.course.className, b.course.className),
    );
  const isTakenBack = (lesson: DayLesson) => lesson.ref.number <= 0 && !isFilled(ownState(lesson));
  return {
    lessons: known.filter((lesson) => !isTakenBack(lesson)),
    takenBack: known.filter(isTakenBack),
    idleCourses: rows.filter((row) => !isHeld(row) && isOwn(row, of)).map(toCourse),
  };
}

function isOwn({ teacherId }: Row, of: LessonsOf): boolean {
  return !('teacherId' in of) || teacherId === of.teacherId;
}

/** Of somebody else's course a substitute has the substituted lesson alone. */
function isTheirs(row: Row, of: LessonsOf): boolean {
  return isOwn(row, of) || ('teacherId' in of && row.substitution?.substituteId === of.teacherId);
}

/** A numbered lesson that was entered and taken back, and that the timetable does not have any more, is none. */
function isHeld(row: Row): boolean {
  if (row.number === null) return false;
  return row.planned || row.number <= 0 || (row.revision !== null && isFilled(toState(row)));
}

/** Who gives a `held` lesson of the `course` instead of its teacher: a row is in force while it exists. */
function substitutionOf(date: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('substitutionId', given."substitutionId", 'substituteId', given."substituteId",
      'substituteName', substitute."familyName" || ' ' || substitute."givenName",
      'absentName', absent."familyName" || ' ' || absent."givenName",
      'subjectCode', taught.code, 'subjectName', taught.name, 'joinedCourseId', given."joinedCourseId",
      'joinedName', COALESCE(joined_team.name, joined_class.name), 'orderNumber', ordered."orderNumber",
      'last', (
        SELECT json_build_object('topic', earlier.topic, 'homework', (
          SELECT string_agg(homework.text, '; ' ORDER BY homework.id) FROM homework
          WHERE homework."lessonId" = earlier.id AND homework."studentId" IS NULL
        ))
        FROM lesson earlier
        WHERE earlier."courseId" = course.id AND earlier.topic IS NOT NULL
          AND (earlier.day < ${date} OR (earlier.day = ${date} AND earlier.number < held.number))
        ORDER BY earlier.day DESC, earlier.number DESC LIMIT 1
      ))
    FROM substituted_lesson given
    JOIN substitution ordered ON ordered.id = given."substitutionId"
    JOIN person substitute ON substitute.id = given."substituteId"
    JOIN person absent ON absent.id = ordered."absentId"
    JOIN subject taught ON taught.id = given."subjectId"
    LEFT JOIN course joined ON joined.id = given."joinedCourseId"
    LEFT JOIN school_class joined_class ON joined_class.id = joined."classId"
    LEFT JOIN teaching_group joined_team ON joined_team.id = joined."groupId"
    WHERE given."courseId" = course.id AND given.day = ${date} AND given.number = held.number
  )`;
}

/** Who was absent in the newest lesson before a `held` one that the same students had; nothing once it has its own roll. */
function earlierRollOf(date: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN lesson."rollConfirmedAt" IS NULL THEN (
    SELECT json_build_object('number', earlier.number, 'absent', ARRAY(
      SELECT missed."studentId" FROM absence missed WHERE missed."lessonId" = earlier.id AND missed.kind = 'absent'
      ORDER BY missed."studentId"
    ))
    FROM lesson earlier JOIN course of_earlier ON of_earlier.id = earlier."courseId"
    WHERE earlier.day = ${date} AND earlier.number BETWEEN 1 AND held.number - 1 AND earlier."rollConfirmedAt" IS NOT NULL
      AND (of_earlier."classId" = class.id OR of_earlier."groupId" = course."groupId")
    ORDER BY earlier.number DESC LIMIT 1
  ) END`;
}

/** The students of a course that day, with their connected guardians. */
function rollOf(current: (table: 'enrolment' | 'member' | 'guardianship') => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('id', student.id, 'givenName', person."givenName", 'familyName', person."familyName",
      'guardians', ARRAY(
        SELECT DISTINCT guardianship."personId" FROM guardianship
        JOIN account ON account."personId" = guardianship."personId" AND account."closedAt" IS NULL
        WHERE guardianship."studentId" = student.id AND ${current('guardianship')}
      )))
    FROM student JOIN person ON person.id = student."personId"
    WHERE student.id IN (${studentsOf(current)})
  )`;
}

/** The ids of those who are in the `course` that day. */
function studentsOf(current: (table: 'enrolment' | 'member') => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT enrolment."studentId" FROM enrolment WHERE enrolment."classId" = course."classId" AND ${current('enrolment')}
    UNION
    SELECT member."studentId" FROM group_member member WHERE member."groupId" = course."groupId" AND ${current('member')}`;
}
