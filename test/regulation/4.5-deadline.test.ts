import { describe, expect, test } from 'vitest';
import { instantOf, type SchoolDate, type SchoolTime } from '../../src/kernel/school-date.ts';
import { lessonDeadline } from '../../src/regulation/lesson-deadline.ts';
import { readSettings } from '../../src/regulation/settings.ts';

const MONDAY: SchoolDate = '2026-11-23';
const settings: Parameters<typeof lessonDeadline>[1] = readSettings('regulation.yaml')['4.5'];

function due(grades: readonly number[], endsAt: SchoolTime, day = MONDAY, rules = settings): string {
  return lessonDeadline({ day, grades, endsAt: instantOf(day, endsAt) }, rules).toISOString();
}

const at = (time: SchoolTime, day = MONDAY) => instantOf(day, time).toISOString();

describe('4.5: a lesson is entered on its day', () => {
  test.each([1, 2, 3, 4])('in grade %i by 14:30', (grade) => {
    expect(due([grade], '09:10')).toBe(at('14:30'));
  });

  test.each([5, 6, 7, 8, 9])('in grade %i by 15:30', (grade) => {
    expect(due([grade], '09:10')).toBe(at('15:30'));
  });

  test.each([
    [[3, 4], '14:30'],
    [[4, 5], '15:30'],
    [[1, 9, 2], '15:30'],
    [[5, 6], '15:30'],
  ] as const)('of grades %o together by the later of their deadlines, %s', (grades, time) => {
    expect(due(grades, '09:10')).toBe(at(time));
  });

  test('of a group whose grades are unknown by the latest deadline of all', () => {
    expect(due([], '09:10')).toBe(at('15:30'));
  });
});

describe('4.5: a lesson that ends at or after its deadline is entered within 30 minutes of its end (school)', () => {
  test.each<[string, number[], SchoolTime, SchoolTime]>([
    ['lesson 7 of grade 4 ends at the deadline itself', [4], '14:30', '15:00'],
    ['lesson 6 of grade 4 does not', [4], '13:40', '14:30'],
    ['lesson 8 of grade 4', [4], '15:20', '15:50'],
    ['lesson 8 of grade 5 ends ten minutes before it', [5], '15:20', '15:30'],
    ['lesson 7 of grades 4 and 5 together', [4, 5], '14:30', '15:30'],
    ['a club in the afternoon', [5, 6, 7], '16:30', '17:00'],
    ['extended day', [1, 2], '17:00', '17:30'],
    ['a lesson that ends a minute before', [4], '14:29', '14:30'],
  ])('%s', (_, grades, endsAt, deadline) => {
    expect(due(grades, endsAt)).toBe(at(deadline));
  });

  test('a club that ends at midnight is due on the next day', () => {
    const endsAt = instantOf('2026-11-24', '00:00');
    expect(lessonDeadline({ day: MONDAY, grades: [9], endsAt }, settings)).toEqual(
      instantOf('2026-11-24', '00:30'),
    );
  });

  test('a strict school keeps the deadline of the order for these too', () => {
    const strict = { ...settings, lateLesson: 'strict' as const };
    expect(due([4], '14:30', MONDAY, strict)).toBe(at('14:30'));
    expect(due([1], '17:00', MONDAY, strict)).toBe(at('14:30'));
  });
});

describe("4.5: the deadline is Riga's time of day, summer and winter", () => {
  test.each<[SchoolDate, string]>([
    ['2026-10-23', '2026-10-23T11:30:00.000Z'],
    ['2026-10-26', '2026-10-26T12:30:00.000Z'],
    ['2027-03-26', '2027-03-26T12:30:00.000Z'],
    ['2027-03-30', '2027-03-30T11:30:00.000Z'],
    // Days on which the clocks change have no lessons; a club's outing may have.
    ['2026-10-25', '2026-10-25T12:30:00.000Z'],
    ['2027-03-28', '2027-03-28T11:30:00.000Z'],
  ])('grade 4 on %s by %s', (day, instant) => {
    expect(due([4], '09:10', day)).toBe(instant);
  });

  test('an overnight outing that ends as the clocks go back has its full 30 minutes', () => {
    const endsAt = new Date('2026-10-25T00:45:00Z');
    const deadline = lessonDeadline({ day: '2026-10-24', grades: [9], endsAt }, settings);
    expect(deadline.toISOString()).toBe('2026-10-25T01:15:00.000Z');
  });
});

test('4.5: another school has other deadlines in its settings', () => {
  const rows = [
    { grades: [1, 6] as [number, number], time: '16:00' as const, source: 'regulation' as const },
    { grades: [7, 9] as [number, number], time: '13:00' as const, source: 'regulation' as const },
  ];
  const other = { deadlines: rows, lateLesson: { minutes: 0, source: 'school' as const } };
  expect(due([6], '09:10', MONDAY, other)).toBe(at('16:00'));
  expect(due([7], '09:10', MONDAY, other)).toBe(at('13:00'));
  expect(due([6, 7], '09:10', MONDAY, other)).toBe(at('16:00'));
  expect(due([7], '13:40', MONDAY, other)).toBe(at('13:40'));
});
