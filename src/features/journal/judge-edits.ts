import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { mayRecordLesson } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { clashingValues, differingValues, withValues } from '../../regulation/lesson-clash.ts';
import {
  asCorrected,
  type Correction,
  type CorrectionReason,
  correctionOf,
  replacedValues,
} from '../../regulation/lesson-correction.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { MemberRequest } from '../../telegram/feature.ts';
import { type DayLesson, ownState } from './day-lesson.ts';
import { authoriseLesson, type JournalDeps, refuseClosed } from './find-lessons.ts';
import { ofLeftTeachers } from './left-teachers.store.ts';
import {
  type LessonHistory,
  loadLessonHistory,
  otherSince,
  seenBy,
  settledState,
} from './lesson-history.store.ts';
import type { LessonEdit } from './record-lessons.ts';

/** What a lesson is to become. */
export interface PlannedEdit extends LessonEdit {
  /** What its author had before their eyes; undefined: what the journal's history says. */
  readonly seen: LessonState | undefined;
}

/** An edit of a lesson that waits for an answer. */
export interface HeldEdit extends LessonEdit {
  readonly seen: LessonState;
}

export type Judgement =
  | { readonly kind: 'save'; readonly edits: readonly LessonEdit[] }
  /** Somebody else changed the same meanwhile. */
  | { readonly kind: 'clash'; readonly edits: readonly HeldEdit[]; readonly by: string }
  /** ¶4.5: a correction wants a reason. */
  | { readonly kind: 'reason'; readonly edits: readonly HeldEdit[] };

/**
 * Whether the edits are saved as they are, with the mark of a correction where they are one, or asked about.
 * The history is read only where something that stands there is replaced.
 * @throws Refusal not-allowed, lesson-substituted, in-the-future, semester-closed
 */
export async function judgeEdits(
  { db, frames }: JournalDeps,
  request: MemberRequest,
  planned: readonly PlannedEdit[],
  reason: CorrectionReason | undefined,
): Promise<Judgement> {
  const { now } = request;
  const { actor } = request.visitor;
  const today = schoolDateOf(now);
  const lessons = planned.map(({ lesson }) => lesson);
  const isLeft = await ofLeftTeachers(db, actor, lessons, today);
  for (const lesson of lessons) {
    const { calendar } = await frames(lesson.ref.day);
    const closed = calendar.semesterOf(lesson.ref.day)?.closed ?? false;
    authoriseLesson(actor, lesson, closed || isLeft(lesson));
    if (lesson.ref.day > today) throw new Refusal('in-the-future');
    refuseClosed(actor, calendar, lesson.ref.day);
  }
  const replacing = planned.flatMap(({ lesson, next }) =>
    lesson.id !== undefined && replacedValues(ownState(lesson), next).length > 0 ? [lesson.id] : [],
  );
  const histories = await loadLessonHistory(db, replacing);
  const edits = planned.map((edit) => {
    const history = histories.get(edit.lesson.id ?? 0) ?? [];
    const present = ownState(edit.lesson);
    // Whoever corrects what another entered has just that before their eyes, and will see it beside the new.
    const seen =
      edit.seen ?? (isOwn(actor, edit.lesson) ? seenBy(history, actor.personId, present) : present);
    return { ...edit, seen, history, correction: correctionBy(actor, { ...edit, history }, now) };
  });

  const clashing = edits.find(
    ({ lesson, next, seen }) => clashingValues({ seen, present: ownState(lesson), next }).length > 0,
  );
  if (clashing) return { kind: 'clash', edits, by: otherSince(clashing.history, actor.personId) };
  if (!reason && edits.some(({ correction }) => correction?.needsReason)) return { kind: 'reason', edits };
  return {
    kind: 'save',
    edits: edits.map(({ lesson, next, correction }) => ({
      lesson,
      next: correction && correction.values.length > 0 ? asCorrected(next, correction, now) : next,
    })),
  };
}

/** What of the edit is a correction; whoever does not enter the lesson themselves gives a reason for each change. */
function correctionBy(
  actor: Actor,
  { lesson, next, history }: LessonEdit & { readonly history: LessonHistory },
  now: Date,
): Correction | undefined {
  const present = ownState(lesson);
  const touched = differingValues(present, next);
  if (touched.length === 0) return undefined;
  const settled = settledState(history, present, now);
  const correction = correctionOf(settled, withValues(settled, next, touched), lesson.ref.day, now);
  if (isOwn(actor, lesson)) return correction;
  return { values: [], studentIds: [], ...correction, needsReason: true };
}

const isOwn = (actor: Actor, lesson: DayLesson) => mayRecordLesson(actor, lesson);
