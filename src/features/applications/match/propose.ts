import { isSameChild as isSameName, type LoadedApplication } from '../application.ts';
import { isNearName } from './name-orders.ts';
import type { RegisteredAdult, RegisteredStudent, Roster } from './roster.ts';

/** What the register agrees with: the name as written, or nearly. */
export type NameFit = 'same' | 'near' | 'other';

/** A child and a guardian of the register whom an application may mean. */
export interface Proposal {
  /** None: the register has no such child, a new entry is to be made. */
  readonly student: RegisteredStudent | undefined;
  readonly childFit: NameFit;
  /** None: the register has no such guardian of the child. */
  readonly guardian: RegisteredAdult | undefined;
  readonly nameFit: NameFit;
  readonly phoneFits: boolean;
}

const MOST_SHOWN = 4;
const MOST_NEAR = 3;

/**
 * ¶3.2: whom the application may mean, the likeliest first: children by the very name in the class, else by a
 * near one there, else by the very name in other classes; with each the guardians who bear the applicant's
 * name or number.
 */
export function proposalsFor(application: LoadedApplication, roster: Roster): Proposal[] {
  return candidatesFor(application, roster)
    .flatMap((student) => guardiansFor(application, student, roster))
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_SHOWN);
}

/** The children that the application may mean. */
export function candidatesFor(
  { classId, foldedChildName }: LoadedApplication,
  { students }: Roster,
): RegisteredStudent[] {
  const inClass = students.filter((student) => student.classId === classId);
  const same = ({ foldedName }: RegisteredStudent) => isSameName(foldedName, foldedChildName);
  const exact = inClass.filter(same);
  if (exact.length > 0) return exact;
  const near = inClass.filter(({ foldedName }) => isNearName(foldedChildName, foldedName));
  return (near.length > 0 ? near : students.filter(same)).slice(0, MOST_NEAR);
}

/** Every pair that can be chosen: the likeliest, each guardian of a likely child, a new guardian of it. */
export function choicesFor(application: LoadedApplication, roster: Roster): Proposal[] {
  return candidatesFor(application, roster).flatMap((student) => {
    const likely = guardiansFor(application, student, roster).flatMap(({ guardian }) => guardian ?? []);
    const known = ownPerson(application, roster) ? [] : student.guardians;
    const everyone = new Map([...likely, ...known].map((adult) => [adult.personId, adult]));
    const fresh = ownPerson(application, roster) ? [] : [undefined];
    return [...everyone.values(), ...fresh].map((guardian) => pair(application, student, guardian));
  });
}

/** The person whose Telegram account applied: that is who it is, whatever was typed. */
export function ownPerson(
  { telegramId }: Pick<LoadedApplication, 'telegramId'>,
  { adults }: Roster,
): RegisteredAdult | undefined {
  if (telegramId === null) return undefined;
  return adults.find((adult) => adult.telegramId === String(telegramId));
}

function guardiansFor(
  application: LoadedApplication,
  student: RegisteredStudent,
  roster: Roster,
): Proposal[] {
  const own = ownPerson(application, roster);
  if (own) return [pair(application, student, own)];
  const isGuardian = new Set(student.guardians.map(({ personId }) => personId));
  const byPhone = roster.adults.filter(
    ({ personId, phone }) => phone === application.phone && !isGuardian.has(personId),
  );
  const fitting = [
    ...student.guardians
      .map((guardian) => pair(application, student, guardian))
      .filter(({ nameFit, phoneFits }) => nameFit !== 'other' || phoneFits),
    // A guardian of a brother or sister, or one who works here: by number and name together.
    ...byPhone
      .map((adult) => pair(application, student, adult))
      .filter(({ nameFit, guardian }) => nameFit !== 'other' && guardian?.personId !== student.personId),
  ];
  const certain = fitting.filter(({ nameFit, phoneFits }) => nameFit === 'same' && phoneFits);
  if (certain.length > 0) return certain;
  return fitting.length > 0 ? fitting : [pair(application, student, undefined)];
}

function pair(
  application: LoadedApplication,
  student: RegisteredStudent,
  guardian: RegisteredAdult | undefined,
): Proposal {
  return {
    student,
    childFit: fitOf(application.foldedChildName, student.foldedName),
    guardian,
    nameFit: guardian ? fitOf(application.foldedName, guardian.foldedName) : 'other',
    phoneFits: guardian?.phone === application.phone,
  };
}

function fitOf(typed: string, registered: string): NameFit {
  if (isSameName(typed, registered)) return 'same';
  return isNearName(typed, registered) ? 'near' : 'other';
}

function weight({ student, childFit, guardian, nameFit, phoneFits }: Proposal): number {
  const names = { same: 2, near: 1, other: 0 };
  return (
    (student ? 100 : 0) + names[childFit] * 20 + (guardian ? 1 : 0) + names[nameFit] * 4 + (phoneFits ? 6 : 0)
  );
}
