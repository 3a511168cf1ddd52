import { shownName } from '../../../kernel/read-name.ts';
import type { Candidate } from '../import-types.ts';
import type { KnownPerson } from './school-data.ts';

/** The people that a file may mean, found by what it says of them. */
export interface KnownPeople {
  byId(id: number): KnownPerson | undefined;
  byExternalId(id: string): KnownPerson | undefined;
  named(foldedName: string): readonly KnownPerson[];
}

export function indexPeople(people: readonly KnownPerson[]): KnownPeople {
  const ids = new Map(people.map((person) => [person.id, person]));
  const externalIds = new Map(people.map((person) => [person.externalId, person]));
  const names = Map.groupBy(people, ({ foldedName }) => foldedName);
  return {
    byId: (id) => ids.get(id),
    byExternalId: (id) => externalIds.get(id),
    named: (name) => names.get(name) ?? [],
  };
}

const PHONE_TAIL = 3;

/** `Bērziņa Anna, 5.b · Bērziņš Jānis · …123`: enough to tell two apart, no more. */
export function shownCandidate(person: KnownPerson, people: KnownPeople): Candidate {
  const guardians = person.guardianIds.map(people.byId).filter((each) => each !== undefined);
  const tails = [person, ...guardians].flatMap(({ phone }) => phone?.slice(-PHONE_TAIL) ?? []);
  const who = [shownName(person), ...(person.className ? [person.className] : [])].join(', ');
  const parts = [who, ...guardians.map(shownName), ...tails.slice(0, 1).map((tail) => `…${tail}`)];
  return { personId: person.id, shown: parts.join(' · ') };
}
