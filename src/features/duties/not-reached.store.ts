import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

export interface NotReached {
  readonly personId: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly phone: string | null;
  /** The children of these classes for whom it is, by name; none: a student's own letter. */
  readonly children: readonly string[];
}

/** ¶6: of these readers of a letter, who they are, and whose. */
export function notReached(
  db: Db,
  {
    letterId,
    personIds,
    classIds,
  }: { letterId: number; personIds: readonly number[]; classIds: readonly number[] },
  today: SchoolDate,
): Promise<NotReached[]> {
  return db.$queryRaw<NotReached[]>`
    SELECT person.id AS "personId", person."familyName", person."givenName", person.phone, ARRAY(
      SELECT child."familyName" || ' ' || child."givenName"
      FROM unnest(received."studentIds") AS asked ("studentId")
      JOIN student ON student.id = asked."studentId" AND student."personId" <> person.id
      JOIN person child ON child.id = student."personId"
      JOIN enrolment ON enrolment."studentId" = student.id AND enrolment."classId" = ANY(${[...classIds]}::int[])
        AND ${holdsOn('enrolment', today)}
      ORDER BY 1
    ) AS children
    FROM letter_recipient received JOIN person ON person.id = received."personId"
    WHERE received."letterId" = ${letterId} AND received."personId" = ANY(${[...personIds]}::int[])
      AND received."openedAt" IS NULL
    ORDER BY person."familyName", person."givenName"`;
}
