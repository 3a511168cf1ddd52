import { instantOf, type SchoolDate, type SchoolTime } from '../kernel/school-date.ts';
import type { RegulationSettings } from './settings.ts';

/**
 * ¶4.5: by when a lesson of that day must be entered. A lesson of several grades has the later of
 * their deadlines, one of no grade that we know the latest of all. One that ends at or after its deadline
 * has its end plus the school's minutes, unless the school is strict.
 */
export function lessonDeadline(
  lesson: { readonly day: SchoolDate; readonly grades: readonly number[]; readonly endsAt: Date },
  { deadlines, lateLesson }: RegulationSettings['4.5'],
): Date {
  const own = deadlines.filter(({ grades: [from, to] }) =>
    lesson.grades.some((grade) => from <= grade && grade <= to),
  );
  const time = (own.length > 0 ? own : deadlines).map((row) => row.time).reduce(later);
  const deadline = instantOf(lesson.day, time);
  if (lateLesson === 'strict' || lesson.endsAt < deadline) return deadline;
  return new Date(lesson.endsAt.getTime() + lateLesson.minutes * 60_000);
}

function later(a: SchoolTime, b: SchoolTime): SchoolTime {
  return a > b ? a : b;
}
