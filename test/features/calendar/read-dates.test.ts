import { describe, expect, test } from 'vitest';
import { readBells } from '../../../src/features/calendar/read-bells.ts';
import { readDay, readSpan } from '../../../src/features/calendar/read-dates.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import type { SchoolDate } from '../../../src/kernel/school-date.ts';

const YEAR = { from: '2026-09-01', until: '2027-08-31' } as const;
const BELLS = new Map([
  [1, { startsAt: '08:30' }],
  [2, { startsAt: '09:20' }],
  [3, { startsAt: '10:10' }],
] as const);

const refusalOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
};

describe('a typed day lies in the school year', () => {
  test.each<[string, SchoolDate]>([
    ['20.11.', '2026-11-20'],
    ['20.11', '2026-11-20'],
    [' 5.1. ', '2027-01-05'],
    ['05/01', '2027-01-05'],
    ['05.01.2027', '2027-01-05'],
    ['2027-01-05', '2027-01-05'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, YEAR)).toBe(day);
  });

  test.each([
    ['rīt', 'dates-unclear'],
    ['20', 'dates-unclear'],
    ['30.02.', 'dates-unclear'],
    ['20.11.-21.11.', 'dates-unclear'],
    ['20.11.2025', 'day-outside-year'],
    ['', 'dates-unclear'],
  ])('%j: %s', (text, code) => {
    expect(refusalOf(() => readDay(text, YEAR))).toBe(code);
  });
});

describe('from one day to another', () => {
  test.each<[string, SchoolDate, SchoolDate]>([
    ['12.03.–16.03.', '2027-03-12', '2027-03-16'],
    ['12.03 - 16.03', '2027-03-12', '2027-03-16'],
    ['12.–16.03.', '2027-03-12', '2027-03-16'],
    ['12-16.03.', '2027-03-12', '2027-03-16'],
    ['23.12.—04.01.', '2026-12-23', '2027-01-04'],
    ['23.12.2026 līdz 04.01.2027', '2026-12-23', '2027-01-04'],
    ['12.03. до 16.03.', '2027-03-12', '2027-03-16'],
    ['2027-03-12 – 2027-03-16', '2027-03-12', '2027-03-16'],
    ['12.03.', '2027-03-12', '2027-03-12'],
  ])('%s', (text, from, until) => {
    expect(readSpan(text, YEAR)).toEqual({ from, until });
  });

  test.each([
    ['16.03.–12.03.', 'dates-backwards'],
    ['12.03.–', 'dates-unclear'],
    ['12–16', 'dates-unclear'],
    ['12.03.2026–16.03.2026', 'day-outside-year'],
  ])('%s: %s', (text, code) => {
    expect(refusalOf(() => readSpan(text, YEAR))).toBe(code);
  });
});

describe('the bells of a short day', () => {
  test('a line for each lesson, in any order', () => {
    expect(readBells('2. 9.10 – 9.40\n1 8:30-9:00', BELLS)).toEqual([
      { number: 1, startsAt: '08:30', endsAt: '09:00' },
      { number: 2, startsAt: '09:10', endsAt: '09:40' },
    ]);
  });

  test('or minutes of lessons and breaks, from the usual beginning', () => {
    expect(readBells('30/5', BELLS).map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`)).toEqual([
      '08:30–09:00',
      '09:05–09:35',
      '09:40–10:10',
    ]);
    expect(readBells('20', BELLS)[1]).toEqual({ number: 2, startsAt: '09:00', endsAt: '09:20' });
  });

  test.each([
    ['', 'bells-unclear'],
    ['no rīta', 'bells-unclear'],
    ['5', 'bells-unclear'],
    ['1 8:30–25:00', 'bells-unclear'],
    ['1 9:00–8:30', 'bells-out-of-order'],
    ['1 8:30–9:00\n1 9:10–9:40', 'bells-out-of-order'],
    ['1 8:30–9:00\n2 8:50–9:20', 'bells-out-of-order'],
  ])('%j: %s', (text, code) => {
    expect(refusalOf(() => readBells(text, BELLS))).toBe(code);
  });
});
