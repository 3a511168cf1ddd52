import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { StaffRole } from '../../regulation/actor.ts';

/** A person as a list shows them, by what they are on the day asked. */
export interface FoundPerson {
  readonly id: number;
  readonly familyName: string;
  readonly givenName: string;
  /** A student's. */
  readonly className: string | null;
  readonly roles: readonly StaffRole[];
  /** A class teacher's. */
  readonly teachesClass: string | null;
  readonly children: readonly { readonly name: string; readonly className: string | null }[];
}

/** The students of that day with their classes. */
const enrolledOn = (day: SchoolDate) => Prisma.sql`
  student JOIN enrolment ON enrolment."studentId" = student.id AND ${holdsOn('enrolment', day)}
  JOIN school_class ON school_class.id = enrolment."classId"`;

/** The roles of that day, a class teacher's with the class. To be followed by AND. */
const employedOn = (day: SchoolDate) => Prisma.sql`
  staff_role LEFT JOIN school_class ON school_class.id = staff_role."classId" WHERE ${holdsOn('staff_role', day)}`;

/** A condition on people: the students of a class and its class teacher. */
export function ofClass(className: string, day: SchoolDate): Prisma.Sql {
  return Prisma.sql`id IN (
    SELECT student."personId" FROM ${enrolledOn(day)} WHERE school_class.name = ${className}
    UNION SELECT staff_role."personId" FROM ${employedOn(day)} AND school_class.name = ${className})`;
}

/** A condition on people: students of that day, or those who are none. */
export function amongStudents(are: boolean, day: SchoolDate): Prisma.Sql {
  return Prisma.sql`${are} = EXISTS (SELECT 1 FROM ${enrolledOn(day)} WHERE student."personId" = person.id)`;
}

/** Those whom every condition fits, in the order of their names; those whom `first` fits before the others. */
export async function readPeople(
  db: Db,
  conditions: readonly Prisma.Sql[],
  { day, first, limit, offset }: { day: SchoolDate; first?: Prisma.Sql; limit: number; offset: number },
): Promise<FoundPerson[]> {
  const [enrolled, employed] = [enrolledOn(day), employedOn(day)];
  return db.$queryRaw<FoundPerson[]>`
    WITH found AS (
      SELECT id, "familyName", "givenName", "foldedName", ${first ?? Prisma.sql`true`} AS first
      FROM person WHERE ${Prisma.join([...conditions], ' AND ')}
      ORDER BY first DESC, "foldedName", id LIMIT ${limit} OFFSET ${offset}
    )
    SELECT id, "familyName", "givenName",
      (SELECT min(school_class.name) FROM ${enrolled} WHERE student."personId" = found.id) AS "className",
      COALESCE((SELECT array_agg(DISTINCT role::text) FROM ${employed} AND "personId" = found.id), '{}') AS roles,
      (SELECT min(school_class.name) FROM ${employed} AND "personId" = found.id) AS "teachesClass",
      COALESCE((
        SELECT json_agg(json_build_object('name', child."familyName" || ' ' || child."givenName", 'className',
          (SELECT min(school_class.name) FROM ${enrolled} WHERE student."personId" = child.id)) ORDER BY child."foldedName")
        FROM guardianship JOIN student own ON own.id = guardianship."studentId" JOIN person child ON child.id = own."personId"
        WHERE guardianship."personId" = found.id AND ${holdsOn('guardianship', day)}), '[]') AS children
    FROM found ORDER BY first DESC, "foldedName", id`;
}
