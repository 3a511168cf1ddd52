import { describe, expect, test } from 'vitest';
import type { ClassFamily, ClassPerson } from '../../../src/features/access/invites/class-people.store.ts';
import {
  type Attendance,
  type Briefing,
  countStandings,
  guardiansOf,
  standingOf,
  toRemind,
  toSend,
} from '../../../src/features/briefing/briefing.ts';

const MONDAY = '2026-11-23';
const at = (time: string) => new Date(`${time}+02:00`);

const person = (personId: number, more: Partial<ClassPerson> = {}): ClassPerson => ({
  ...{ personId, givenName: 'A', familyName: 'B', kind: 'guardian', staff: false },
  ...{ connected: true, reached: true, invitedUntil: null },
  ...more,
});
const family = (studentId: number, ...guardians: ClassPerson[]): ClassFamily => ({
  studentId,
  people: [person(studentId + 1000, { kind: 'student' }), ...guardians],
});
const attendance = (personId: number, more: Partial<Attendance> = {}): Attendance => ({
  ...{ personId, present: false, sentAt: null, confirmedAt: null, onPaperAt: null },
  ...more,
});
const briefing = (...attendances: Attendance[]): Briefing => ({
  ...{ id: 1, heldOn: '2026-09-10', ownWords: null, sheetFileIds: [], revision: 1 },
  attendances: new Map(attendances.map((row) => [row.personId, row])),
});
const idsOf = (guardians: readonly { readonly person: ClassPerson }[]) =>
  guardians.map(({ person: { personId } }) => personId);

describe('2: a guardian', () => {
  const now = at('2026-11-23T13:05');
  test.each([
    ['nothing was done for is owed the briefing', {}, 'owed'],
    ['who was written to is waited for', { sentAt: now }, 'waiting'],
    ['who confirmed is briefed', { sentAt: now, confirmedAt: now }, 'confirmed'],
    ['who signed after being written to is briefed', { sentAt: now, onPaperAt: now }, 'onPaper'],
    ['who was there needs nothing else', { present: true, sentAt: now }, 'present'],
  ] as const)('%s', (_rule, more, standing) => {
    expect(standingOf(attendance(7, more))).toBe(standing);
  });
});

describe('2: the guardians of a class', () => {
  test('count once, though two of their children are in it', () => {
    const guardians = guardiansOf([family(1, person(7), person(8)), family(2, person(7))], briefing());
    expect(idsOf(guardians)).toEqual([7, 8]);
    expect(countStandings(guardians)).toMatchObject({ owed: 2, present: 0 });
  });

  test('who are so no more are not counted, whatever they did; a new one is owed the briefing', () => {
    const guardians = guardiansOf([family(1, person(8))], briefing(attendance(7, { present: true })));
    expect(guardians.map(({ person: { personId }, standing }) => [personId, standing])).toEqual([
      [8, 'owed'],
    ]);
  });
});

describe('2: the text goes', () => {
  test('to those who were not there and can be reached, and to nobody twice', () => {
    const unlinked = person(9, { connected: false, reached: false });
    const blocked = person(10, { reached: false });
    const guardians = guardiansOf(
      [family(1, person(6), person(7), person(8)), family(2, unlinked, blocked, person(11))],
      briefing(
        attendance(6, { present: true }),
        attendance(7, { sentAt: at('2026-11-20T10:00') }),
        attendance(8, { onPaperAt: at('2026-11-20T10:00') }),
      ),
    );
    expect(idsOf(toSend(guardians))).toEqual([11]);
  });

  test('again as a reminder on a later day of the school’s calendar, not on the same, and not once confirmed', () => {
    const justAfterMidnight = at('2026-11-23T00:10');
    const lateYesterday = at('2026-11-22T23:50');
    const guardians = guardiansOf(
      [family(1, person(6), person(7), person(8))],
      briefing(
        attendance(6, { sentAt: justAfterMidnight }),
        attendance(7, { sentAt: lateYesterday }),
        attendance(8, { sentAt: lateYesterday, confirmedAt: lateYesterday }),
      ),
    );
    expect(idsOf(toRemind(guardians, MONDAY))).toEqual([7]);
  });
});
