import { describe, expect, test } from 'vitest';
import type { SchoolDate } from '../../src/kernel/school-date.ts';
import { createCalendar } from '../../src/regulation/calendar.ts';
import { daysOffBefore, eveningBefore, toldOnEvening } from '../../src/regulation/school-evening.ts';
import { SCHOOL_YEAR } from './school-year.ts';

const calendar = createCalendar(SCHOOL_YEAR);

describe('the evening before a school day', () => {
  test.each<[string, SchoolDate, SchoolDate | undefined]>([
    ['a Monday tells of Tuesday', '2026-11-23', '2026-11-24'],
    ['a Friday tells of Monday', '2026-11-27', '2026-11-30'],
    ['a Saturday tells of nothing', '2026-11-28', undefined],
    ['a Sunday tells of nothing', '2026-11-29', undefined],
    ['before the holiday of 18 November: of the day after it', '2026-11-17', '2026-11-19'],
    ['the holiday itself tells of nothing', '2026-11-18', undefined],
    ['the last Friday of a break tells of Monday', '2026-10-23', '2026-10-26'],
    ['within a break nothing', '2026-10-20', undefined],
    ['the last day of the semester: nothing before the break', '2026-12-22', undefined],
    ['the last day of the winter break tells of the first of the semester', '2027-01-04', '2027-01-05'],
    ['the last school day tells of nothing', '2027-06-11', undefined],
  ])('%s', (_what, evening, day) => {
    expect(toldOnEvening(calendar, evening)).toBe(day);
    if (day) expect(eveningBefore(calendar, day)).toBe(evening);
  });

  test('each school day after the first is told of on one evening', () => {
    const told = new Map<SchoolDate, number>();
    for (let at = Date.UTC(2026, 8, 1); at < Date.UTC(2027, 5, 12); at += 86_400_000) {
      const day = toldOnEvening(calendar, new Date(at).toISOString().slice(0, 10) as SchoolDate);
      if (day) told.set(day, (told.get(day) ?? 0) + 1);
    }
    expect(told.size).toBeGreaterThan(150);
    expect(new Set(told.values())).toEqual(new Set([1]));
  });

  test('days off between it and the school day are named, a weekend is not', () => {
    expect(daysOffBefore(calendar, '2026-11-19')).toEqual(['2026-11-18']);
    expect(daysOffBefore(calendar, '2026-11-30')).toEqual([]);
    expect(daysOffBefore(calendar, '2026-11-24')).toEqual([]);
  });
});
