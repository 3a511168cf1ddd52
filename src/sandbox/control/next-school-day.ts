import { addDays, type SchoolDate, schoolDateOf, weekdayOf } from '../../kernel/school-date.ts';
import type { SandboxSchool } from '../school.ts';

/** Where nobody knows the calendar, the next of Monday to Friday. */
export async function nextSchoolDay(school: SandboxSchool): Promise<SchoolDate> {
  return (await school.nextSchoolDay?.()) ?? nextWeekday(schoolDateOf(school.clock.now()));
}

function nextWeekday(day: SchoolDate): SchoolDate {
  const next = addDays(day, 1);
  return weekdayOf(next) <= 5 ? next : nextWeekday(next);
}
