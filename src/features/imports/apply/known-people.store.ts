import { Prisma } from '../../../db/generated/client.ts';
import type { Db } from '../../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import type { KnownPerson } from '../plan/school-data.ts';

/** The day of the import, and the day from which enrolments count. */
export interface Days {
  readonly today: SchoolDate;
  readonly since: SchoolDate;
}

/** By whatever a file may mean them with. */
export interface Wanted {
  readonly externalIds: readonly string[];
  readonly foldedNames: readonly string[];
  /** With all students of these classes. */
  readonly classIds: readonly number[];
  /** With all who have a role. */
  readonly staff: boolean;
}

/** In one statement however many they are: the people meant, and the guardians of the students among them. */
export function loadKnownPeople(db: Db, wanted: Wanted, { today, since }: Days): Promise<KnownPerson[]> {
  const [now, day] = [toDbDate(today), toDbDate(since)];
  const staff = wanted.staff
    ? Prisma.sql`UNION SELECT "personId" FROM staff_role WHERE until IS NULL OR until >= ${now}`
    : Prisma.empty;
  return db.$queryRaw<KnownPerson[]>`
    WITH seat AS MATERIALIZED (
      SELECT DISTINCT ON (enrolment."studentId") enrolment."studentId", enrolment."classId", class.name AS "className"
      FROM enrolment JOIN school_class class ON class.id = enrolment."classId"
      WHERE enrolment.since <= ${day} AND (enrolment.until IS NULL OR enrolment.until >= ${day})
      ORDER BY enrolment."studentId", enrolment.since DESC
    ), meant AS MATERIALIZED (
      SELECT id FROM person WHERE "externalId" = ANY(${wanted.externalIds}::text[])
      UNION SELECT id FROM person WHERE "foldedName" = ANY(${wanted.foldedNames}::text[])
      UNION SELECT student."personId" FROM seat JOIN student ON student.id = seat."studentId"
        WHERE seat."classId" = ANY(${wanted.classIds}::int[])
      ${staff}
    ), guarded AS MATERIALIZED (
      SELECT guardianship."studentId", guardianship."personId"
      FROM guardianship
      JOIN student ON student.id = guardianship."studentId" JOIN meant ON meant.id = student."personId"
      WHERE guardianship.until IS NULL OR guardianship.until >= ${now}
    ), wanted AS (
      SELECT id FROM meant UNION SELECT "personId" FROM guarded
    )
    SELECT person.id, person."familyName", person."givenName", person."foldedName", person."externalId", person.phone,
      student.id AS "studentId", seat."classId", seat."className",
      COALESCE(guardians.ids, '{}') AS "guardianIds",
      COALESCE(held.ever, false) AS "wasStaff", COALESCE(held.roles, '[]') AS roles
    FROM wanted
    JOIN person ON person.id = wanted.id
    LEFT JOIN student ON student."personId" = person.id
    LEFT JOIN seat ON seat."studentId" = student.id
    LEFT JOIN (
      SELECT "studentId", array_agg(DISTINCT "personId" ORDER BY "personId") AS ids FROM guarded GROUP BY "studentId"
    ) guardians ON guardians."studentId" = student.id
    LEFT JOIN (
      SELECT "personId", true AS ever,
        json_agg(json_build_object('id', id, 'role', role, 'classId', "classId") ORDER BY id)
          FILTER (WHERE until IS NULL OR until >= ${now}) AS roles
      FROM staff_role GROUP BY "personId"
    ) held ON held."personId" = person.id
    ORDER BY person.id`;
}
