import type { ClassFamily, ClassPerson } from '../access/invites/class-people.store.ts';

/** How far a class is connected. */
export interface ClassState {
  readonly students: number;
  /** With at least one guardian who is. */
  readonly connectedFamilies: number;
  /** Students none of whose guardians is connected. */
  readonly notConnected: readonly ClassPerson[];
  /** Connected guardians whom Telegram does not let us write to, each once. */
  readonly notReached: readonly ClassPerson[];
}

export function classState(families: readonly ClassFamily[]): ClassState {
  const guardians = families.flatMap(({ people }) => people.filter(({ kind }) => kind === 'guardian'));
  const notConnected = families.filter(
    ({ people }) => !people.some(({ kind, connected }) => kind === 'guardian' && connected),
  );
  const notReached = guardians.filter(({ connected, reached }) => connected && !reached);
  return {
    students: families.length,
    connectedFamilies: families.length - notConnected.length,
    notConnected: notConnected.flatMap(({ people }) => people.find(({ kind }) => kind === 'student') ?? []),
    notReached: [...new Map(notReached.map((person) => [person.personId, person])).values()],
  };
}
