import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  fromDbDate,
  instantOf,
  isSchoolDate,
  readInstant,
  type SchoolDate,
  type SchoolTime,
  schoolDateOf,
  schoolTimeOf,
  toDbDate,
  weekdayOf,
} from '../../src/kernel/school-date.ts';

describe('a school day', () => {
  test.each(['2026-11-23', '2028-02-29', '2026-01-01'])('%s is one', (text) => {
    expect(isSchoolDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-5',
    '26-11-23',
    '2026-11-23T00:00',
    '',
  ])('“%s” is none', (text) => {
    expect(isSchoolDate(text)).toBe(false);
  });

  test.each<[SchoolDate, number]>([
    ['2026-11-23', 1],
    ['2026-11-18', 3],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
  ])('%s is weekday %i, Monday being 1', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each<[SchoolDate, number, SchoolDate]>([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days more is %s, whatever the clocks do meanwhile', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });

  test('goes into the database as midnight UTC and comes back the same', () => {
    expect(toDbDate('2026-10-25').toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(fromDbDate(toDbDate('2026-10-25'))).toBe('2026-10-25');
  });

  test('sorts as text', () => {
    const days: SchoolDate[] = ['2027-01-05', '2026-09-01', '2026-12-22'];
    expect(days.sort()).toEqual(['2026-09-01', '2026-12-22', '2027-01-05']);
  });
});

describe("Riga's time", () => {
  test.each([
    ['2026-11-23T11:05:00Z', '2026-11-23', '13:05'],
    ['2026-11-22T22:00:00Z', '2026-11-23', '00:00'],
    ['2026-11-22T21:59:59Z', '2026-11-22', '23:59'],
    ['2026-08-31T21:00:00Z', '2026-09-01', '00:00'],
    ['2026-12-31T22:30:00Z', '2027-01-01', '00:30'],
  ])('at %s it is %s %s', (instant, day, time) => {
    expect([schoolDateOf(new Date(instant)), schoolTimeOf(new Date(instant))]).toEqual([day, time]);
  });

  test.each<[SchoolDate, SchoolTime, string]>([
    ['2026-09-01', '08:30', '2026-09-01T05:30:00.000Z'],
    ['2026-11-23', '14:30', '2026-11-23T12:30:00.000Z'],
    // The clocks go back on Sunday 25 October 2026 at 4:00, to 3:00.
    ['2026-10-24', '14:30', '2026-10-24T11:30:00.000Z'],
    ['2026-10-25', '00:00', '2026-10-24T21:00:00.000Z'],
    ['2026-10-25', '02:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '04:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-26', '14:30', '2026-10-26T12:30:00.000Z'],
    // They go forward on Sunday 28 March 2027 at 3:00, to 4:00.
    ['2027-03-27', '14:30', '2027-03-27T12:30:00.000Z'],
    ['2027-03-28', '02:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '04:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-29', '14:30', '2027-03-29T11:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantOf(day, time).toISOString()).toBe(instant);
    expect([schoolDateOf(new Date(instant)), schoolTimeOf(new Date(instant))]).toEqual([day, time]);
  });

  test('the hour that comes twice on 25 October is told for both of its times', () => {
    const twice = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((instant) =>
      schoolTimeOf(new Date(instant)),
    );
    expect(twice).toEqual(['03:30', '03:30']);
  });

  test('the hour that 28 March lacks is read as the hour after it, never as another day', () => {
    expect(schoolTimeOf(instantOf('2027-03-28', '03:30'))).toBe('04:30');
    expect(schoolDateOf(instantOf('2027-03-28', '03:30'))).toBe('2027-03-28');
  });
});

describe('an instant as it is written', () => {
  test.each([
    ['2026-11-23T13:05:00+02:00', '2026-11-23T11:05:00.000Z'],
    ['2026-11-23T11:05Z', '2026-11-23T11:05:00.000Z'],
    ['2026-11-23T11:05:00.250Z', '2026-11-23T11:05:00.250Z'],
    ['2026-11-23T13:05:00+0200', '2026-11-23T11:05:00.000Z'],
    ['2026-11-23T13:05', '2026-11-23T11:05:00.000Z'],
    ['2026-07-01T13:05:30', '2026-07-01T10:05:30.000Z'],
  ])('%s is %s; without an offset it is the school’s own time', (text, instant) => {
    expect(readInstant(text)?.toISOString()).toBe(instant);
  });

  test.each([
    '2026-02-30T10:00:00Z',
    '2026-11-23T25:00',
    '2026-11-23',
    '13:05',
    'tomorrow',
    '2026-11-23T13:05+2',
    '',
  ])('“%s” is none', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});
