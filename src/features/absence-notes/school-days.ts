import { addDays, type SchoolDate } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';

/** The first days with lessons, that day included if it has some. */
export function nextLessons(calendar: Calendar, from: SchoolDate, count: number): SchoolDate[] {
  const days: SchoolDate[] = [];
  let before = addDays(from, -1);
  while (days.length < count) {
    const next = calendar.nextLessonDay(before, () => true);
    if (!next) break;
    days.push(next);
    before = next;
  }
  return days;
}

/** The last day with lessons before that day. */
export function lessonDayBefore({ lessonsOn, year }: Calendar, day: SchoolDate): SchoolDate | undefined {
  for (let before = addDays(day, -1); before >= year.from; before = addDays(before, -1))
    if ('weekday' in lessonsOn(before)) return before;
  return undefined;
}
