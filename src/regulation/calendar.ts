import { addDays, type SchoolDate, type Weekday, weekdayOf } from '../kernel/school-date.ts';
import { type HolidayName, holidaysOf } from './public-holidays.ts';

/** From one day to another, both included. */
export interface Span {
  readonly from: SchoolDate;
  readonly until: SchoolDate;
}

export interface Semester extends Span {
  readonly number: number;
  /** The leaving grade's own last day, where it differs. */
  readonly grade9Until?: SchoolDate;
  /** Its lessons are corrected by the academic office alone. */
  readonly closed?: boolean;
}

/** What the school itself says of its days; public holidays come from the library. */
export interface CalendarData {
  readonly year: Span;
  readonly semesters: readonly Semester[];
  readonly breaks: readonly Span[];
  readonly overrides: ReadonlyMap<SchoolDate, { readonly working: boolean; readonly lessonsAsOn?: Weekday }>;
}

/** Why there are no lessons on a day. */
export type DayOff = 'weekend' | 'holiday' | 'break' | 'outside-year';

export interface Calendar {
  /** Monday to Friday, no public holiday, with moved working days applied. Breaks are working days. */
  isWorkingDay(day: SchoolDate): boolean;
  /** Whose weekday's timetable is taught that day, or why none is. */
  lessonsOn(day: SchoolDate): { readonly weekday: Weekday } | { readonly off: DayOff };
  /**
   * The first day after `day` on which there are lessons and `isHeld` says that the one asked for is among
   * them, on a day with the timetable of that weekday; none within the year: undefined.
   */
  nextLessonDay(
    day: SchoolDate,
    isHeld: (day: SchoolDate, weekday: Weekday) => boolean,
  ): SchoolDate | undefined;
  /** The semester that has lessons on that day, of the leaving grade at least. */
  semesterOf(day: SchoolDate): Semester | undefined;
  /** The public holidays of the year, those that the school works on too. */
  publicHolidays(): readonly (readonly [SchoolDate, HolidayName])[];
  readonly data: CalendarData;
  readonly year: Span;
}

export const within = (span: Span, day: SchoolDate) => span.from <= day && day <= span.until;

export function createCalendar(data: CalendarData): Calendar {
  const isHoliday = (day: SchoolDate) => holidaysOf(Number(day.slice(0, 4))).has(day);

  const semesterOf = (day: SchoolDate) =>
    data.semesters.find(({ from, until, grade9Until }) => within({ from, until: grade9Until ?? until }, day));

  function isWorkingDay(day: SchoolDate): boolean {
    return data.overrides.get(day)?.working ?? (weekdayOf(day) <= 5 && !isHoliday(day));
  }

  function lessonsOn(day: SchoolDate): { weekday: Weekday } | { off: DayOff } {
    const taught = semesterOf(day) !== undefined;
    const pause = data.breaks.some((span) => within(span, day));
    if (!taught && !pause) return { off: 'outside-year' };
    const override = data.overrides.get(day);
    if (isHoliday(day) && !override?.working) return { off: 'holiday' };
    if (pause || !taught) return { off: 'break' };
    if (override) {
      if (!override.working) return { off: 'holiday' };
      return override.lessonsAsOn ? { weekday: override.lessonsAsOn } : { off: 'weekend' };
    }
    return isWorkingDay(day) ? { weekday: weekdayOf(day) } : { off: 'weekend' };
  }

  return {
    isWorkingDay,
    lessonsOn,
    semesterOf,
    nextLessonDay(day, isHeld) {
      for (let next = addDays(day, 1); next <= data.year.until; next = addDays(next, 1)) {
        const lessons = lessonsOn(next);
        if ('weekday' in lessons && isHeld(next, lessons.weekday)) return next;
      }
      return undefined;
    },
    publicHolidays() {
      const years = [data.year.from, data.year.until].map((day) => Number(day.slice(0, 4)));
      return [...new Set(years)]
        .flatMap((year) => [...holidaysOf(year)])
        .filter(([day]) => within(data.year, day));
    },
    data,
    year: data.year,
  };
}
