import { Prisma } from '../../../db/generated/client.ts';
import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { LoadedApplication } from '../application.ts';
import { nameOrders } from './name-orders.ts';
import type { RegisteredAdult, RegisteredStudent, Roster } from './roster.ts';

/** What the register has about these applications on that day, in one statement. */
export async function rosterFor(
  db: Db | Tx,
  applications: readonly LoadedApplication[],
  day: SchoolDate,
): Promise<Roster> {
  const classIds = [...new Set(applications.map(({ classId }) => classId))];
  const names = [...new Set(applications.flatMap(({ foldedChildName }) => nameOrders(foldedChildName)))];
  const phones = [...new Set(applications.map(({ phone }) => phone))];
  const accounts = applications.flatMap(({ telegramId }) =>
    telegramId === null ? [] : [String(telegramId)],
  );
  // In the summer the next year's classes fill before they begin: what is still to come counts.
  const enrolled = Prisma.sql`(enrolment.until IS NULL OR enrolment.until >= ${day}::date)`;
  const [found] = await db.$queryRaw<{ students: RegisteredStudent[]; adults: RegisteredAdult[] }[]>`
    WITH candidate AS (
      SELECT DISTINCT ON (student.id, enrolment."classId") student.id AS "studentId", student."personId",
        person."givenName", person."familyName", person."foldedName",
        enrolment."classId", school_class.name AS "className"
      FROM student
      JOIN person ON person.id = student."personId"
      JOIN enrolment ON enrolment."studentId" = student.id AND ${enrolled}
      JOIN school_class ON school_class.id = enrolment."classId"
      WHERE enrolment."classId" = ANY(${classIds}::int[])
        OR student."personId" IN (SELECT id FROM person WHERE "foldedName" = ANY(${names}::text[]))
    ), guards AS (
      SELECT "studentId", "personId" FROM guardianship
      WHERE "studentId" IN (SELECT "studentId" FROM candidate) AND ${holdsOn('guardianship', day)}
    ), applicant AS (
      SELECT id AS "personId" FROM person WHERE phone = ANY(${phones}::text[])
      UNION SELECT "personId" FROM account
        WHERE "telegramId" = ANY(${accounts}::bigint[]) AND "closedAt" IS NULL AND "personId" IS NOT NULL
    ), adult AS (
      SELECT person.id AS "personId", person."givenName", person."familyName", person."foldedName", person.phone,
        (SELECT min("telegramId"::text) FROM account
          WHERE account."personId" = person.id AND "closedAt" IS NULL) AS "telegramId",
        EXISTS (SELECT 1 FROM staff_role
          WHERE staff_role."personId" = person.id AND ${holdsOn('staff_role', day)}) AS staff
      FROM person WHERE id IN (SELECT "personId" FROM guards UNION SELECT "personId" FROM applicant)
    )
    SELECT
      COALESCE((SELECT json_agg(to_jsonb(candidate) || jsonb_build_object('guardians', COALESCE((
          SELECT jsonb_agg(to_jsonb(adult) ORDER BY adult."foldedName", adult."personId")
          FROM guards JOIN adult ON adult."personId" = guards."personId"
          WHERE guards."studentId" = candidate."studentId"), '[]'))
        ORDER BY candidate."foldedName", candidate."studentId") FROM candidate), '[]') AS students,
      COALESCE((SELECT json_agg(adult ORDER BY adult."personId") FROM adult
        WHERE adult."personId" IN (SELECT "personId" FROM applicant)), '[]') AS adults`;
  return found ?? { students: [], adults: [] };
}
