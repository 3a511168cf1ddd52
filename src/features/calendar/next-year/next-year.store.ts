import type { Db, Tx } from '../../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import type { YearRows } from '../calendar-rows.store.ts';
import type { YearDates } from './next-year-dates.ts';

/** The grade that leaves the school at the end of the year. */
const LEAVING_GRADE = 9;

/** What making the next year comes to. */
export interface NextYearCounts {
  readonly classes: number;
  readonly newFirstClasses: number;
  readonly moving: number;
  readonly leaving: number;
  readonly teachersAlong: number;
  readonly teachersFree: number;
}

/** A dry run: counts without writing. A student or teacher whose time in the class ends with the year is not counted. */
export async function countNextYear(db: Db | Tx, yearId: number, from: SchoolDate): Promise<NextYearCounts> {
  const first = toDbDate(from);
  const [counts] = await db.$queryRaw<NextYearCounts[]>`
    WITH class AS (SELECT id, grade FROM school_class WHERE "yearId" = ${yearId}),
      enrolled AS (
        SELECT DISTINCT "studentId", class.grade = ${LEAVING_GRADE} AS leaves FROM enrolment JOIN class ON class.id = "classId"
        WHERE until IS NULL OR until >= ${first}
      ),
      teaches AS (
        SELECT "personId", class.grade = ${LEAVING_GRADE} AS leaves FROM staff_role JOIN class ON class.id = "classId"
        WHERE until IS NULL OR until >= ${first}
      )
    SELECT (SELECT count(*) FROM class WHERE grade < ${LEAVING_GRADE})::int AS classes,
      (SELECT count(*) FROM class WHERE grade = 1)::int AS "newFirstClasses",
      (SELECT count(*) FROM enrolled WHERE NOT leaves)::int AS moving,
      (SELECT count(*) FROM enrolled WHERE leaves)::int AS leaving,
      (SELECT count(*) FROM teaches WHERE NOT leaves)::int AS "teachersAlong",
      (SELECT count(*) FROM teaches WHERE leaves)::int AS "teachersFree"`;
  if (!counts) throw new Error('no counts');
  return counts;
}

/** The year, its semesters, breaks and bells, and the classes moved up; gives its id. */
export async function createYear(tx: Tx, old: YearRows, dates: YearDates): Promise<number> {
  const span = ({ from, until }: { from: SchoolDate; until: SchoolDate }) => ({
    startsOn: toDbDate(from),
    endsOn: toDbDate(until),
  });
  const { id } = await tx.schoolYear.create({
    data: {
      name: dates.name,
      ...span(dates.span),
      semesters: {
        create: dates.semesters.map(({ number, grade9Until, ...rest }) => ({
          number,
          ...span(rest),
          grade9EndsOn: grade9Until && toDbDate(grade9Until),
        })),
      },
      breaks: { create: dates.breaks.map(span) },
    },
  });
  await tx.$executeRaw`
    INSERT INTO bell ("yearId", number, "startsAt", "endsAt")
    SELECT ${id}, number, "startsAt", "endsAt" FROM bell WHERE "yearId" = ${old.id}`;
  await tx.$executeRaw`
    INSERT INTO school_class ("yearId", grade, letter, name)
    SELECT ${id}::int, grade + 1, letter, grade + 1 || '.' || letter FROM school_class
    WHERE "yearId" = ${old.id} AND grade < ${LEAVING_GRADE}
    UNION ALL
    SELECT ${id}::int, 1, letter, '1.' || letter FROM school_class WHERE "yearId" = ${old.id} AND grade = 1`;
  return id;
}
