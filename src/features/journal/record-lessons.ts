import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { CorrectionReason } from '../../regulation/lesson-correction.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { safetyOf, tellOfAbsences } from '../absences/absence-notices.ts';
import { watching } from '../absences/safety/alarms.store.ts';
import { recordAudit } from '../history/audit.store.ts';
import { type DayLesson, ownState } from './day-lesson.ts';
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
  readonly settings: RegulationSettings;
  /** Of a correction. */
  readonly reason?: CorrectionReason;
}

/**
 * ¶4.5: enters what a teacher says of lessons, with the audit of it, and queues the notices about
 * absences, which wait until the change can no longer be taken back. Every lesson's course must have
 * been loaded with its roll, and the right to change it was judged (judge-edits).
 * @throws Refusal lesson-changed
 */
export async function recordLessons(
  tx: Tx,
  actor: Actor,
  edits: readonly LessonEdit[],
  context: RecordContext,
): Promise<void> {
  const { now, undoUntil, reason } = context;
  const saved = await saveLessonRows(
    tx,
    edits.map(({ lesson, next }) => ({ ...lesson, state: next, fromRevision: lesson.revision })),
    now,
  );
  const rows = edits.map((edit) => ({ ...edit, saved: savedRow(saved, edit.lesson) }));
  const rolls = edits.map(({ lesson, next }) => ({
    day: lesson.ref.day,
    students: lesson.course.students,
    before: ownState(lesson),
    after: next,
  }));
  const times = { now, absent: undoUntil, corrected: undoUntil, settings: context.settings };
  const safety = safetyOf(rolls, times);
  await recordAudit(
    tx,
    rows.map(({ lesson, next, saved: { id } }) => ({
      at: now,
      actorId: actor.personId,
      action: 'lesson.recorded',
      subject: 'lesson',
      subjectId: id,
      before: asJson(ownState(lesson)),
      after: asJson(next),
      reason,
      updateId: context.updateId,
      undoUntil,
    })),
    safety && watching(safety),
  );
  await tellOfAbsences(tx, rolls, times);
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
