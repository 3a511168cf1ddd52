import { addDays, type SchoolDate, weekdayOf } from '../kernel/school-date.ts';
import type { Calendar } from './calendar.ts';

type WorkingDays = Pick<Calendar, 'isWorkingDay'>;

/** How a clock in days runs from the day of its event. */
export type DayClock =
  /** Counted from the day after the event. */
  | { readonly kind: 'workingDays'; readonly workingDays: number }
  | { readonly kind: 'days'; readonly days: number }
  /** The event is the first day of the school year; `09-30`. */
  | { readonly kind: 'dayOfYear'; readonly until: string }
  /** The event is any day of the month; not a working day: the working day before. */
  | { readonly kind: 'dayOfMonth'; readonly dayOfMonth: number }
  /** The event is any day of the week; not a working day: the working day before. 1 = Monday */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** The event is the last school day. */
  | { readonly kind: 'before'; readonly workingDaysBefore: number }
  /** The event's own day. */
  | { readonly kind: 'sameDay' };

/** The last day on which it is still in time. */
export function dueDay(clock: DayClock, event: SchoolDate, calendar: WorkingDays): SchoolDate {
  switch (clock.kind) {
    case 'workingDays':
      return addWorkingDays(event, clock.workingDays, calendar);
    case 'days':
      return addDays(event, clock.days);
    case 'dayOfYear':
      return nextDayOfYear(event, clock.until);
    case 'dayOfMonth':
      return workingDayBy(
        `${event.slice(0, 8)}${String(clock.dayOfMonth).padStart(2, '0')}` as SchoolDate,
        calendar,
      );
    case 'weekday':
      return workingDayBy(addDays(event, clock.weekday - weekdayOf(event)), calendar);
    case 'before':
      return addWorkingDays(event, -clock.workingDaysBefore, calendar);
    case 'sameDay':
      return event;
  }
}

/** The latest event whose duty is due on `day` or before; for clocks that count from their event. */
export function lastEventDueBy(
  clock: Extract<DayClock, { readonly kind: 'workingDays' | 'days' | 'sameDay' }>,
  day: SchoolDate,
  calendar: WorkingDays,
): SchoolDate {
  let event = day;
  while (dueDay(clock, event, calendar) > day) event = addDays(event, -1);
  return event;
}

/** Counted from the day after `day`; negative: back from the day before. */
export function addWorkingDays(day: SchoolDate, count: number, { isWorkingDay }: WorkingDays): SchoolDate {
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, Math.sign(count));
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** That day, or the last working day before it. */
export function workingDayBy(day: SchoolDate, { isWorkingDay }: WorkingDays): SchoolDate {
  return isWorkingDay(day) ? day : addWorkingDays(day, -1, { isWorkingDay });
}

/** That day of a year, like `09-30`, on `from` or after it. */
export function nextDayOfYear(from: SchoolDate, monthAndDay: string): SchoolDate {
  const year = Number(from.slice(0, 4));
  const day = `${year}-${monthAndDay}` as SchoolDate;
  return day < from ? (`${year + 1}-${monthAndDay}` as SchoolDate) : day;
}
