import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { GroupApplicant } from './groups.store.ts';

/** An application with its group and its place among those who wait. */
export interface ApplicationCard extends GroupApplicant {
  readonly groupId: number;
  readonly place: number;
}

/** Undefined: there is none such. */
export async function applicationCard(
  db: Db,
  applicationId: number,
  today: SchoolDate,
): Promise<ApplicationCard | undefined> {
  const [card] = await db.$queryRaw<ApplicationCard[]>`
    SELECT asked.id, asked."groupId", asked."studentId", asked.state::text, asked."appliedAt",
      person."familyName" || ' ' || person."givenName" AS name, COALESCE(class.name, '–') AS "className",
      guardian."familyName" || ' ' || guardian."givenName" AS "guardianName",
      (SELECT count(*)::int FROM group_application ahead
        WHERE ahead."groupId" = asked."groupId" AND ahead.state = 'waiting' AND ahead.id <= asked.id) AS place
    FROM group_application asked
    JOIN student ON student.id = asked."studentId" JOIN person ON person.id = student."personId"
    LEFT JOIN person guardian ON guardian.id = asked."guardianId"
    LEFT JOIN enrolment ON enrolment."studentId" = student.id AND enrolment.since <= ${today}::date
      AND (enrolment.until IS NULL OR enrolment.until >= ${today}::date)
    LEFT JOIN school_class class ON class.id = enrolment."classId"
    WHERE asked.id = ${applicationId} LIMIT 1`;
  return card;
}
