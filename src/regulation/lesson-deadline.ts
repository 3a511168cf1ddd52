import { instantOf, type SchoolDate, type SchoolTime } from '../kernel/school-date.ts';
import type { RegulationSettings } from './settings.ts';

/**
 * ¶4.5: by when a lesson of that day must be entered. A lesson of several grades has the later of
 * their deadlines; one that ends at or after its deadline has its end plus the school's minutes.
 * A grade without a deadline in the settings has the latest of them all.
 */
export function lessonDeadline(
  lesson: { readonly day: SchoolDate; readonly grades: readonly number[]; readonly endsAt: Date },
  settings: RegulationSettings['4.5'],
): Date {
  const times = lesson.grades.map((grade) => timeFor(grade, settings));
  const latest =
    times.length > 0 ? times.reduce(later) : settings.deadlines.map((row) => row.time).reduce(later);
  const deadline = instantOf(lesson.day, latest);
  if (lesson.endsAt < deadline) return deadline;
  return new Date(lesson.endsAt.getTime() + settings.lateLesson.minutes * 60_000);
}

function timeFor(grade: number, settings: RegulationSettings['4.5']): SchoolTime {
  const row = settings.deadlines.find(({ grades: [from, to] }) => from <= grade && grade <= to);
  return row?.time ?? settings.deadlines.map(({ time }) => time).reduce(later);
}

function later(a: SchoolTime, b: SchoolTime): SchoolTime {
  return a > b ? a : b;
}
