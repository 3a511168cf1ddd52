import type { SchoolDate } from '../kernel/school-date.ts';

export interface HomeworkItem {
  readonly text: string;
  readonly dueOn?: SchoolDate;
  /** For this student alone; none: for all. */
  readonly studentId?: number;
}

export interface RollMark {
  readonly studentId: number;
  readonly kind: 'absent' | 'late';
}

/** What the journal holds of one lesson (¶4.5). */
export interface LessonState {
  readonly topic?: string;
  /** When the roll was confirmed, an ISO instant. */
  readonly rollConfirmedAt?: string;
  /** An explicit "no homework". */
  readonly homeworkNone: boolean;
  readonly homework: readonly HomeworkItem[];
  readonly roll: readonly RollMark[];
}

export const EMPTY_LESSON: LessonState = { homeworkNone: false, homework: [], roll: [] };

export type LessonPart = 'topic' | 'roll' | 'homework';

/** ¶4.5: a lesson is complete with a topic, a confirmed roll, and homework or an explicit "none". */
export function missingParts(
  lesson: Pick<LessonState, 'topic' | 'rollConfirmedAt' | 'homeworkNone' | 'homework'>,
  course: { readonly homeworkDefaultsToNone: boolean },
): LessonPart[] {
  const missing: LessonPart[] = [];
  if (!lesson.topic) missing.push('topic');
  if (!lesson.rollConfirmedAt) missing.push('roll');
  if (!lesson.homeworkNone && lesson.homework.length === 0 && !course.homeworkDefaultsToNone)
    missing.push('homework');
  return missing;
}

/** Characters; what does not fit on a phone's card belongs into a file. */
export const TOPIC_LIMIT = 500;
export const HOMEWORK_LIMIT = 1500;

/** What one entry says; what it does not mention stays as it was. */
export interface LessonChange {
  readonly topic?: string;
  /** Empty: explicitly none. */
  readonly homework?: readonly HomeworkItem[];
  /** Confirms the roll: these were absent, all others present. */
  readonly absent?: readonly number[];
  readonly late?: readonly number[];
}

export function changeLesson(state: LessonState, change: LessonChange, now: Date): LessonState {
  const { topic, homework, absent, late } = change;
  return {
    ...state,
    ...(topic === undefined ? {} : { topic }),
    ...(homework === undefined ? {} : { homework, homeworkNone: homework.length === 0 }),
    ...(absent === undefined ? {} : { rollConfirmedAt: now.toISOString() }),
    roll: changeRoll(state.roll, absent, late),
  };
}

function changeRoll(
  roll: readonly RollMark[],
  absent: readonly number[] | undefined,
  late: readonly number[] | undefined,
): readonly RollMark[] {
  const named = new Set([...(absent ?? []), ...(late ?? [])]);
  // A new list replaces the old one of its kind; whoever is named now is no longer what they were.
  const kept = roll.filter(
    (mark) =>
      !named.has(mark.studentId) && (mark.kind === 'absent' ? absent === undefined : late === undefined),
  );
  return [
    ...kept,
    ...(absent ?? []).map((studentId) => ({ studentId, kind: 'absent' as const })),
    ...(late ?? []).map((studentId) => ({ studentId, kind: 'late' as const })),
  ].sort((a, b) => a.studentId - b.studentId);
}
