import { describe, expect, test } from 'vitest';
import { checkDays } from '../../../src/features/substitutions/check-days.ts';
import { readOrderNumber } from '../../../src/features/substitutions/set-order-number.ts';
import {
  changedLessons,
  choiceFor,
  choose,
  withinDays,
} from '../../../src/features/substitutions/substitution.ts';
import type { RefusalCode } from '../../../src/kernel/refusal.ts';
import type { SchoolDate } from '../../../src/kernel/school-date.ts';
import { ANNA, given, ILZE, lessonAt, MONDAY, plan, TUESDAY, WEDNESDAY } from './plans.ts';

const first = lessonAt(MONDAY, 1);
const refusal = (code: RefusalCode) => expect.objectContaining({ code });

describe('4.11: what becomes of a lesson', () => {
  test('one thing at a time: a substitute, nobody, nothing yet', () => {
    const withAnna = choose(plan(), first, { given: given(first, ANNA) });
    const withIlze = choose(withAnna, first, { given: given(first, ILZE) });
    expect(withIlze.given).toEqual([given(first, ILZE)]);
    const cancelled = choose(withIlze, first, 'cancelled');
    expect([cancelled.given, cancelled.cancelled]).toEqual([[], [first]]);
    expect(choiceFor(cancelled, first)).toBe('cancelled');
    expect(choiceFor(choose(cancelled, first, undefined), first)).toBeUndefined();
  });

  test('other days leave out the lessons that are not among them', () => {
    const both = plan({ given: [given(first, ANNA)], cancelled: [lessonAt(WEDNESDAY, 2)] });
    const shorter = withinDays({ ...both, from: TUESDAY });
    expect([shorter.given, shorter.cancelled]).toEqual([[], [lessonAt(WEDNESDAY, 2)]]);
  });

  test('a change is told lesson by lesson: what stays as it was is none', () => {
    const second = lessonAt(MONDAY, 2);
    const before = plan({ given: [given(first, ANNA), given(second, ANNA)] });
    const after = plan({ given: [given(first, ANNA)], cancelled: [second] });
    expect(changedLessons(before, after)).toEqual([
      { ref: second, before: { given: given(second, ANNA) }, after: 'cancelled' },
    ]);
    expect(changedLessons(before, before)).toEqual([]);
    expect(changedLessons(undefined, before)).toHaveLength(2);
  });
});

describe('4.11: the order’s number', () => {
  test.each([
    ['1-9/45', '1-9/45'],
    ['Nr. 12', '12'],
    ['№ 12-v', '12-v'],
    ['  45 / 2026 ', '45 / 2026'],
  ])('%s is read', (typed, number) => expect(readOrderNumber(typed)).toBe(number));

  test.each(['vēlāk', '', `1${'0'.repeat(40)}`, '=1+1'])('%j is none', (typed) =>
    expect(() => readOrderNumber(typed)).toThrow(refusal('order-number-unclear')),
  );
});

describe('4.11: the days of an absence', () => {
  const year = { from: '2026-09-01', until: '2027-05-31' } as const;
  const check = (from: SchoolDate, until: SchoolDate, anyDay = false) =>
    checkDays({ from, until }, { year, today: TUESDAY, anyDay });

  test('from today on; days that are over are for the academic office', () => {
    expect(() => check(TUESDAY, WEDNESDAY)).not.toThrow();
    expect(() => check(MONDAY, TUESDAY)).toThrow(refusal('substitution-past-day'));
    expect(() => check(MONDAY, TUESDAY, true)).not.toThrow();
  });

  test('31 days at most, within the school year, not backwards', () => {
    expect(() => check('2026-12-01', '2026-12-31')).not.toThrow();
    expect(() => check('2026-12-01', '2027-01-01')).toThrow(refusal('substitution-too-long'));
    expect(() => check('2027-05-31', '2027-06-01')).toThrow(refusal('day-outside-year'));
    expect(() => check(WEDNESDAY, TUESDAY)).toThrow(refusal('dates-backwards'));
  });
});
