import { addDays, type SchoolDate, schoolDateOf } from '../kernel/school-date.ts';
import type { Calendar } from './calendar.ts';
import { addWorkingDays } from './due-day.ts';
import type { RegulationSettings } from './settings.ts';

/** ¶3.1: the last day on which the class teacher passes an application on, in working days after it came. */
export function passOnBy(
  submittedAt: Date,
  calendar: Pick<Calendar, 'isWorkingDay'>,
  settings: RegulationSettings,
): SchoolDate {
  return addWorkingDays(schoolDateOf(submittedAt), settings['3.1'].passOn.workingDays, calendar);
}

/** ¶3.2: the last day on which the superuser connects, in calendar days after their receipt. */
export function connectBy(passedAt: Date, settings: RegulationSettings): SchoolDate {
  return addDays(schoolDateOf(passedAt), settings['3.2'].connect.days);
}
