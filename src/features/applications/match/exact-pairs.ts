import type { LoadedApplication } from '../application.ts';
import { nameKey } from './name-orders.ts';
import { ownPerson } from './propose.ts';
import type { RegisteredAdult, RegisteredStudent, Roster } from './roster.ts';

/** An application that can mean nobody else. */
export interface ExactPair {
  readonly application: LoadedApplication;
  readonly student: RegisteredStudent;
  readonly guardian: RegisteredAdult;
}

/**
 * ¶3.2: those whom the school can connect without looking at each: Telegram vouches for the number, the
 * register has it for the one guardian of that name of the one child of that name in the class. Not where
 * the person works here, has another account in use, or two accounts or two persons claim one another.
 */
export function exactPairs(applications: readonly LoadedApplication[], roster: Roster): ExactPair[] {
  const children = Map.groupBy(roster.students, ({ classId, foldedName }) => inClass(classId, foldedName));
  const pairs = applications.flatMap((application) => {
    const { classId, foldedChildName } = application;
    return exactPair(application, children.get(inClass(classId, foldedChildName)) ?? [], roster) ?? [];
  });
  const accountsOf = gather(
    pairs,
    ({ guardian }) => guardian.personId,
    ({ application }) => application.telegramId,
  );
  const personsOf = gather(
    pairs,
    ({ application }) => application.telegramId,
    ({ guardian }) => guardian.personId,
  );
  return pairs.filter(
    ({ application: { telegramId }, guardian: { personId } }) =>
      accountsOf.get(personId)?.size === 1 && personsOf.get(telegramId)?.size === 1,
  );
}

const inClass = (classId: number, name: string) => `${classId} ${nameKey(name)}`;

function exactPair(
  application: LoadedApplication,
  [student, namesake]: readonly RegisteredStudent[],
  roster: Roster,
): ExactPair | undefined {
  const { telegramId, phone, phoneVerified, foldedName } = application;
  if (telegramId === null || !phoneVerified || !student || namesake) return undefined;
  const [guardian, other] = student.guardians.filter(
    (one) => one.phone === phone && nameKey(one.foldedName) === nameKey(foldedName),
  );
  if (!guardian || other || guardian.staff) return undefined;
  const own = ownPerson(application, roster);
  const isFree = guardian.telegramId === null && own === undefined;
  return isFree || own?.personId === guardian.personId ? { application, student, guardian } : undefined;
}

function gather<Key, Value>(
  pairs: readonly ExactPair[],
  key: (pair: ExactPair) => Key,
  value: (pair: ExactPair) => Value,
): Map<Key, Set<Value>> {
  return new Map(
    [...Map.groupBy(pairs, key)].map(([of, ones]) => [of, new Set(ones.map((one) => value(one)))]),
  );
}
