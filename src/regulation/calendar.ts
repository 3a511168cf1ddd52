import Holidays from 'date-holidays';
import { addDays, type SchoolDate, type Weekday, weekdayOf } from '../kernel/school-date.ts';

interface Span {
  readonly from: SchoolDate;
  readonly until: SchoolDate;
}

/** What the school itself says of its days; public holidays come from the library. */
export interface CalendarData {
  readonly year: Span;
  /** `grade9Until`: the leaving grade's own last day, where it differs. */
  readonly semesters: readonly (Span & { readonly number: number; readonly grade9Until?: SchoolDate })[];
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
  /** The first day after `day` on which one of these weekdays is taught; none within the year: undefined. */
  nextLessonDay(day: SchoolDate, weekdays: ReadonlySet<Weekday>): SchoolDate | undefined;
  readonly year: Span;
}

const publicHolidays = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  let days = publicHolidays.get(year);
  if (!days) {
    const found = new Holidays('LV').getHolidays(year).filter((holiday) => holiday.type === 'public');
    days = new Set(found.map((holiday) => holiday.date.slice(0, 10)));
    publicHolidays.set(year, days);
  }
  return days;
}

const within = (span: Span, day: SchoolDate) => span.from <= day && day <= span.until;

export function createCalendar(data: CalendarData): Calendar {
  const isHoliday = (day: SchoolDate) => holidaysOf(Number(day.slice(0, 4))).has(day);

  function isWorkingDay(day: SchoolDate): boolean {
    return data.overrides.get(day)?.working ?? (weekdayOf(day) <= 5 && !isHoliday(day));
  }

  function lessonsOn(day: SchoolDate): { weekday: Weekday } | { off: DayOff } {
    const taught = data.semesters.some(({ from, until, grade9Until }) =>
      within({ from, until: grade9Until ?? until }, day),
    );
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
    nextLessonDay(day, weekdays) {
      for (let next = addDays(day, 1); next <= data.year.until; next = addDays(next, 1)) {
        const lessons = lessonsOn(next);
        if ('weekday' in lessons && weekdays.has(lessons.weekday)) return next;
      }
      return undefined;
    },
    year: data.year,
  };
}
