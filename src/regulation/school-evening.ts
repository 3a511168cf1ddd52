import { addDays, type SchoolDate, weekdayOf } from '../kernel/school-date.ts';
import type { Calendar } from './calendar.ts';

/** The working day before `day`, on whose evening families hear what it brings: of a Monday's, on Friday. */
export function eveningBefore(calendar: Calendar, day: SchoolDate): SchoolDate {
  let evening = addDays(day, -1);
  while (!calendar.isWorkingDay(evening)) evening = addDays(evening, -1);
  return evening;
}

/** The school day that the evening of `day` tells of; undefined: a later evening will, or there is none. */
export function toldOnEvening(calendar: Calendar, day: SchoolDate): SchoolDate | undefined {
  const next = calendar.nextLessonDay(day, () => true);
  return next !== undefined && eveningBefore(calendar, next) === day ? next : undefined;
}

/** The days between that evening and the school day on which there would be lessons, but for a holiday or a day off. */
export function daysOffBefore(calendar: Calendar, day: SchoolDate): SchoolDate[] {
  const off: SchoolDate[] = [];
  for (let one = addDays(eveningBefore(calendar, day), 1); one < day; one = addDays(one, 1)) {
    if (weekdayOf(one) <= 5) off.push(one);
  }
  return off;
}
