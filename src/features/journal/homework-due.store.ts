import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { addDays, fromDbDate, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';

/** What a student has to do, as one lesson gave it. */
export interface DueHomework {
  readonly studentId: number;
  readonly lesson: LessonRef;
  readonly subjectName: string;
  /** None: the files alone say it. */
  readonly text: string | undefined;
  /** None: the lesson named no day, and the timetable has no next lesson. */
  readonly dueOn: SchoolDate | undefined;
  /** How many files came with it. */
  readonly materials: number;
}

interface Row {
  studentId: number;
  courseId: number;
  day: Date;
  number: number;
  subjectName: string;
  text: string | null;
  dueOn: Date | null;
  materials: number;
}

/** Days for which homework without a day of its own is still shown. */
const SHOWN_DAYS = 7;

/** Homework due that day or later, of the courses that the students are in on it; one statement for all of them. */
export async function homeworkDue(
  db: Db,
  studentIds: readonly number[],
  today: SchoolDate,
): Promise<DueHomework[]> {
  const date = toDbDate(today);
  const recently = toDbDate(addDays(today, -SHOWN_DAYS));
  const current = (table: 'enrolment' | 'member') => {
    const row = Prisma.raw(table);
    return Prisma.sql`${row}.since <= ${date} AND (${row}.until IS NULL OR ${row}.until >= ${date})`;
  };
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT enrolment."studentId", course.id AS "courseId"
      FROM enrolment JOIN course ON course."classId" = enrolment."classId"
      WHERE enrolment."studentId" = ANY(${[...studentIds]}::int[]) AND ${current('enrolment')}
      UNION
      SELECT member."studentId", course.id
      FROM group_member member JOIN course ON course."groupId" = member."groupId"
      WHERE member."studentId" = ANY(${[...studentIds]}::int[]) AND ${current('member')}
    ), given AS (
      SELECT asked."studentId", lesson.id, lesson."courseId", lesson.day, lesson.number, task.text, task."dueOn", task.id AS task,
        (SELECT count(*)::int FROM lesson_material WHERE lesson_material."lessonId" = lesson.id) AS materials
      FROM asked
      JOIN lesson ON lesson."courseId" = asked."courseId" AND lesson.day <= ${date}
      LEFT JOIN homework task ON task."lessonId" = lesson.id
        AND (task."studentId" IS NULL OR task."studentId" = asked."studentId")
      WHERE task."dueOn" >= ${date} OR (task."dueOn" IS NULL AND lesson.day >= ${recently} AND NOT EXISTS (
        -- By the next lesson, and that has been.
        SELECT 1 FROM lesson later WHERE later."courseId" = lesson."courseId" AND later.day > lesson.day AND later.day < ${date}
      ))
    )
    SELECT given."studentId", given."courseId", given.day, given.number, subject.name AS "subjectName", given.text, given."dueOn",
      given.materials
    FROM given
    JOIN course ON course.id = given."courseId"
    JOIN subject ON subject.id = course."subjectId"
    WHERE given.task IS NOT NULL OR given.materials > 0
    ORDER BY given."dueOn" NULLS LAST, given.day, given.number, given.task`;
  return rows.map((row) => ({
    studentId: row.studentId,
    lesson: { courseId: row.courseId, day: fromDbDate(row.day), number: row.number },
    subjectName: row.subjectName,
    text: row.text ?? undefined,
    dueOn: row.dueOn ? fromDbDate(row.dueOn) : undefined,
    materials: row.materials,
  }));
}
