import { instantOf, type SchoolTime, schoolDateOf, schoolTimeOf } from '../kernel/school-date.ts';
import type { Calendar } from './calendar.ts';
import { addWorkingDays } from './due-day.ts';

/**
 * When, after `now`, the bell looks again at what it looks at at these times, in their order: nobody is
 * bothered on days off, so what is heard by the first look after them is planned at the last one before.
 */
export function nextLook(
  times: readonly SchoolTime[],
  now: Date,
  calendar: Pick<Calendar, 'isWorkingDay'>,
): Date {
  const today = schoolDateOf(now);
  const later = times.find((time) => time > schoolTimeOf(now));
  return later ? instantOf(today, later) : instantOf(addWorkingDays(today, 1, calendar), times[0] ?? '00:00');
}
