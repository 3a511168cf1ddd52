import { describe, expect, test } from 'vitest';
import {
  type ApplicationState,
  type BookApplication,
  decide,
  freePlaces,
  type GroupBook,
  leave,
  moveUp,
  stateOnArrival,
  withdraw,
} from '../../../src/features/groups/group-book.ts';
import type { SchoolDate } from '../../../src/kernel/school-date.ts';

const HANDOVER: SchoolDate = '2026-12-22';
const time = { today: '2026-11-23' as SchoolDate, now: new Date('2026-11-23T11:05:00Z') };

/** Students 1, 2, … are members for the semester; the states are those of applications 1, 2, … of students 101, 102, … */
function book(members: number, places: number | null, ...states: ApplicationState[]): GroupBook {
  return {
    groupId: 1,
    places,
    lastDay: () => HANDOVER,
    members: Array.from({ length: members }, (_, index) => ({
      studentId: index + 1,
      since: '2026-09-01',
      until: HANDOVER,
      lasting: true,
    })),
    applications: states.map((state, index) => application(index + 1, state)),
  };
}

function application(id: number, state: ApplicationState): BookApplication {
  return { id, studentId: 100 + id, state, decidedAt: null, leftOn: null };
}

const said = (changes: ReturnType<typeof decide>) =>
  changes.map(({ application: { id, state }, membership }) => `${id} ${state} ${membership?.since ?? '–'}`);

describe('4.4: places', () => {
  test.each([
    [book(2, 3), 1, 'applied'],
    [book(2, 3, 'applied'), 0, 'waiting'],
    [book(2, 3, 'waiting'), 1, 'applied'],
    [book(2, 2), 0, 'waiting'],
    [book(2, null, 'applied'), Number.POSITIVE_INFINITY, 'applied'],
  ] as const)('each undecided application holds one: %#', (of, free, arrival) => {
    expect(freePlaces(of)).toBe(free);
    expect(stateOnArrival(of)).toBe(arrival);
  });

  test('whoever leaves gives the place up, though they still come until then', () => {
    const full = book(2, 2, 'waiting');
    const member = { studentId: 2, since: '2026-09-01' as SchoolDate, until: HANDOVER };
    const own = { ...application(9, 'accepted'), studentId: 2 };
    const [left, first] = leave(full, own, member, '2026-11-30', time);
    expect(left?.membership).toEqual({ studentId: 2, since: '2026-09-01', until: '2026-11-30' });
    expect(first?.application.state).toBe('accepted');
    expect(first?.membership).toEqual({ studentId: 101, since: '2026-12-01', until: HANDOVER });
  });

  test('who leaves before the first day never comes', () => {
    const [left] = leave(
      book(0, 2),
      application(9, 'accepted'),
      { studentId: 109, since: '2026-12-01', until: null },
      '2026-11-30',
      time,
    );
    expect(left?.membership).toBeNull();
  });
});

describe('4.4: the teacher decides', () => {
  const one = (of: GroupBook, id: number) =>
    of.applications.find((each) => each.id === id) as BookApplication;
  const decided = (of: GroupBook, id: number, decision: Parameters<typeof decide>[2]) =>
    said(decide(of, one(of, id), decision, time));

  test('accepted: a member from today to the end of the semester', () => {
    expect(decided(book(1, 2, 'applied'), 1, 'accept')).toEqual(['1 accepted 2026-11-23']);
  });

  test('no place left: who was to be accepted waits; who waits already is refused a place', () => {
    expect(decided(book(2, 2, 'applied'), 1, 'accept')).toEqual(['1 waiting –']);
    expect(() => decided(book(2, 2, 'waiting'), 1, 'accept')).toThrow('group-full');
  });

  test('a refusal frees the place that the application held: the first in the queue moves up', () => {
    expect(decided(book(1, 2, 'applied', 'waiting', 'waiting'), 1, 'refuse')).toEqual([
      '1 refused –',
      '2 accepted 2026-11-23',
    ]);
  });

  test('who is put on the waiting list does not come back by that', () => {
    expect(decided(book(1, 2, 'applied'), 1, 'wait')).toEqual(['1 waiting –']);
    expect(decided(book(1, 2, 'applied', 'waiting'), 1, 'wait')).toEqual([
      '1 waiting –',
      '2 accepted 2026-11-23',
    ]);
  });

  test.each(['accepted', 'refused', 'withdrawn', 'left'] as const)('what is %s is decided', (state) => {
    expect(() => decided(book(1, 2, state), 1, 'accept')).toThrow('group-decided');
    expect(() => said(withdraw(book(1, 2, state), application(1, state), time))).toThrow('group-decided');
  });

  test('places that are added go to the queue in its order', () => {
    const of = book(2, 4, 'waiting', 'refused', 'waiting', 'waiting');
    expect(said(moveUp(of, time))).toEqual(['1 accepted 2026-11-23', '3 accepted 2026-11-23']);
    expect(said(moveUp(book(2, 2, 'waiting'), time))).toEqual([]);
  });
});
