import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** All times of the regulation are Riga's, daylight saving included. */
export const SCHOOL_ZONE = 'Europe/Riga';

/** A day of the school calendar, `2026-11-23`. Sorts as text. */
export type SchoolDate = `${number}-${number}-${number}`;

/** A time of day at the school, `14:30`. Sorts as text. */
export type SchoolTime = `${number}:${number}`;

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Checks form and existence: `2026-02-30` is no day. */
export function isSchoolDate(text: string): text is SchoolDate {
  return DAY.test(text) && dayjs.utc(text).isValid() && dayjs.utc(text).format('YYYY-MM-DD') === text;
}

/** `2026-11-23 15:30`. Kept: dayjs makes a formatter anew for each instant, which costs a hundred times as much. */
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: SCHOOL_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The day it is in Riga at that instant. */
export function schoolDateOf(instant: Date): SchoolDate {
  return wallClock.format(instant).slice(0, 10) as SchoolDate;
}

/** The time of day in Riga at that instant. */
export function schoolTimeOf(instant: Date): SchoolTime {
  return wallClock.format(instant).slice(11) as SchoolTime;
}

/** Milliseconds. The same few days and bells are asked for over and over, and each takes dayjs a while. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

/** The instant at which it is `time` in Riga on `day`. */
export function instantOf(day: SchoolDate, time: SchoolTime): Date {
  const wall = `${day}T${time}:00`;
  const instant = known.get(wall) ?? dayjs.tz(wall, SCHOOL_ZONE).valueOf();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(wall, instant);
  return new Date(instant);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;
const OFFSET = /^(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** An ISO instant with its offset, or `2026-11-23T15:00` of the school's own time; undefined: neither. */
export function readInstant(text: string): Date | undefined {
  const [, day = '', time = '', offset = ''] = /^(.{10})T([\d:.]+)(.*)$/.exec(text) ?? [];
  if (!isSchoolDate(day) || !TIME.test(time)) return undefined;
  if (offset === '') return dayjs.tz(`${day}T${time}`, SCHOOL_ZONE).toDate();
  return OFFSET.test(offset) ? new Date(text) : undefined;
}

const DAY_MS = 86_400_000;

export function addDays(day: SchoolDate, days: number): SchoolDate {
  return fromDbDate(new Date(toDbDate(day).getTime() + days * DAY_MS));
}

/** Whole days from `from` to `to`, negative if `to` is earlier. */
export function daysBetween(from: SchoolDate, to: SchoolDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

export function weekdayOf(day: SchoolDate): Weekday {
  return (toDbDate(day).getUTCDay() || 7) as Weekday;
}

/** A day as the database's `date` type wants it: midnight UTC. */
export function toDbDate(day: SchoolDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A `date` column's value as a day. */
export function fromDbDate(date: Date): SchoolDate {
  return date.toISOString().slice(0, 10) as SchoolDate;
}
