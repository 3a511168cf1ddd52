import { describe, expect, test } from 'vitest';
import { instantOf, type SchoolDate } from '../../src/kernel/school-date.ts';
import { connectBy, passOnBy } from '../../src/regulation/application-clocks.ts';
import { createCalendar } from '../../src/regulation/calendar.ts';
import { readSettings } from '../../src/regulation/settings.ts';

const settings = readSettings('regulation.yaml');
const calendar = createCalendar({
  year: { from: '2026-09-01', until: '2027-08-31' },
  semesters: [],
  breaks: [{ from: '2026-10-19', until: '2026-10-23' }],
  overrides: new Map<SchoolDate, { working: boolean }>([['2026-11-28', { working: true }]]),
});

describe('3.1: the class teacher passes on within 2 working days', () => {
  test.each<[string, SchoolDate, SchoolDate]>([
    ['Monday', '2026-11-23', '2026-11-25'],
    ['Thursday, Saturday is moved to', '2026-11-26', '2026-11-28'],
    ['over a weekend', '2026-11-12', '2026-11-16'],
    ['over the day of proclamation', '2026-11-17', '2026-11-20'],
    ['in the autumn break, whose days are working days', '2026-10-19', '2026-10-21'],
  ])('%s', (_, submitted, by) => {
    expect(passOnBy(instantOf(submitted, '23:30'), calendar, settings)).toBe(by);
  });
});

describe('3.2: the superuser connects within 7 calendar days of receipt', () => {
  test.each<[string, SchoolDate, SchoolDate]>([
    ['a week', '2026-11-23', '2026-11-30'],
    ['over the change of the clock', '2026-10-20', '2026-10-27'],
    ['over the New Year', '2026-12-29', '2027-01-05'],
  ])('%s', (_, passed, by) => {
    expect(connectBy(instantOf(passed, '00:10'), settings)).toBe(by);
  });
});
