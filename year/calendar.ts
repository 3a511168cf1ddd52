/** `2026-09-01` */
export type Day = `${number}-${number}-${number}`;
/** `14:30` */
export type Time = `${number}:${number}`;

/** School year 2026/27, written out: nothing of it is asked of the product. */
export const YEAR = {
  from: '2026-09-01',
  until: '2027-05-31',
  semesters: [
    { number: 1, from: '2026-09-01', until: '2026-12-22' },
    { number: 2, from: '2027-01-05', until: '2027-05-31' },
  ],
  breaks: [
    { from: '2026-10-19', until: '2026-10-23' },
    { from: '2026-12-23', until: '2027-01-04' },
    { from: '2027-03-15', until: '2027-03-19' },
  ],
} as const;

/**
 * Latvia's public holidays of the year. Only 4 May and 18 November are made up for when they fall on a weekend
 * (law "On Public Holidays, Commemoration Days and Celebration Days"), which neither does.
 */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '2026-11-18',
  '2026-12-24',
  '2026-12-25',
  '2026-12-26',
  '2026-12-31',
  '2027-01-01',
  '2027-03-26',
  '2027-03-28',
  '2027-03-29',
  '2027-05-01',
  '2027-05-04',
  '2027-05-09',
]);

/** Days that the government moved; none of them in this school year. */
const MOVED: ReadonlyMap<string, boolean> = new Map([
  ['2026-01-02', false],
  ['2026-01-17', true],
  ['2026-06-22', false],
  ['2026-06-27', true],
]);

/** Riga's summer time ends and begins: on these Sundays at 01:00 UTC. */
const SUMMER_ENDS = Date.UTC(2026, 9, 25, 1);
const SUMMER_BEGINS = Date.UTC(2027, 2, 28, 1);

const DAY_LONG = 86_400_000;
const HOUR = 3_600_000;

export const BELLS: readonly (readonly [from: Time, until: Time])[] = [
  ['08:30', '09:10'],
  ['09:20', '10:00'],
  ['10:10', '10:50'],
  ['11:10', '11:50'],
  ['12:10', '12:50'],
  ['13:00', '13:40'],
  ['13:50', '14:30'],
  ['14:40', '15:20'],
];

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_LONG).toISOString().slice(0, 10) as Day;

/** 1 = Monday */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export function isWorkingDay(day: Day): boolean {
  return !HOLIDAYS.has(day) && (MOVED.get(day) ?? weekday(day) <= 5);
}

export const isBreak = (day: Day): boolean =>
  YEAR.breaks.some(({ from, until }) => from <= day && day <= until);

export const isLessonDay = (day: Day): boolean =>
  isWorkingDay(day) && !isBreak(day) && semesterOf(day) !== undefined;

const semesterOf = (day: Day) => YEAR.semesters.find(({ from, until }) => from <= day && day <= until);

/** Counted from the day after. */
export function workingDaysAfter(day: Day, count: number): Day {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = plusDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The day itself or the last working day before it. */
export function workingDayBy(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayBy(plusDays(day, -1));
}

const offsetAt = (instant: number) => (instant >= SUMMER_ENDS && instant < SUMMER_BEGINS ? 2 : 3) * HOUR;

/** Milliseconds of that time on Riga's wall. */
export function instant(day: Day, time: Time): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  return wall - offsetAt(wall - 2 * HOUR);
}

export const dayOf = (at: number): Day => new Date(at + offsetAt(at)).toISOString().slice(0, 10) as Day;
/** As a reminder writes it: `05.10.` */
export const written = (day: Day): string => `${day.slice(8)}.${day.slice(5, 7)}.`;

export function daysFrom(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= until; day = plusDays(day, 1)) days.push(day);
  return days;
}
