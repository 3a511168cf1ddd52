import type { SchoolDate } from '../../kernel/school-date.ts';
import { shortStamp } from '../../kernel/short-stamp.ts';
import type { StaffRole } from '../../regulation/actor.ts';

/** Held from `since` to `until`, both inclusive. A row without an id is not saved yet. */
export interface Spell {
  readonly id?: number;
  readonly since: SchoolDate;
  readonly until: SchoolDate | null;
}

export interface RoleSpell extends Spell {
  readonly role: StaffRole;
  readonly classId: number | null;
  readonly className: string | null;
}

export interface ClassSpell extends Spell {
  readonly classId: number;
  readonly className: string;
}

export interface GroupSpell extends Spell {
  readonly groupId: number;
  /** Of a class's own group. */
  readonly classId: number | null;
}

/** The record's person is the guardian, or the child. */
export interface GuardianSpell extends Spell {
  readonly guardianId: number;
  readonly guardianName: string;
  readonly guardianConnected: boolean;
  readonly studentId: number;
  readonly childId: number;
  readonly childName: string;
  readonly childClasses: readonly (Spell & { readonly className: string })[];
  readonly nickname: string | null;
}

export interface PersonAccount {
  readonly id: number;
  readonly linkedAt: string | null;
  readonly closedAt: string | null;
  readonly unreachableAt: string | null;
}

export interface PersonInvite {
  readonly id: number;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** A person with all that gives them a place at the school, now, earlier and from a later day on. */
export interface PersonRecord {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
  readonly studentId: number | null;
  readonly roles: readonly RoleSpell[];
  readonly enrolments: readonly ClassSpell[];
  readonly groups: readonly GroupSpell[];
  readonly guardianships: readonly GuardianSpell[];
  readonly accounts: readonly PersonAccount[];
  /** Not used. */
  readonly invites: readonly PersonInvite[];
}

export const fullName = ({ familyName, givenName }: Pick<PersonRecord, 'familyName' | 'givenName'>) =>
  `${familyName} ${givenName}`;

export const isCurrent = ({ since, until }: Spell, day: SchoolDate) =>
  since <= day && (until === null || day <= until);

/** Begun, or to begin. */
export const isOpen = ({ until }: Spell, day: SchoolDate) => until === null || day <= until;

/** What the person is of the school, on that day or from a later one. */
export function isHere(
  { roles, enrolments, guardianships, ...person }: PersonRecord,
  day: SchoolDate,
): boolean {
  const asGuardian = guardianships.filter(({ guardianId }) => guardianId === person.id);
  return [...roles, ...enrolments, ...asGuardian].some((spell) => isOpen(spell, day));
}

/**
 * Eight letters that change with what a person's card shows of them; by these a form or a button knows
 * that somebody else changed the person since. What the person chose for themselves does not count.
 */
export function stampOf(person: PersonRecord): string {
  const spells = (rows: readonly Spell[]) => rows.map(({ id, since, until }) => [id, since, until]);
  const { roles, enrolments, groups, guardianships } = person;
  const seen = [
    [person.givenName, person.familyName, person.phone],
    ...[roles, enrolments, groups, guardianships].map(spells),
    person.accounts.map(({ id, closedAt }) => [id, closedAt]),
  ];
  return shortStamp(seen);
}
