import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { ClassFamily, ClassPerson } from '../access/invites/class-people.store.ts';

/** How one guardian was briefed. */
export interface Attendance {
  readonly personId: number;
  /** At the meeting. */
  readonly present: boolean;
  /** Of the newest message that asks for the confirmation. */
  readonly sentAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly onPaperAt: Date | null;
}

/** A class's briefing of this school year. */
export interface Briefing {
  readonly id: number | undefined;
  /** The day of the meeting; null: not recorded. */
  readonly heldOn: SchoolDate | null;
  readonly ownWords: string | null;
  readonly sheetFileIds: readonly string[];
  readonly revision: number;
  /** By person; those who are guardians no more have theirs still. */
  readonly attendances: ReadonlyMap<number, Attendance>;
}

/** `waiting`: it was sent and not confirmed; `owed`: nothing was done yet, or it never arrived. */
export type Standing = 'present' | 'confirmed' | 'onPaper' | 'waiting' | 'owed';

export function standingOf(attendance: Attendance | undefined): Standing {
  if (attendance?.present) return 'present';
  if (attendance?.confirmedAt) return 'confirmed';
  if (attendance?.onPaperAt) return 'onPaper';
  return attendance?.sentAt ? 'waiting' : 'owed';
}

export const isBriefed = (standing: Standing) => standing !== 'waiting' && standing !== 'owed';

/** A guardian of the class as of today. */
export interface BriefedGuardian {
  readonly person: ClassPerson;
  readonly standing: Standing;
  readonly sentAt: Date | null;
}

/** Each once, also with two children in the class, in the order of the class list. */
export function guardiansOf(families: readonly ClassFamily[], { attendances }: Briefing): BriefedGuardian[] {
  const people = families.flatMap((family) => family.people.filter(({ kind }) => kind === 'guardian'));
  return [...new Map(people.map((person) => [person.personId, person])).values()].map((person) => {
    const attendance = attendances.get(person.personId);
    return { person, standing: standingOf(attendance), sentAt: attendance?.sentAt ?? null };
  });
}

/** To whom the text can go now: not briefed, never sent, within reach of Telegram. */
export function toSend(guardians: readonly BriefedGuardian[]): BriefedGuardian[] {
  return guardians.filter(({ standing, person }) => standing === 'owed' && person.reached);
}

/** Who may be reminded: not on the day on which they were last written to. */
export function toRemind(guardians: readonly BriefedGuardian[], today: SchoolDate): BriefedGuardian[] {
  return guardians.filter(
    ({ standing, sentAt, person }) =>
      standing === 'waiting' && person.reached && sentAt !== null && schoolDateOf(sentAt) < today,
  );
}

/** Every time it stands for so many guardians. */
export function countStandings(guardians: readonly BriefedGuardian[]): Readonly<Record<Standing, number>> {
  const counts = { present: 0, confirmed: 0, onPaper: 0, waiting: 0, owed: 0 };
  for (const { standing } of guardians) counts[standing] += 1;
  return counts;
}
