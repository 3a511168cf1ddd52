import { describe, expect, test } from 'vitest';
import {
  archived,
  asBefore,
  broughtBack,
  inClassFrom,
  withGuardianship,
  withoutGuardianship,
  withoutRole,
  withRole,
} from '../../../src/features/people/person-changes.ts';
import { isHere, type PersonRecord, stampOf } from '../../../src/features/people/person-record.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import type { SchoolDate } from '../../../src/kernel/school-date.ts';

const TODAY: SchoolDate = '2026-11-23';
const YESTERDAY: SchoolDate = '2026-11-22';
const NOW = new Date('2026-11-23T11:05:00Z');

function person(given: Partial<PersonRecord> = {}): PersonRecord {
  return {
    ...{ id: 1, givenName: 'Anna', familyName: 'Bērziņa', phone: null, studentId: null },
    ...{ roles: [], enrolments: [], groups: [], guardianships: [], accounts: [], invites: [] },
    ...given,
  };
}

const role = (id: number, since: SchoolDate, until: SchoolDate | null = null) =>
  ({ id, role: 'principal', classId: null, className: null, since, until }) as const;
const inClass = (id: number, classId: number, since: SchoolDate, until: SchoolDate | null = null) => ({
  ...{ id, classId, className: `${classId}.a`, since, until },
});
const child = (id: number, childId: number, since: SchoolDate, until: SchoolDate | null = null) => ({
  ...{ id, guardianId: 1, guardianName: 'Bērziņa Anna', guardianConnected: true, nickname: 'Pūka' },
  ...{ childId, childName: 'Bērziņš Jānis', childClasses: [], studentId: childId + 100, since, until },
});

const refused = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
};

describe('a role ends at this moment', () => {
  test('it was held until yesterday', () => {
    expect(withoutRole(person({ roles: [role(1, '2023-08-28')] }), 1, TODAY).roles).toEqual([
      role(1, '2023-08-28', YESTERDAY),
    ]);
  });

  test('begun today, it never was; so one that was to begin later', () => {
    expect(withoutRole(person({ roles: [role(1, TODAY)] }), 1, TODAY).roles).toEqual([]);
    expect(withoutRole(person({ roles: [role(1, '2026-12-01')] }), 1, TODAY).roles).toEqual([]);
  });

  test('others stay; one that ended earlier cannot end again', () => {
    const two = person({ roles: [role(1, '2023-08-28'), role(2, '2020-08-28', '2021-05-31')] });
    expect(withoutRole(two, 1, TODAY).roles[1]).toEqual(two.roles[1]);
    expect(refused(() => withoutRole(two, 2, TODAY))).toBe('stale-button');
  });

  test('it may be given again, but not twice', () => {
    const principal = { role: 'principal', classId: null, className: null } as const;
    const ended = withoutRole(person({ roles: [role(1, '2023-08-28')] }), 1, TODAY);
    const again = withRole(ended, principal, TODAY);
    expect(again.roles[1]).toMatchObject({ role: 'principal', since: TODAY, until: null });
    expect(refused(() => withRole(again, principal, TODAY))).toBe('role-already');
  });
});

describe('a student moves', () => {
  const student = person({ studentId: 9, enrolments: [inClass(1, 5, '2026-09-01')] });
  const spells = (record: PersonRecord) =>
    record.enrolments.map(({ classId, since, until }) => [classId, since, until]);

  test('from a later day', () => {
    expect(spells(inClassFrom(student, { classId: 6, className: '6.a' }, '2026-12-01'))).toEqual([
      [5, '2026-09-01', '2026-11-30'],
      [6, '2026-12-01', null],
    ]);
  });

  test('from before the first day: the former class never was', () => {
    expect(spells(inClassFrom(student, { classId: 6, className: '6.a' }, '2026-08-30'))).toEqual([
      [6, '2026-08-30', null],
    ]);
  });

  test('a later plan gives way to an earlier one', () => {
    const planned = inClassFrom(student, { classId: 6, className: '6.a' }, '2026-12-01');
    expect(spells(inClassFrom(planned, { classId: 7, className: '7.a' }, '2026-11-30'))).toEqual([
      [5, '2026-09-01', '2026-11-29'],
      [7, '2026-11-30', null],
    ]);
    expect(spells(inClassFrom(planned, { classId: 5, className: '5.a' }, '2026-11-30')).at(-1)).toEqual([
      5,
      '2026-11-30',
      null,
    ]);
  });

  test('not to where they are', () => {
    expect(refused(() => inClassFrom(student, { classId: 5, className: '5.a' }, TODAY))).toBe(
      'class-already',
    );
  });

  test('out of the groups of the class, not of those of several classes', () => {
    const group = (id: number, classId: number | null) =>
      ({ id, groupId: id, classId, since: '2026-09-01', until: null }) as const;
    const moved = inClassFrom(
      { ...student, groups: [group(1, 5), group(2, null), group(3, 6)] },
      { classId: 6, className: '6.a' },
      TODAY,
    );
    expect(moved.groups.map(({ until }) => until)).toEqual([YESTERDAY, null, null]);
  });
});

describe('a guardianship', () => {
  const link = { ...child(0, 20, TODAY), id: undefined };

  test('begins today, once', () => {
    const { id: _, nickname: __, since: ___, until: ____, guardianConnected: _____, ...about } = link;
    const guardian = withGuardianship(person(), about, TODAY);
    expect(guardian.guardianships).toMatchObject([
      { childId: 20, since: TODAY, until: null, nickname: null },
    ]);
    expect(refused(() => withGuardianship(guardian, about, TODAY))).toBe('guardian-already');
    expect(refused(() => withGuardianship(person(), { ...about, childId: 1 }, TODAY))).toBe(
      'guardian-already',
    );
  });

  test('ends for this child alone', () => {
    const guardian = person({ guardianships: [child(1, 20, '2026-09-01'), child(2, 21, '2026-09-01')] });
    expect(withoutGuardianship(guardian, 1, TODAY).guardianships.map(({ until }) => until)).toEqual([
      YESTERDAY,
      null,
    ]);
    expect(refused(() => withoutGuardianship(guardian, 3, TODAY))).toBe('stale-button');
  });
});

describe('who leaves', () => {
  const before = person({
    studentId: 9,
    roles: [role(1, '2023-08-28'), role(2, TODAY), role(3, '2020-08-28', '2021-05-31')],
    enrolments: [inClass(1, 5, '2026-09-01', '2027-05-31')],
    guardianships: [child(1, 20, '2026-09-01')],
    accounts: [
      { id: 1, linkedAt: null, closedAt: null, unreachableAt: null },
      { id: 2, linkedAt: null, closedAt: '2026-10-01T08:00:00.000Z', unreachableAt: null },
    ],
    invites: [{ id: 1, expiresAt: '2026-11-30T00:00:00.000Z', revokedAt: null }],
  });
  const left = archived(before, TODAY, NOW);

  test('is nothing at the school any more, from that day on', () => {
    expect(isHere(before, TODAY)).toBe(true);
    expect(isHere(left, TODAY)).toBe(false);
    expect(left.roles).toEqual([role(1, '2023-08-28', YESTERDAY), role(3, '2020-08-28', '2021-05-31')]);
    expect(left.accounts.map(({ closedAt }) => closedAt)).toEqual([
      NOW.toISOString(),
      '2026-10-01T08:00:00.000Z',
    ]);
    expect(left.invites[0]?.revokedAt).toBe(NOW.toISOString());
  });

  test('and is back on the same day goes on as if nothing had been, but for the ways in', () => {
    const back = broughtBack(left, before, TODAY);
    expect(back.roles).toContainEqual(role(1, '2023-08-28'));
    expect(back.enrolments).toEqual(before.enrolments);
    expect(back.guardianships).toEqual(before.guardianships);
    expect(back.accounts).toEqual(left.accounts);
    expect(back.invites).toEqual(left.invites);
  });

  test('and is back later begins anew, as far as it would still run', () => {
    const day: SchoolDate = '2027-06-15';
    const back = broughtBack(left, before, day);
    expect(back.enrolments).toEqual(left.enrolments);
    expect(back.roles.filter(({ since }) => since === day).map(({ id }) => id)).toEqual([
      undefined,
      undefined,
    ]);
    expect(back.guardianships.at(-1)).toMatchObject({
      childId: 20,
      since: day,
      until: null,
      nickname: 'Pūka',
    });
  });

  test('with what they have been given meanwhile keeps that', () => {
    const since = { ...left, roles: [...left.roles, role(9, '2026-12-01')] };
    expect(broughtBack(since, before, '2026-12-07').roles).toEqual(since.roles);
  });
});

describe('the stamp of a card', () => {
  const shown = person({ roles: [role(1, '2023-08-28')], guardianships: [child(1, 20, '2026-09-01')] });

  test.each<[string, Partial<PersonRecord>]>([
    ['name', { givenName: 'Anita' }],
    ['phone', { phone: '+37129123456' }],
    ['role', { roles: [] }],
    ['end of a role', { roles: [role(1, '2023-08-28', '2026-12-01')] }],
    ['child', { guardianships: [] }],
    ['account', { accounts: [{ id: 1, linkedAt: null, closedAt: null, unreachableAt: null }] }],
  ])('changes with the %s', (_what, change) => {
    expect(stampOf({ ...shown, ...change })).not.toBe(stampOf(shown));
  });

  test('stays where the person changed what is their own, or became unreachable', () => {
    const own = { ...child(1, 20, '2026-09-01'), nickname: 'Zaķis' };
    expect(stampOf({ ...shown, guardianships: [own] })).toBe(stampOf(shown));
    expect(stampOf({ ...shown })).toMatch(/^[0-9a-f]{8}$/);
  });
});

test('what ended with a day goes on as before it; what had ended earlier does not', () => {
  const left = person({
    studentId: 9,
    enrolments: [inClass(1, 4, '2025-09-01', '2026-05-29'), inClass(2, 5, '2026-09-01', YESTERDAY)],
    guardianships: [child(1, 2, '2025-09-01', '2026-10-01'), child(2, 3, '2025-09-01', YESTERDAY)],
    roles: [role(1, '2023-08-28', YESTERDAY)],
  });
  const before = asBefore(left, YESTERDAY);
  expect(before.enrolments.map(({ until }) => until)).toEqual(['2026-05-29', null]);
  expect(before.guardianships.map(({ until }) => until)).toEqual(['2026-10-01', null]);
  expect(before.roles.map(({ until }) => until)).toEqual([null]);
});
