import { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

export interface AffectedPerson {
  readonly personId: number;
  /** Of the courses asked about, those that concern them. */
  readonly courses: number[];
  /** Of them or their children, those who attend; none: a teacher alone. */
  readonly studentIds: number[];
}

const current = (table: string, day: Prisma.Sql) => {
  const row = Prisma.raw(table);
  return Prisma.sql`${row}.since <= ${day} AND (${row}.until IS NULL OR ${row}.until >= ${day})`;
};

/** A course's students on the day: of its class, or of its group. */
const studentsOf = (day: Prisma.Sql) => Prisma.sql`
  SELECT enrolment."studentId" FROM enrolment WHERE enrolment."classId" = course."classId" AND ${current('enrolment', day)}
  UNION ALL
  SELECT member."studentId" FROM group_member member WHERE member."groupId" = course."groupId" AND ${current('member', day)}`;

/** The connected people who teach or attend these courses, or whose children do, on `from` or by now. */
export async function peopleTaughtOrTeaching(
  tx: Db | Tx,
  courseIds: readonly number[],
  { from, today }: { readonly from: SchoolDate; readonly today: SchoolDate },
): Promise<AffectedPerson[]> {
  if (courseIds.length === 0) return [];
  const day = Prisma.sql`${toDbDate(from > today ? from : today)}`;
  return tx.$queryRaw<AffectedPerson[]>`
    WITH attending AS MATERIALIZED (
      SELECT course.id AS "courseId", own."studentId" FROM course CROSS JOIN LATERAL (${studentsOf(day)}) own
      WHERE course.id = ANY(${[...courseIds]}::int[])
    ), told AS (
      SELECT "teacherId" AS "personId", NULL::int AS "studentId", id AS "courseId" FROM course WHERE id = ANY(${[...courseIds]}::int[])
      UNION ALL
      SELECT student."personId", student.id, attending."courseId" FROM attending JOIN student ON student.id = attending."studentId"
      UNION ALL
      SELECT guardianship."personId", attending."studentId", attending."courseId"
      FROM attending JOIN guardianship ON guardianship."studentId" = attending."studentId"
        AND ${current('guardianship', Prisma.sql`${toDbDate(today)}`)}
    )
    SELECT told."personId", array_agg(DISTINCT told."courseId") AS courses,
      COALESCE(array_agg(DISTINCT told."studentId") FILTER (WHERE told."studentId" IS NOT NULL), '{}') AS "studentIds"
    FROM told
    WHERE EXISTS (SELECT 1 FROM account WHERE account."personId" = told."personId" AND account."closedAt" IS NULL)
    GROUP BY told."personId"`;
}

/** Asked again when a notice is sent or opened: who they are to these courses. */
export interface Concern {
  readonly key: number;
  readonly personId: number;
  readonly courses: readonly number[];
  readonly from: SchoolDate;
}

export interface Concerned {
  readonly key: number;
  /** The child by the name that this guardian gave it; none: they themselves teach or attend. */
  readonly calledName: string | null;
  readonly courses: readonly number[];
}

/** What is left of these concerns: a former guardian or teacher, a child who changed class, is concerned no more. */
export async function stillConcerned(
  db: Db,
  asked: readonly Concern[],
  today: SchoolDate,
): Promise<Concerned[]> {
  if (asked.length === 0) return [];
  const now = Prisma.sql`${toDbDate(today)}::date`;
  const attends = Prisma.sql`student.id IN (${studentsOf(Prisma.sql`GREATEST(course."firstDay", ${now})`)})`;
  return db.$queryRaw<Concerned[]>`
    WITH course AS MATERIALIZED (
      SELECT asked.key, asked."personId", asked."from" AS "firstDay", own.id, own."teacherId", own."classId", own."groupId"
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS asked(key int, "personId" int, courses jsonb, "from" date)
      JOIN course own ON own.id IN (SELECT jsonb_array_elements(asked.courses)::int)
    ), concerned AS (
      SELECT key, NULL AS "calledName", id AS "courseId" FROM course WHERE "teacherId" = "personId"
      UNION ALL
      SELECT key, NULL, course.id FROM course JOIN student ON student."personId" = course."personId" WHERE ${attends}
      UNION ALL
      SELECT key, COALESCE(guardianship.nickname, child."givenName"), course.id
      FROM course
      JOIN guardianship ON guardianship."personId" = course."personId" AND ${current('guardianship', now)}
      JOIN student ON student.id = guardianship."studentId"
      JOIN person child ON child.id = student."personId"
      WHERE ${attends}
    )
    SELECT key, "calledName", array_agg(DISTINCT "courseId") AS courses FROM concerned
    GROUP BY key, "calledName" ORDER BY key, "calledName"`;
}
