import { describe, expect, test } from 'vitest';
import type { SchoolDate } from '../../src/kernel/school-date.ts';
import { createCalendar } from '../../src/regulation/calendar.ts';
import { type DayClock, dueDay, lastEventDueBy } from '../../src/regulation/due-day.ts';
import { PARAGRAPHS, type ParagraphKey } from '../../src/regulation/paragraphs.ts';
import { readSettings } from '../../src/regulation/settings.ts';
import { SCHOOL_YEAR } from './school-year.ts';

const settings = readSettings('regulation.yaml');
const calendar = createCalendar(SCHOOL_YEAR);

function due(paragraph: ParagraphKey, event: SchoolDate, days = calendar): SchoolDate {
  return dueDay(PARAGRAPHS[paragraph].clock(settings) as DayClock, event, days);
}

describe('a count of working days starts on the day after the event', () => {
  test.each<[ParagraphKey, string, SchoolDate, SchoolDate]>([
    ['4.2', 'the timetable, 3 from 1 September', '2026-09-01', '2026-09-04'],
    ['4.2', 'the timetable, 3 from 5 January', '2027-01-05', '2027-01-08'],
    ['4.3', 'the split into groups, 5 from 1 September', '2026-09-01', '2026-09-08'],
    ['4.3', 'the split into groups, 5 from 5 January', '2027-01-05', '2027-01-12'],
    ['4.4', 'optional lessons, 10 from 1 September', '2026-09-01', '2026-09-15'],
    ['4.4', 'optional lessons, 10 from 5 January', '2027-01-05', '2027-01-19'],
    ['3.1', 'an application on a Friday, 2', '2026-11-20', '2026-11-24'],
    ['3.3', 'a lost access before the day of proclamation, 2', '2026-11-17', '2026-11-20'],
    ['4.6', 'marks of an assessment, 5', '2026-11-23', '2026-11-30'],
    ['4.8', 'the summary journal, 5 after the last school day', '2027-05-31', '2027-06-07'],
    ['4.10', 'an absence note on a Monday, 1', '2026-11-23', '2026-11-24'],
    ['4.10', 'an absence note on a Friday, 1', '2026-11-20', '2026-11-23'],
    ['4.10', 'an absence note on a Saturday, 1', '2026-11-21', '2026-11-23'],
    [
      '4.10',
      'an absence note in the autumn break, whose days are working days, 1',
      '2026-10-20',
      '2026-10-21',
    ],
    ['4.10', 'an absence note before Christmas, 1', '2026-12-23', '2026-12-28'],
  ])('%s: %s', (paragraph, _, event, last) => {
    expect(due(paragraph, event)).toBe(last);
  });

  test('a moved working day counts, the day that it stands for does not', () => {
    const moved = createCalendar({
      ...SCHOOL_YEAR,
      overrides: new Map([
        ['2026-11-27', { working: false }],
        ['2026-11-28', { working: true }],
      ]),
    });
    expect(due('3.1', '2026-11-25', moved)).toBe('2026-11-28');
    expect(due('3.1', '2026-11-25')).toBe('2026-11-27');
  });

  test.each<[SchoolDate, SchoolDate]>([
    ['2026-11-24', '2026-11-22'],
    ['2026-11-25', '2026-11-23'],
    ['2026-11-23', '2026-11-19'],
    ['2026-11-22', '2026-11-18'],
  ])('what is due by %s came on %s at the latest', (day, event) => {
    const clock = { kind: 'workingDays', workingDays: 2 } as const;
    expect(lastEventDueBy(clock, day, calendar)).toBe(event);
  });
});

describe('3.2: a week is seven calendar days', () => {
  test.each<[SchoolDate, SchoolDate]>([
    ['2026-11-23', '2026-11-30'],
    ['2026-12-20', '2026-12-27'],
    ['2026-10-20', '2026-10-27'],
  ])('from %s to %s', (event, last) => {
    expect(due('3.2', event)).toBe(last);
    expect(lastEventDueBy({ kind: 'days', days: 7 }, last, calendar)).toBe(event);
  });
});

describe('5.1: the extract goes out by the 10th, or the working day before it', () => {
  test.each<[string, SchoolDate, SchoolDate]>([
    ['a Thursday', '2026-09-01', '2026-09-10'],
    ['a Saturday', '2026-10-01', '2026-10-09'],
    ['a Tuesday', '2026-11-01', '2026-11-10'],
    ['a Sunday', '2027-01-01', '2027-01-08'],
    ['a Saturday again', '2027-04-01', '2027-04-09'],
  ])('%s: of the month from %s by %s', (_, month, day) => {
    expect(due('5.1', month)).toBe(day);
  });
});

test('2: guardians are briefed by 30 September of the year that has begun', () => {
  expect(due('2', '2026-09-01')).toBe('2026-09-30');
  const january = { kind: 'dayOfYear', until: '01-15' } as const;
  expect(dueDay(january, '2026-09-01', calendar)).toBe('2027-01-15');
});

test.each<[SchoolDate, SchoolDate]>([
  ['2026-12-22', '2026-12-17'],
  ['2027-05-31', '2027-05-26'],
])('4.7: semester marks stand three working days before the last school day, %s', (last, day) => {
  expect(due('4.7', last)).toBe(day);
});

test.each<[SchoolDate, SchoolDate]>([
  ['2026-11-23', '2026-11-27'],
  ['2026-11-27', '2026-11-27'],
  ['2026-12-21', '2026-12-23'],
])('4.9: the week of %s is looked at on %s, a Friday or the last working day before', (any, day) => {
  expect(due('4.9', any)).toBe(day);
});

test('5.2: report cards are printed by the last school day itself', () => {
  expect(due('5.2', '2027-05-31')).toBe('2027-05-31');
});
