import type { SchoolDate } from '../kernel/school-date.ts';

export interface HomeworkItem {
  readonly text: string;
  readonly dueOn?: SchoolDate;
  /** For this student alone; none: for all. */
  readonly studentId?: number;
}

/** A picture or a file given with the homework, by Telegram's reference. */
export interface Material {
  readonly fileId: string;
  readonly kind: 'photo' | 'document' | 'audio';
  readonly name?: string;
  readonly mimeType?: string;
  /** Bytes */
  readonly size?: number;
}

export const NOT_HELD_REASONS = ['cancelled', 'excursion', 'event', 'other'] as const;
/** Why a lesson of the timetable did not happen. */
export type NotHeldReason = (typeof NOT_HELD_REASONS)[number];

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
  /** Given with the homework; none: not mentioned in older records. */
  readonly materials?: readonly Material[];
  /** The students who were praised. */
  readonly praised?: readonly number[];
  /** It did not happen: nothing else is owed. */
  readonly notHeld?: NotHeldReason;
  /** When it was corrected after its time, an ISO instant. */
  readonly correctedAt?: string;
  /** In what, as those who read it are told. */
  readonly corrected?: readonly CorrectedPart[];
}

/** What was corrected: of a student the mark on the roll. */
export type CorrectedPart = 'topic' | 'homework' | `student-${number}`;

export const EMPTY_LESSON: LessonState = { homeworkNone: false, homework: [], roll: [] };

export type LessonPart = 'topic' | 'roll' | 'homework';

/** ¶4.5: a lesson is complete with a topic, a confirmed roll, and homework or an explicit "none". */
export function missingParts(
  lesson: Pick<
    LessonState,
    'topic' | 'rollConfirmedAt' | 'homeworkNone' | 'homework' | 'materials' | 'notHeld'
  >,
  course: { readonly homeworkDefaultsToNone: boolean },
): LessonPart[] {
  if (lesson.notHeld) return [];
  const missing: LessonPart[] = [];
  if (!lesson.topic) missing.push('topic');
  if (!lesson.rollConfirmedAt) missing.push('roll');
  const given = lesson.homework.length > 0 || (lesson.materials ?? []).length > 0;
  if (!lesson.homeworkNone && !given && !course.homeworkDefaultsToNone) missing.push('homework');
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
  /** Beside those that are there. */
  readonly materials?: readonly Material[];
  /** The ids of files that are taken away. */
  readonly materialsGone?: readonly string[];
  /** Beside those who were praised before. */
  readonly praised?: readonly number[];
  readonly unpraised?: readonly number[];
  /** Undefined: not said; `held`: it happened after all. */
  readonly notHeld?: NotHeldReason | 'held';
}

export function changeLesson(state: LessonState, change: LessonChange, now: Date): LessonState {
  const { topic, homework, absent, late, materials, materialsGone = [], praised, unpraised = [] } = change;
  const { notHeld: before, ...held } = state;
  // What was taught and who was there is told of a lesson that happened.
  const { notHeld = topic === undefined && absent === undefined ? before : 'held' } = change;
  const present = notHeld === undefined || notHeld === 'held' ? held : cancelled(held, notHeld);
  return {
    ...present,
    ...materialsAfter(state.materials, materials ?? [], materialsGone),
    ...(materials === undefined ? {} : { homeworkNone: false }),
    ...praisedAfter(state.praised, praised ?? [], unpraised),
    ...(topic === undefined ? {} : { topic }),
    ...(homework === undefined ? {} : { homework, homeworkNone: homework.length === 0 }),
    ...(absent === undefined ? {} : { rollConfirmedAt: now.toISOString() }),
    roll: changeRoll(present.roll, absent, late),
  };
}

/** Nobody is absent from a lesson that did not happen; what was planned and given stays. */
function cancelled({ rollConfirmedAt: _, ...state }: LessonState, notHeld: NotHeldReason): LessonState {
  return { ...state, roll: [], notHeld };
}

function materialsAfter(
  before: readonly Material[] | undefined,
  more: readonly Material[],
  gone: readonly string[],
): Pick<LessonState, 'materials'> {
  if (more.length + gone.length === 0) return before === undefined ? {} : { materials: before };
  return { materials: [...(before ?? []).filter(({ fileId }) => !gone.includes(fileId)), ...more] };
}

function praisedAfter(
  before: readonly number[] | undefined,
  more: readonly number[],
  fewer: readonly number[],
): Pick<LessonState, 'praised'> {
  if (more.length + fewer.length === 0) return before === undefined ? {} : { praised: before };
  return { praised: [...new Set([...(before ?? []), ...more])].filter((id) => !fewer.includes(id)) };
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
