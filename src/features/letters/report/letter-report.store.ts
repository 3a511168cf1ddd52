import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';

/** A report, with the classes of today of the children for whom the letter came to the reporter. */
export interface LetterCase {
  readonly reporterId: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly at: Date;
  readonly settledAt: Date | null;
  readonly classIds: readonly number[];
  readonly classNames: readonly string[];
}

/** Who reported a letter, the first first. */
export async function reportsOf(db: Db | Tx, letterId: number, day: SchoolDate): Promise<LetterCase[]> {
  return db.$queryRaw<LetterCase[]>`
    SELECT report."reporterId", person."familyName", person."givenName", report.at, report."settledAt",
      COALESCE(array_agg(school_class.id) FILTER (WHERE school_class.id IS NOT NULL), '{}') AS "classIds",
      COALESCE(array_agg(school_class.name) FILTER (WHERE school_class.id IS NOT NULL), '{}') AS "classNames"
    FROM letter_report report JOIN person ON person.id = report."reporterId"
    JOIN letter_recipient recipient ON recipient."letterId" = report."letterId" AND recipient."personId" = report."reporterId"
    LEFT JOIN enrolment ON enrolment."studentId" = ANY(recipient."studentIds") AND ${holdsOn('enrolment', day)}
    LEFT JOIN school_class ON school_class.id = enrolment."classId"
    WHERE report."letterId" = ${letterId}
    GROUP BY report."letterId", report."reporterId", person.id ORDER BY report.at`;
}

/** The class teachers of these classes and the academic office, without the letter's own sender. */
export async function settlersOf(
  tx: Tx,
  { classIds, senderId }: { readonly classIds: readonly number[]; readonly senderId: number | null },
  day: SchoolDate,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ personId: number }[]>`
    SELECT DISTINCT "personId" FROM staff_role
    WHERE ${holdsOn('staff_role', day)} AND "personId" IS DISTINCT FROM ${senderId}
      AND (role = 'academicOffice' OR role = 'classTeacher' AND "classId" = ANY(${[...classIds]}::int[]))`;
  return rows.map(({ personId }) => personId);
}

/** Of these, the ones that are not settled and still the person's to settle. */
export async function openCases(
  db: Db,
  asked: readonly { readonly key: number; readonly personId: number; readonly letterId: number }[],
  day: SchoolDate,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ key: number }[]>`
    SELECT DISTINCT asked.key
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked(key int, "personId" int, "letterId" int)
    JOIN letter_report report ON report."letterId" = asked."letterId" AND report."settledAt" IS NULL
    JOIN letter_recipient recipient ON recipient."letterId" = report."letterId" AND recipient."personId" = report."reporterId"
    JOIN staff_role ON staff_role."personId" = asked."personId" AND ${holdsOn('staff_role', day)}
      AND (staff_role.role = 'academicOffice' OR staff_role.role = 'classTeacher' AND staff_role."classId" IN (
        SELECT "classId" FROM enrolment WHERE enrolment."studentId" = ANY(recipient."studentIds") AND ${holdsOn('enrolment', day)}))`;
  return rows.map(({ key }) => key);
}
