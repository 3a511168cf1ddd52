import { addDays, type SchoolDate, weekdayOf } from '../../../kernel/school-date.ts';
import type { Source } from '../../../regulation/settings-values.ts';

/** A lesson whose deadline has passed, and how it was entered. */
export interface SettledLesson {
  readonly day: SchoolDate;
  readonly source: Source;
  /** As it stands now. */
  readonly complete: boolean;
  readonly completeInTime: boolean;
  readonly entered: boolean;
}

export interface WeekTally {
  /** Its Monday. */
  readonly week: SchoolDate;
  readonly due: number;
  readonly inTime: number;
  /** Entered after the deadline. */
  readonly late: number;
  readonly missing: number;
}

const weekOf = (day: SchoolDate): SchoolDate => addDays(day, 1 - weekdayOf(day));

/**
 * ¶4.5 by week: from the first week in which the school kept this journal. A deadline of the school's own custom
 * is never missed: such a lesson is in time whenever it was entered.
 */
export function tallyWeeks(lessons: readonly SettledLesson[]): WeekTally[] {
  const first = lessons.reduce<SchoolDate | undefined>(
    (kept, { entered, day }) => (entered && (kept === undefined || day < kept) ? day : kept),
    undefined,
  );
  if (first === undefined) return [];
  const weeks = Map.groupBy(lessons, ({ day }) => weekOf(day));
  return [...weeks]
    .filter(([week]) => week >= weekOf(first))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([week, own]) => {
      const inTime = own.filter(isInTime).length;
      const complete = own.filter((lesson) => lesson.complete || isInTime(lesson)).length;
      return { week, due: own.length, inTime, late: complete - inTime, missing: own.length - complete };
    });
}

function isInTime({ source, complete, completeInTime }: SettledLesson): boolean {
  return completeInTime || (complete && source === 'school');
}
