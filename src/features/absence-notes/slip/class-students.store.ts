import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import { compareNames } from '../../../kernel/folding.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';

export interface ClassStudent {
  readonly studentId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly classId: number;
}

/** The students of these classes on that day, in the order of their names. */
export async function studentsOfClasses(
  db: Db | Tx,
  classIds: readonly number[],
  day: SchoolDate,
): Promise<ClassStudent[]> {
  const students = await db.$queryRaw<ClassStudent[]>`
    SELECT student.id AS "studentId", person."givenName", person."familyName", enrolment."classId"
    FROM enrolment JOIN student ON student.id = enrolment."studentId" JOIN person ON person.id = student."personId"
    WHERE enrolment."classId" = ANY(${[...classIds]}::int[]) AND ${holdsOn('enrolment', day)}`;
  const name = ({ familyName, givenName }: ClassStudent) => `${familyName} ${givenName}`;
  return students.sort((a, b) => compareNames(name(a), name(b)));
}
