import { type SchoolDate, schoolDateOf } from '../kernel/school-date.ts';
import type { CorrectedPart, HomeworkItem, LessonState, RollMark } from './lesson-state.ts';

export const CORRECTION_REASONS = ['typing', 'later', 'other'] as const;
/** A typing error; the student came later, or it became known later; other. */
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** A value of a lesson that one can enter, replace and take away. */
export type LessonValue = 'topic' | 'homework' | 'materials' | 'roll' | 'praised' | 'notHeld';

/** Values of a past entry that are other than they were. */
export interface Correction {
  readonly values: readonly LessonValue[];
  /** Those whose mark on the roll is another one. */
  readonly studentIds: readonly number[];
  /** ¶4.5: none is asked for topic and homework on the lesson's own day. */
  readonly needsReason: boolean;
}

/** Values that a teacher may put right on the lesson's day without a word. */
const WORDS: readonly LessonValue[] = ['topic', 'homework', 'materials'];

/**
 * ¶4.5: what of an entry whose time to be taken back is over a change replaces or removes. Filling what was
 * empty, or adding to what stands there, is no correction.
 * @param before what stood there when that time began: later changes can still be taken back
 */
export function correctionOf(
  before: LessonState,
  after: LessonState,
  day: SchoolDate,
  now: Date,
): Correction | undefined {
  const values = replacedValues(before, after);
  if (values.length === 0) return undefined;
  const sameDay = schoolDateOf(now) === day;
  return {
    values,
    studentIds: otherMarks(before, after),
    needsReason: !sameDay || values.some((value) => !WORDS.includes(value)),
  };
}

/** What stood there and does not any more. */
export function replacedValues(before: LessonState, after: LessonState): LessonValue[] {
  const replaced: Record<LessonValue, boolean> = {
    topic: Boolean(before.topic) && before.topic !== after.topic,
    homework: homeworkReplaced(before, after),
    materials: !includesAll(ids(after.materials), ids(before.materials)),
    roll: otherMarks(before, after).length > 0,
    praised: !includesAll(after.praised ?? [], before.praised ?? []),
    notHeld: before.notHeld !== after.notHeld && (before.notHeld !== undefined || isFilled(before)),
  };
  return (Object.keys(replaced) as LessonValue[]).filter((value) => replaced[value]);
}

/** The state with the mark that it was corrected, and in what. */
export function asCorrected(
  state: LessonState,
  { values, studentIds }: Pick<Correction, 'values' | 'studentIds'>,
  now: Date,
): LessonState {
  const homework = values.includes('homework') || values.includes('materials');
  const parts: CorrectedPart[] = [
    ...(state.corrected ?? []),
    ...(values.includes('topic') ? ['topic' as const] : []),
    ...(homework ? ['homework' as const] : []),
    ...studentIds.map((id) => `student-${id}` as const),
  ];
  return { ...state, correctedAt: now.toISOString(), corrected: [...new Set(parts)] };
}

function homeworkReplaced(before: LessonState, after: LessonState): boolean {
  if (before.homeworkNone) return !after.homeworkNone;
  const kept = after.homework.map(homeworkKey);
  return before.homework.some((item) => !kept.includes(homeworkKey(item)));
}

const homeworkKey = ({ text, dueOn, studentId }: HomeworkItem) => JSON.stringify([text, dueOn, studentId]);

const ids = (materials: LessonState['materials']) => (materials ?? []).map(({ fileId }) => fileId);

function includesAll<T>(all: readonly T[], some: readonly T[]): boolean {
  return some.every((one) => all.includes(one));
}

/** The students whose mark is another one; before the roll was confirmed only those who had one. */
function otherMarks(before: LessonState, after: LessonState): number[] {
  const was = marksOf(before);
  const is = marksOf(after);
  const known = before.rollConfirmedAt ? [...was.keys(), ...is.keys()] : [...was.keys()];
  return [...new Set(known)].filter((id) => was.get(id) !== is.get(id)).sort((a, b) => a - b);
}

const marksOf = ({ roll }: LessonState): ReadonlyMap<number, RollMark['kind']> =>
  new Map(roll.map(({ studentId, kind }) => [studentId, kind]));

/** Whether anything at all was entered. */
export function isFilled(state: LessonState): boolean {
  const {
    topic,
    rollConfirmedAt,
    homeworkNone,
    notHeld,
    homework,
    roll,
    materials = [],
    praised = [],
  } = state;
  return (
    Boolean(topic || rollConfirmedAt || homeworkNone || notHeld) ||
    homework.length + roll.length + materials.length + praised.length > 0
  );
}
