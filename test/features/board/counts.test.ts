import { describe, expect, test } from 'vitest';
import { byParagraph, byPerson, NOBODY, owes } from '../../../src/features/board/count-duties.ts';
import { boardState, type CountedLesson, countLessons } from '../../../src/features/board/count-lessons.ts';
import { instantOf, type SchoolTime } from '../../../src/kernel/school-date.ts';
import { openDuty } from '../../regulation/ringing-run.ts';

const DAY = '2026-11-23';
const at = (time: SchoolTime) => instantOf(DAY, time);
const lesson = (given: Partial<CountedLesson>): CountedLesson => ({
  ...{ startsAt: at('13:00'), endsAt: at('13:40'), dueAt: at('15:30'), missing: ['topic'], notHeld: false },
  ...given,
});
const TIMES: SchoolTime[] = ['15:30', '14:30'];

describe('4.5: a lesson on the board', () => {
  test.each([
    ['12:59', 'coming'],
    ['13:00', 'running'],
    ['13:39', 'running'],
    ['13:40', 'missing'],
    ['16:00', 'missing'],
  ] as const)('with something missing, at %s: %s', (time, state) => {
    expect(boardState(lesson({}), at(time))).toBe(state);
  });

  test('is entered with nothing missing, even while it runs; one that is not held owes nothing', () => {
    expect(boardState(lesson({ missing: [] }), at('13:10'))).toBe('entered');
    expect(boardState(lesson({ notHeld: true }), at('16:00'))).toBe('notHeld');
  });

  test('stands under its deadline, in their order; one with a time of its own comes last', () => {
    const lessons = [
      lesson({}),
      lesson({ missing: [] }),
      lesson({ dueAt: at('14:30'), notHeld: true }),
      lesson({ startsAt: at('13:50'), endsAt: at('14:30'), dueAt: at('15:00') }),
    ];
    const groups = countLessons(lessons, { day: DAY, times: TIMES, now: at('13:50') });
    expect(groups.map(({ dueAt, counts }) => [dueAt, counts])).toEqual([
      [at('14:30'), { entered: 0, missing: 0, running: 0, coming: 0, notHeld: 1 }],
      [at('15:30'), { entered: 1, missing: 1, running: 0, coming: 0, notHeld: 0 }],
      [undefined, { entered: 0, missing: 0, running: 1, coming: 0, notHeld: 0 }],
    ]);
  });

  test('a deadline without lessons is left out', () => {
    expect(countLessons([lesson({})], { day: DAY, times: TIMES, now: at('12:00') })).toHaveLength(1);
    expect(countLessons([], { day: DAY, times: TIMES, now: at('12:00') })).toEqual([]);
  });
});

describe('what is owed', () => {
  const now = at('15:00');
  const duties = [
    openDuty('4.10', { dueAt: at('14:00'), responsible: [1] }),
    openDuty('4.5', { dueAt: at('14:30'), responsible: [2] }),
    openDuty('4.5', { dueAt: at('15:30'), responsible: [1] }),
    openDuty('2', { dueAt: at('14:00'), source: 'school', responsible: [1, 3] }),
    openDuty('3.2', { dueAt: at('16:00'), responsible: [] }),
  ];

  test('by paragraph, in their order: past the order’s own date it is late, past the school’s custom never', () => {
    expect(byParagraph(duties, now)).toEqual([
      { duty: '2', open: 1, late: 0 },
      { duty: '3.2', open: 1, late: 0 },
      { duty: '4.5', open: 2, late: 1 },
      { duty: '4.10', open: 1, late: 1 },
    ]);
  });

  test('by person: what several owe counts for each, what nobody owes stands for itself', () => {
    expect(byPerson(duties, now)).toEqual([
      { personId: 1, open: 3, late: 1 },
      { personId: 2, open: 1, late: 1 },
      { personId: NOBODY, open: 1, late: 0 },
      { personId: 3, open: 1, late: 0 },
    ]);
    expect(duties.filter((duty) => owes(duty, 3)).map(({ duty }) => duty)).toEqual(['2']);
    expect(duties.filter((duty) => owes(duty, NOBODY)).map(({ duty }) => duty)).toEqual(['3.2']);
  });
});
