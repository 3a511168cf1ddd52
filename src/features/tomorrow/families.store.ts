import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

/** What a person wants to hear of the next school day. */
export type Wish = 'changes' | 'all' | 'none';

/** A connected person and one student of theirs, or they themselves. */
export interface FamilyMember {
  readonly personId: number;
  readonly wish: Wish;
  readonly studentId: number;
  /** As this person's notices call the child; none: they themselves. */
  readonly calledName: string | null;
  readonly classId: number;
}

/** All who are connected and want to hear of the next school day, the staff's own included. */
export async function connectedListeners(db: Db): Promise<number[]> {
  const people = await db.person.findMany({
    where: { tomorrow: { not: 'none' }, accounts: { some: { closedAt: null } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** Of these persons the guardians of today and the students of that day who have an account; in one statement. */
export function familyMembers(
  db: Db,
  { today, day }: { readonly today: SchoolDate; readonly day: SchoolDate },
  personIds: readonly number[],
): Promise<FamilyMember[]> {
  const asked = [...personIds];
  return db.$queryRaw<FamilyMember[]>`
    WITH related AS (
      SELECT guardianship."personId", guardianship."studentId", COALESCE(guardianship.nickname, child."givenName") AS "calledName"
      FROM guardianship JOIN student ON student.id = guardianship."studentId" JOIN person child ON child.id = student."personId"
      WHERE guardianship."personId" = ANY(${asked}::int[]) AND ${holdsOn('guardianship', today)}
      UNION ALL
      SELECT student."personId", student.id, NULL FROM student WHERE student."personId" = ANY(${asked}::int[])
    )
    SELECT person.id AS "personId", person.tomorrow::text AS wish, related."studentId", related."calledName", enrolment."classId"
    FROM related
    JOIN person ON person.id = related."personId"
    JOIN enrolment ON enrolment."studentId" = related."studentId" AND ${holdsOn('enrolment', day)}
    WHERE person.id IN (SELECT "personId" FROM account WHERE "closedAt" IS NULL)
    ORDER BY person.id, related."calledName" NULLS FIRST, related."studentId"`;
}
