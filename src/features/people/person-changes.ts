import { Refusal } from '../../kernel/refusal.ts';
import { addDays, type SchoolDate } from '../../kernel/school-date.ts';
import {
  type ClassSpell,
  type GuardianSpell,
  isOpen,
  type PersonRecord,
  type RoleSpell,
  type Spell,
} from './person-record.ts';

/** Ends at this moment what runs on that day or later: its last day is the one before, or it never was. */
function cut<Row extends Spell>(rows: readonly Row[], from: SchoolDate, ends: (row: Row) => boolean): Row[] {
  return rows.flatMap((row) => {
    if (!ends(row) || !isOpen(row, from)) return [row];
    return row.since >= from ? [] : [{ ...row, until: addDays(from, -1) }];
  });
}

const all = () => true;

/** @throws Refusal role-already */
export function withRole(
  person: PersonRecord,
  role: Omit<RoleSpell, keyof Spell>,
  today: SchoolDate,
): PersonRecord {
  const held = person.roles.some(
    (row) => row.role === role.role && row.classId === role.classId && isOpen(row, today),
  );
  if (held) throw new Refusal('role-already');
  return { ...person, roles: [...person.roles, { ...role, since: today, until: null }] };
}

/** @throws Refusal stale-button */
export function withoutRole(person: PersonRecord, roleId: number, today: SchoolDate): PersonRecord {
  if (!person.roles.some((row) => row.id === roleId && isOpen(row, today))) throw new Refusal('stale-button');
  return { ...person, roles: cut(person.roles, today, ({ id }) => id === roleId) };
}

/**
 * The student's class from that day on; whatever stood there for later days gives way. Groups of a class
 * that is left are left with it.
 * @throws Refusal class-already
 */
export function inClassFrom(
  person: PersonRecord,
  { classId, className }: Pick<ClassSpell, 'classId' | 'className'>,
  from: SchoolDate,
): PersonRecord {
  const open = person.enrolments.filter((row) => isOpen(row, from));
  if (open.length > 0 && open.every((row) => row.classId === classId && row.since <= from))
    throw new Refusal('class-already');
  return {
    ...person,
    enrolments: [...cut(person.enrolments, from, all), { classId, className, since: from, until: null }],
    groups: cut(person.groups, from, (group) => group.classId !== null && group.classId !== classId),
  };
}

/** @throws Refusal guardian-already */
export function withGuardianship(
  person: PersonRecord,
  guardianship: Omit<GuardianSpell, keyof Spell | 'nickname' | 'guardianConnected'>,
  today: SchoolDate,
): PersonRecord {
  const { guardianId, childId } = guardianship;
  const held = person.guardianships.some(
    (row) => row.guardianId === guardianId && row.childId === childId && isOpen(row, today),
  );
  if (held || guardianId === childId) throw new Refusal('guardian-already');
  const fresh = { ...guardianship, nickname: null, guardianConnected: false, since: today, until: null };
  return { ...person, guardianships: [...person.guardianships, fresh] };
}

/** @throws Refusal stale-button */
export function withoutGuardianship(person: PersonRecord, id: number, today: SchoolDate): PersonRecord {
  if (!person.guardianships.some((row) => row.id === id && isOpen(row, today)))
    throw new Refusal('stale-button');
  return { ...person, guardianships: cut(person.guardianships, today, (row) => row.id === id) };
}

/** ¶8: the person leaves the school at this moment, and their ways in are shut. */
export function archived(person: PersonRecord, today: SchoolDate, now: Date): PersonRecord {
  const at = now.toISOString();
  return {
    ...person,
    roles: cut(person.roles, today, all),
    enrolments: cut(person.enrolments, today, all),
    groups: cut(person.groups, today, all),
    guardianships: cut(person.guardianships, today, all),
    accounts: person.accounts.map((account) => ({ ...account, closedAt: account.closedAt ?? at })),
    invites: person.invites.map((invite) => ({ ...invite, revokedAt: invite.revokedAt ?? at })),
  };
}

/** What the person was before everything of theirs ended: what ended earlier than on that day stays ended. */
export function asBefore(person: PersonRecord, lastDay: SchoolDate): PersonRecord {
  const goingOn = <Row extends Spell>(rows: readonly Row[]): Row[] =>
    rows.map((row) => (isOpen(row, lastDay) ? { ...row, until: null } : row));
  return {
    ...person,
    roles: goingOn(person.roles),
    enrolments: goingOn(person.enrolments),
    groups: goingOn(person.groups),
    guardianships: goingOn(person.guardianships),
  };
}

/**
 * From today on what they were when they left, as far as it would still run: accounts stay shut, for
 * whoever holds the phone now has to be asked first.
 */
export function broughtBack(person: PersonRecord, left: PersonRecord, today: SchoolDate): PersonRecord {
  const again = <Row extends Spell>(present: readonly Row[], earlier: readonly Row[]): Row[] => {
    const wanted = earlier.filter((row) => isOpen(row, today) && !present.some((one) => isOpen(one, today)));
    // Left today: the row goes on as if nothing had been.
    const ended = new Map(present.map((row) => [row.id, row]));
    const mended = wanted.filter(({ id }) => ended.get(id)?.until === addDays(today, -1));
    const fresh = wanted
      .filter((row) => !mended.includes(row))
      .map(({ id: _, ...row }) => ({ ...row, since: row.since > today ? row.since : today }) as Row);
    return [...present.map((row) => mended.find(({ id }) => id === row.id) ?? row), ...fresh];
  };
  return {
    ...person,
    roles: again(person.roles, left.roles),
    enrolments: again(person.enrolments, left.enrolments),
    groups: again(person.groups, left.groups),
    guardianships: again(person.guardianships, left.guardianships),
  };
}
