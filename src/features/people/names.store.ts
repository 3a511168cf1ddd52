import type { Db, Tx } from '../../db/open.ts';

/** `Uzvārds Vārds` by the person's id. */
export async function namesOf(db: Db | Tx, personIds: readonly number[]): Promise<Map<number, string>> {
  if (personIds.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, familyName: true, givenName: true },
  });
  return new Map(people.map(({ id, familyName, givenName }) => [id, `${familyName} ${givenName}`]));
}
