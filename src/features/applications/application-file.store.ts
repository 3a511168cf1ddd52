import type { Db } from '../../db/open.ts';
import { loadApplications } from './application.store.ts';
import type { LoadedApplication } from './application.ts';

/** All applications with their histories, and the names of those of the school who took the steps. */
export async function allApplications(
  db: Db,
): Promise<{ applications: readonly LoadedApplication[]; names: ReadonlyMap<number, string> }> {
  const applications = await loadApplications(db, {});
  const ids = new Set(applications.flatMap(({ events }) => events.flatMap(({ actorId }) => actorId ?? [])));
  const people = await db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, familyName: true, givenName: true },
  });
  return {
    applications,
    names: new Map(people.map(({ id, familyName, givenName }) => [id, `${familyName} ${givenName}`])),
  };
}
