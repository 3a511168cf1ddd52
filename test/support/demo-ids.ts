import type { Tx } from '../../src/db/open.ts';

/** The id of a person of the demo's register. */
export async function personIdOf(tx: Tx, externalId: string): Promise<number> {
  return (await tx.person.findUniqueOrThrow({ where: { externalId } })).id;
}

export async function classIdOf(tx: Tx, name: string): Promise<number> {
  return (await tx.schoolClass.findFirstOrThrow({ where: { name } })).id;
}

export async function studentIdOf(
  tx: Tx,
  { familyName, givenName }: { readonly familyName: string; readonly givenName: string },
): Promise<number> {
  return (await tx.student.findFirstOrThrow({ where: { person: { familyName, givenName } } })).id;
}
