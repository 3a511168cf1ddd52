import { describe, expect, test } from 'vitest';
import type { SchoolDate, Weekday } from '../../src/kernel/school-date.ts';
import { createCalendar } from '../../src/regulation/calendar.ts';
import { addWorkingDays } from '../../src/regulation/due-day.ts';
import { SCHOOL_YEAR } from './school-year.ts';

const calendar = createCalendar(SCHOOL_YEAR);
/** Taught on these weekdays. */
const on =
  (...weekdays: Weekday[]) =>
  (_day: SchoolDate, weekday: Weekday) =>
    weekdays.includes(weekday);

describe('a working day', () => {
  test.each<[SchoolDate, boolean, string]>([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-18', false, 'the Proclamation of the Republic'],
    ['2026-10-21', true, 'in the autumn break, which is for students'],
    ['2026-12-24', false, 'Christmas Eve'],
    ['2026-12-28', true, 'between Christmas and New Year'],
    ['2026-12-31', false, 'New Year’s Eve'],
    ['2027-01-01', false, 'New Year'],
    ['2027-03-26', false, 'Good Friday'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2027-05-01', false, 'Labour Day'],
    ['2027-05-04', false, 'the Restoration of Independence'],
    ['2027-05-09', false, 'Mother’s Day, a Sunday'],
    ['2027-06-23', false, 'Līgo'],
    ['2027-06-24', false, 'Jāņi'],
    ['2027-07-15', true, 'in the summer break'],
  ])('%s: %s, %s', (day, working) => {
    expect(calendar.isWorkingDay(day)).toBe(working);
  });

  test.each<[SchoolDate, boolean, string]>([
    ['2025-05-05', false, '4 May 2025 is a Sunday: Monday is off instead'],
    ['2024-05-06', false, '4 May 2024 is a Saturday: Monday is off instead'],
    ['2028-11-20', false, '18 November 2028 is a Saturday: Monday is off instead'],
    ['2027-05-03', true, '4 May 2027 is a Tuesday: nothing moves'],
  ])('%s: %s, since %s', (day, working) => {
    expect(calendar.isWorkingDay(day)).toBe(working);
  });

  test.each<[SchoolDate, boolean, string]>([
    ['2026-01-02', false, 'a Friday moved to 17 January'],
    ['2026-01-17', true, 'a Saturday worked for 2 January'],
    ['2026-06-22', false, 'a Monday moved to 27 June'],
    ['2026-06-27', true, 'a Saturday worked for 22 June'],
  ])('%s: %s, %s', (day, working) => {
    expect(calendar.isWorkingDay(day)).toBe(working);
  });
});

describe('counted from an event, beginning on the day after it', () => {
  test.each<[SchoolDate, number, SchoolDate]>([
    ['2026-09-01', 3, '2026-09-04'],
    ['2026-09-01', 5, '2026-09-08'],
    ['2026-09-01', 10, '2026-09-15'],
    ['2027-01-05', 3, '2027-01-08'],
    ['2027-01-05', 5, '2027-01-12'],
    ['2027-01-05', 10, '2027-01-19'],
    // Over a public holiday, over a break (which counts), over Easter.
    ['2026-11-17', 1, '2026-11-19'],
    ['2026-10-16', 5, '2026-10-23'],
    ['2027-03-25', 1, '2027-03-30'],
  ])('from %s, %i working days end on %s', (event, days, end) => {
    expect(addWorkingDays(event, days, calendar)).toBe(end);
  });
});

describe('lessons of school year 2026/27', () => {
  test.each<[SchoolDate, Weekday]>([
    ['2026-09-01', 2],
    ['2026-11-23', 1],
    ['2026-12-22', 2],
    ['2027-01-05', 2],
    ['2027-05-31', 1],
  ])('on %s by the timetable of weekday %i', (day, weekday) => {
    expect(calendar.lessonsOn(day)).toEqual({ weekday });
  });

  test.each<[SchoolDate, string]>([
    ['2026-08-31', 'outside-year'],
    ['2026-10-19', 'break'],
    ['2026-10-23', 'break'],
    ['2026-10-24', 'weekend'],
    ['2026-11-18', 'holiday'],
    ['2026-11-22', 'weekend'],
    ['2026-12-23', 'break'],
    ['2026-12-25', 'holiday'],
    ['2027-01-04', 'break'],
    ['2027-03-17', 'break'],
    ['2027-05-04', 'holiday'],
    ['2027-06-12', 'outside-year'],
  ])('none on %s: %s', (day, off) => {
    expect(calendar.lessonsOn(day)).toEqual({ off });
  });

  test('grade 9 is taught on until 11 June', () => {
    expect(calendar.lessonsOn('2027-06-11')).toEqual({ weekday: 5 });
  });

  test('the next lesson of a Monday and Wednesday course goes past holidays and breaks, never past the year', () => {
    const next = (day: SchoolDate) => calendar.nextLessonDay(day, on(1, 3));
    expect(next('2026-11-23')).toBe('2026-11-25');
    expect(next('2026-11-16')).toBe('2026-11-23');
    expect(next('2026-10-14')).toBe('2026-10-26');
    expect(next('2026-12-21')).toBe('2027-01-06');
    expect(next('2027-06-09')).toBeUndefined();
    expect(calendar.nextLessonDay('2026-11-23', on())).toBeUndefined();
  });
});

describe("the school's own days", () => {
  const moved = createCalendar({
    ...SCHOOL_YEAR,
    overrides: new Map([
      ['2026-11-20', { working: false }],
      ['2026-11-28', { working: true, lessonsAsOn: 5 }],
      ['2026-12-05', { working: true }],
    ]),
  });

  test('a day off has no lessons and is no working day', () => {
    expect(moved.lessonsOn('2026-11-20')).toEqual({ off: 'holiday' });
    expect(moved.isWorkingDay('2026-11-20')).toBe(false);
  });

  test('a Saturday worked for it is taught as the Friday was to be', () => {
    expect(moved.lessonsOn('2026-11-28')).toEqual({ weekday: 5 });
    expect(moved.isWorkingDay('2026-11-28')).toBe(true);
    expect(moved.nextLessonDay('2026-11-27', on(5))).toBe('2026-11-28');
  });

  test('a worked Saturday without a timetable has no lessons', () => {
    expect(moved.lessonsOn('2026-12-05')).toEqual({ off: 'weekend' });
    expect(moved.isWorkingDay('2026-12-05')).toBe(true);
  });
});
