import {
  addDays,
  daysBetween,
  isSchoolDate,
  type SchoolDate,
  weekdayOf,
} from '../../../kernel/school-date.ts';
import type { Span } from '../../../regulation/calendar.ts';
import type { SemesterRow, YearRows } from '../calendar-rows.store.ts';

export type SemesterDates = Pick<SemesterRow, 'number' | 'from' | 'until' | 'grade9Until'>;

/** A school year before it has rows. */
export interface YearDates {
  /** `2027/28` */
  readonly name: string;
  readonly span: Span;
  readonly semesters: readonly SemesterDates[];
  readonly breaks: readonly Span[];
}

/** Whole weeks, so that a break from Monday to Friday is one next year too. */
const WEEKS_OF_YEAR = 52 * 7;

/** The year after this one: the same days of the months, put off weekends; breaks in the same weeks. */
export function suggestNextYear({ span, semesters, breaks }: Omit<YearRows, 'id' | 'name'>): YearDates {
  const from = addDays(span.until, 1);
  const until = addDays(yearLater(from), -1);
  const shifted = semesters.map(({ number, from: first, until: last, grade9Until }) => ({
    number,
    from: asFirstDay(yearLater(first)),
    until: asLastDay(yearLater(last)),
    grade9Until: grade9Until && asLastDay(yearLater(grade9Until)),
  }));
  const start = Number(from.slice(0, 4));
  return {
    name: `${start}/${String(start + 1).slice(-2)}`,
    span: { from, until },
    semesters: shifted,
    breaks: [
      ...breaks
        .filter((pause) => !isBetween(pause, semesters))
        .map((pause) => ({
          from: addDays(pause.from, WEEKS_OF_YEAR),
          until: addDays(pause.until, WEEKS_OF_YEAR),
        })),
      ...(breaks.some((pause) => isBetween(pause, semesters)) ? gaps(shifted) : []),
    ].sort((a, b) => daysBetween(b.from, a.from)),
  };
}

/** Other dates for a semester; the break between the semesters goes along. */
export function withSemester(dates: YearDates, number: number, change: Partial<SemesterDates>): YearDates {
  const semesters = dates.semesters.map((one) => (one.number === number ? { ...one, ...change } : one));
  const others = dates.breaks.filter((pause) => !isBetween(pause, dates.semesters));
  const between = others.length < dates.breaks.length ? gaps(semesters) : [];
  return {
    ...dates,
    semesters,
    breaks: [...others, ...between].sort((a, b) => daysBetween(b.from, a.from)),
  };
}

function gaps(semesters: readonly SemesterDates[]): Span[] {
  return semesters.slice(1).flatMap(({ from: next }, place) => {
    const gap = { from: addDays(semesters[place]?.until ?? next, 1), until: addDays(next, -1) };
    return gap.from <= gap.until ? [gap] : [];
  });
}

/** The break that the semesters leave between them, even if it is some days longer or shorter. */
function isBetween(pause: Span, semesters: readonly SemesterDates[]): boolean {
  return gaps(semesters).some(({ from, until }) => from <= pause.until && pause.from <= until);
}

function yearLater(day: SchoolDate): SchoolDate {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  // 29 February has no day of its own a year later.
  return isSchoolDate(later) ? later : yearLater(addDays(day, -1));
}

function asFirstDay(day: SchoolDate): SchoolDate {
  return weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day;
}

function asLastDay(day: SchoolDate): SchoolDate {
  return weekdayOf(day) > 5 ? addDays(day, 5 - weekdayOf(day)) : day;
}
