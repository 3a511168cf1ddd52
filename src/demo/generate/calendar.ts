import { instantOf, type SchoolDate, type SchoolTime, toDbDate } from '../../kernel/school-date.ts';
import type { SchoolDraft } from './demo-school.ts';

export const YEAR_STARTS_ON: SchoolDate = '2026-09-01';

export const FIRST_SEMESTER_ENDS_ON: SchoolDate = '2026-12-22';

/** The demo day, a Monday. */
export const DEMO_DAY: SchoolDate = '2026-11-23';

/** Where the sandbox's clock starts: lesson 5 has just ended, lesson 6 runs. */
export const DEMO_START = instantOf(DEMO_DAY, '13:05');

/** The Proclamation of the Republic, a Wednesday. */
export const PUBLIC_HOLIDAY: SchoolDate = '2026-11-18';

/** The school days of the two weeks before it. */
export const LOGGED_DAYS: readonly SchoolDate[] = [
  '2026-11-09',
  '2026-11-10',
  '2026-11-11',
  '2026-11-12',
  '2026-11-13',
  '2026-11-16',
  '2026-11-17',
  '2026-11-19',
  '2026-11-20',
];

export const BELLS: readonly (readonly [startsAt: SchoolTime, endsAt: SchoolTime])[] = [
  ['08:30', '09:10'],
  ['09:20', '10:00'],
  ['10:10', '10:50'],
  ['11:10', '11:50'],
  ['12:10', '12:50'],
  ['13:00', '13:40'],
  ['13:50', '14:30'],
  ['14:40', '15:20'],
];

/** The last lesson that has ended when the demo begins. */
export const LAST_ENDED_BELL = 5;

const BREAKS: readonly (readonly [SchoolDate, SchoolDate])[] = [
  ['2026-10-19', '2026-10-23'],
  ['2026-12-23', '2027-01-04'],
  ['2027-03-15', '2027-03-19'],
];

/** The government's moved working days of 2026: 2 Jan → 17 Jan, 22 Jun → 27 Jun. */
const OVERRIDES: readonly { day: SchoolDate; working: boolean; lessonsAsOn: number | null }[] = [
  { day: '2026-01-02', working: false, lessonsAsOn: null },
  { day: '2026-01-17', working: true, lessonsAsOn: 5 },
  { day: '2026-06-22', working: false, lessonsAsOn: null },
  { day: '2026-06-27', working: true, lessonsAsOn: null },
];

/** The last day of lessons: grade 9 stays on for its exams. */
export function lastSchoolDay(grade: number): SchoolDate {
  return grade === 9 ? '2027-06-11' : '2027-05-31';
}

/** Enters school year 2026/27 and gives its id. The year itself ends with August, for re-exams. */
export function addCalendar(school: SchoolDraft): number {
  const year = school.years.add({
    name: '2026/27',
    startsOn: toDbDate(YEAR_STARTS_ON),
    endsOn: toDbDate('2027-08-31'),
  });
  school.semesters.add({
    yearId: year.id,
    number: 1,
    startsOn: toDbDate(YEAR_STARTS_ON),
    endsOn: toDbDate(FIRST_SEMESTER_ENDS_ON),
    grade9EndsOn: null,
    closedAt: null,
  });
  school.semesters.add({
    yearId: year.id,
    number: 2,
    startsOn: toDbDate('2027-01-05'),
    endsOn: toDbDate(lastSchoolDay(8)),
    grade9EndsOn: toDbDate(lastSchoolDay(9)),
    closedAt: null,
  });
  for (const [startsOn, endsOn] of BREAKS) {
    school.breaks.add({ yearId: year.id, startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) });
  }
  for (const { day, ...override } of OVERRIDES) {
    school.overrides.add({ day: toDbDate(day), ...override });
  }
  for (const [index, [startsAt, endsAt]] of BELLS.entries()) {
    school.bells.add({ yearId: year.id, number: index + 1, startsAt, endsAt });
  }
  return year.id;
}
