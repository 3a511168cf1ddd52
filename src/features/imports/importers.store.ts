import type { Db, Tx } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { ACCESS } from '../../regulation/access.ts';
import type { Actor, StaffRole } from '../../regulation/actor.ts';

const today = (day: SchoolDate) => ({
  since: { lte: toDbDate(day) },
  OR: [{ until: null }, { until: { gte: toDbDate(day) } }],
});

/** Of these people, those with an open account, with their staff roles of that day: enough for an import's rights. */
export async function importersAmong(
  db: Db,
  personIds: readonly number[],
  day: SchoolDate,
): Promise<Map<number, Actor>> {
  const people = await db.person.findMany({
    where: { id: { in: [...personIds] }, accounts: { some: { closedAt: null } } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      givenName: true,
      familyName: true,
      roles: { where: today(day), select: { role: true } },
    },
  });
  return new Map(
    people.map(({ id, ...person }) => [id, { ...person, personId: id, children: [], self: undefined }]),
  );
}

/** Who may apply an import on that day, and can be told. */
export async function whoMayApply(tx: Tx, day: SchoolDate): Promise<number[]> {
  const roles = Object.keys(ACCESS['import.apply']) as StaffRole[];
  const rows = await tx.person.findMany({
    where: {
      roles: { some: { role: { in: roles }, ...today(day) } },
      accounts: { some: { closedAt: null } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
