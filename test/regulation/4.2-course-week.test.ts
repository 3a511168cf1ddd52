import { describe, expect, test } from 'vitest';
import type { SchoolDate, Weekday } from '../../src/kernel/school-date.ts';
import { type CourseWeek, lessonNumbersOn } from '../../src/regulation/course-week.ts';

/** Mondays 3 and, until 1 December, Wednesdays 2; from 2 December Thursdays 5. */
const WEEK: CourseWeek = {
  slots: [
    { weekday: 1, number: 3, from: '2026-09-01', until: null },
    { weekday: 3, number: 2, from: '2026-09-01', until: '2026-12-01' },
    { weekday: 4, number: 5, from: '2026-12-02', until: null },
  ],
  moves: [
    { day: '2026-11-23', number: 3, toDay: null, toNumber: null },
    { day: '2026-11-30', number: 3, toDay: '2026-12-04', toNumber: 7 },
    { day: '2026-12-07', number: 3, toDay: '2026-12-07', toNumber: 1 },
    { day: '2026-12-14', number: 3, toDay: '2026-12-14', toNumber: 3 },
  ],
};

describe('4.2: when a course is taught', () => {
  test.each<[string, SchoolDate, Weekday, number[]]>([
    ['by the week', '2026-11-16', 1, [3]],
    ['cancelled that day alone', '2026-11-23', 1, []],
    ['moved to another day: not here', '2026-11-30', 1, []],
    ['moved to another day: there', '2026-12-04', 5, [7]],
    ['to another lesson of the same day', '2026-12-07', 1, [1]],
    ['in another room: in its place', '2026-12-14', 1, [3]],
    ['the week after is as planned', '2026-12-21', 1, [3]],
    ['an old hour to its last day', '2026-11-25', 3, [2]],
    ['and no longer', '2026-12-02', 3, []],
    ['a new hour from its first day', '2026-12-03', 4, [5]],
    ['and not before', '2026-11-26', 4, []],
    ['a day that has another weekday’s timetable', '2026-11-28', 3, [2]],
  ])('%s: %s', (_what, day, weekday, numbers) => {
    expect(lessonNumbersOn(WEEK, day, weekday)).toEqual(numbers);
  });
});
