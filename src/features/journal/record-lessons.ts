import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { mayRecordLesson } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import { tellOfAbsences } from '../absences/absence-notices.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { DayLesson } from './day-lessons.store.ts';
import { type SavedLesson, saveLessonRows } from './save-lessons.store.ts';

export interface LessonEdit {
  readonly lesson: DayLesson;
  readonly next: LessonState;
}

export interface RecordContext {
  /** Until then the change may be taken back, and notices about it wait. */
  readonly undoUntil: Date;
  readonly updateId: number;
  readonly now: Date;
}

/**
 * ¶4.5: enters what a teacher says of lessons, with the audit of it, and queues the notices about
 * absences, which wait until the change can no longer be taken back. Every lesson's course must have
 * been loaded with its roll.
 * @throws Refusal not-allowed, in-the-future, lesson-changed
 */
export async function recordLessons(
  tx: Tx,
  actor: Actor,
  edits: readonly LessonEdit[],
  context: RecordContext,
): Promise<void> {
  const { now, undoUntil } = context;
  for (const { lesson } of edits) authorise(actor, lesson, now);

  const saved = await saveLessonRows(
    tx,
    edits.map(({ lesson, next }) => ({ ...lesson, state: next, fromRevision: lesson.revision })),
    now,
  );
  const rows = edits.map((edit) => ({ ...edit, saved: savedRow(saved, edit.lesson) }));
  await recordAudit(
    tx,
    rows.map(({ lesson, next, saved: { id } }) => ({
      at: now,
      actorId: actor.personId,
      action: 'lesson.recorded',
      subject: 'lesson',
      subjectId: id,
      before: asJson(lesson.state),
      after: asJson(next),
      updateId: context.updateId,
      undoUntil,
    })),
  );
  const rolls = edits.map(({ lesson, next }) => ({
    day: lesson.ref.day,
    students: lesson.course.students,
    before: lesson.state,
    after: next,
  }));
  await tellOfAbsences(tx, rolls, { absent: undoUntil, corrected: undoUntil });
}

function authorise(actor: Actor, lesson: DayLesson, now: Date): void {
  if (!mayRecordLesson(actor, lesson.course, lesson.ref.day)) throw new Refusal('not-allowed');
  if (lesson.ref.day > schoolDateOf(now)) throw new Refusal('in-the-future');
}

/** Two saved the same lesson at once: the later one did not see what the earlier one wrote. */
function savedRow(saved: readonly SavedLesson[], { ref }: DayLesson): SavedLesson {
  const row = saved.find(({ courseId, number }) => courseId === ref.courseId && number === ref.number);
  if (!row) throw new Refusal('lesson-changed');
  return row;
}

function asJson(state: LessonState): Prisma.InputJsonValue {
  return { ...state } as unknown as Prisma.InputJsonValue;
}
