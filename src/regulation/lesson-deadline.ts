import { instantOf, type SchoolDate } from '../kernel/school-date.ts';
import type { RegulationSettings } from './settings.ts';
import type { Source } from './settings-values.ts';

/** The part of ¶4.5 that it depends on. */
type Deadlines = Pick<RegulationSettings['4.5'], 'deadlines' | 'lateLesson'>;

interface DatedLesson {
  readonly day: SchoolDate;
  readonly grades: readonly number[];
  readonly endsAt: Date;
}

/**
 * ¶4.5: by when a lesson of that day must be entered, and whether the order says so. A lesson of several
 * grades has the later of their deadlines, one of no grade that we know the latest of all. One that ends at or after
 * its deadline has its end plus the school's minutes, unless the school is strict.
 */
export function lessonDue(
  { day, grades, endsAt }: DatedLesson,
  { deadlines, lateLesson }: Deadlines,
): { readonly dueAt: Date; readonly source: Source } {
  const own = deadlines.filter(({ grades: [from, to] }) =>
    grades.some((grade) => from <= grade && grade <= to),
  );
  const { time, source } = (own.length > 0 ? own : deadlines).reduce((a, b) => (a.time > b.time ? a : b));
  const dueAt = instantOf(day, time);
  if (lateLesson === 'strict' || endsAt < dueAt) return { dueAt, source };
  return { dueAt: new Date(endsAt.getTime() + lateLesson.minutes * 60_000), source: lateLesson.source };
}

export function lessonDeadline(lesson: DatedLesson, settings: Deadlines): Date {
  return lessonDue(lesson, settings).dueAt;
}
