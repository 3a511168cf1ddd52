import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import { compareNames } from '../../../kernel/folding.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { Reader } from '../answers.ts';
import type { ReachedReader } from './standing.ts';

/** A child for whom a letter comes, with the class of today. */
export interface ReadersChild {
  readonly studentId: number;
  readonly name: string;
  readonly classId: number | null;
  readonly className: string | null;
}

/** One to whom a letter was written, and how far it has come with them. */
export interface LetterReader extends Reader, ReachedReader {
  readonly familyName: string;
  readonly givenName: string;
  readonly phone: string | null;
  readonly remindedAt: Date | null;
  readonly children: readonly ReadersChild[];
}

/**
 * Those to whom it was written and whose it is to read today, by class, child and name; in one statement. Not those
 * to whom it was forwarded.
 */
export async function letterReaders(db: Db | Tx, letterId: number, day: SchoolDate): Promise<LetterReader[]> {
  const rows = await db.$queryRaw<LetterReader[]>`
    WITH recipient AS MATERIALIZED (
      SELECT * FROM letter_recipient WHERE "letterId" = ${letterId} AND "forwardedById" IS NULL
    ), own AS MATERIALIZED (
      SELECT recipient."personId", unnest(recipient."studentIds") AS "studentId" FROM recipient
    ), family AS (
      SELECT own."personId", bool_or(student."personId" = own."personId") AS "isStudent",
        bool_or(EXISTS (SELECT 1 FROM guardianship WHERE guardianship."personId" = own."personId"
          AND guardianship."studentId" = student.id AND ${holdsOn('guardianship', day)})) AS "isGuardian",
        json_agg(json_build_object('studentId', student.id, 'name', child."familyName" || ' ' || child."givenName",
          'classId', school_class.id, 'className', school_class.name) ORDER BY child."foldedName") AS children
      FROM own JOIN student ON student.id = own."studentId" JOIN person child ON child.id = student."personId"
      LEFT JOIN enrolment ON enrolment."studentId" = student.id AND ${holdsOn('enrolment', day)}
      LEFT JOIN school_class ON school_class.id = enrolment."classId"
      GROUP BY own."personId"
    )
    SELECT recipient."personId", recipient."studentIds", recipient."openedAt", recipient."confirmedAt",
      recipient."answeredYes", recipient."answeredAt", recipient."toldByPhoneAt", recipient."remindedAt",
      person."familyName", person."givenName", person.phone, delivery.state::text AS delivery,
      COALESCE(family."isStudent", false) AS "isStudent", COALESCE(family.children, '[]') AS children,
      EXISTS (SELECT 1 FROM account WHERE account."personId" = person.id AND "closedAt" IS NULL
        AND "unreachableAt" IS NULL) AS reached
    FROM recipient JOIN person ON person.id = recipient."personId"
    LEFT JOIN family ON family."personId" = recipient."personId"
    LEFT JOIN delivery ON delivery."dedupeKey" = 'letter:' || recipient."letterId" || ':' || recipient."personId"
    WHERE CASE WHEN recipient."studentIds" = '{}'
      THEN EXISTS (SELECT 1 FROM staff_role WHERE staff_role."personId" = person.id AND ${holdsOn('staff_role', day)})
      ELSE family."isGuardian" OR family."isStudent" END`;
  return rows.sort(inOrder);
}

function inOrder(one: LetterReader, other: LetterReader): number {
  const [a, b] = [one.children[0], other.children[0]];
  return (
    compareNames(a?.className ?? '', b?.className ?? '') ||
    compareNames(a?.name ?? '', b?.name ?? '') ||
    compareNames(`${one.familyName} ${one.givenName}`, `${other.familyName} ${other.givenName}`)
  );
}
