import { addDays, type SchoolDate, schoolDateOf } from '../kernel/school-date.ts';
import type { Calendar } from './calendar.ts';
import type { RegulationSettings } from './settings.ts';

/** ¶3.1: the last day on which the class teacher passes an application on, in working days after it came. */
export function passOnBy(
  submittedAt: Date,
  { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>,
  settings: RegulationSettings,
): SchoolDate {
  let day = schoolDateOf(submittedAt);
  for (let left = settings['3.1'].passOn.workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** ¶3.2: the last day on which the superuser connects, in calendar days after their receipt. */
export function connectBy(passedAt: Date, settings: RegulationSettings): SchoolDate {
  return addDays(schoolDateOf(passedAt), settings['3.2'].connect.days);
}
