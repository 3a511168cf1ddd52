import type { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { recordAudit } from '../history/audit.store.ts';
import { attachLessons } from './attach-lessons.ts';
import type { Correction } from './correction.ts';
import type { OutsideLesson } from './outside-lessons.store.ts';
import { planCorrection } from './plan-correction.ts';
import { loadPlannedLesson, type PlannedLesson } from './planned-lesson.store.ts';
import type { SchoolFrame, SchoolFrames } from './school-frame.ts';
import { tellOfTimetableChange } from './tell-of-change.ts';
import { replaceRows, type TimetableRows } from './timetable-rows.store.ts';

export interface TimetableDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
}

export const TIMETABLE_CORRECTED = 'timetable.corrected';

/** As the audit keeps it. */
export type CorrectedRows = TimetableRows & {
  readonly changeId: string;
  /** Lessons that were entered before the timetable had them, as they were then. */
  readonly attached?: readonly OutsideLesson[];
};

/** @throws Refusal timetable-lesson-gone */
export async function findPlannedLesson(
  db: Db | Tx,
  frame: SchoolFrame,
  ref: LessonRef,
): Promise<PlannedLesson> {
  const lesson = await loadPlannedLesson(db, frame.calendar, ref);
  if (!lesson) throw new Refusal('timetable-lesson-gone');
  return lesson;
}

/** The frame of the day that the lesson is to be held on. */
export function frameFor(frames: SchoolFrames, ref: LessonRef, correction: Correction): Promise<SchoolFrame> {
  return frames('toDay' in correction ? correction.toDay : ref.day);
}

/**
 * ¶4.2: corrects the timetable for one day or from a day on, with its audit, and queues a notice to everyone
 * affected for when it can no longer be taken back. `frame` is that of `frameFor`; gives the lesson as it was.
 * @throws Refusal not-allowed, timetable-lesson-gone, timetable-changed, and what `planCorrection` throws
 */
export async function correctTimetable(
  tx: Tx,
  actor: Actor,
  { ref, correction, frame }: { ref: LessonRef; correction: Correction; frame: SchoolFrame },
  context: { readonly now: Date; readonly updateId: number; readonly undoUntil: Date },
): Promise<PlannedLesson> {
  if (!may(actor, 'timetable.change')) throw new Refusal('not-allowed');
  const { now, updateId, undoUntil } = context;
  // Who corrects the same course meanwhile waits, and then sees what was done.
  await tx.$queryRaw`SELECT id FROM course WHERE id = ${ref.courseId} FOR UPDATE`;
  const lesson = await findPlannedLesson(tx, frame, ref);
  const { before, after } = planCorrection(lesson, correction, { frame, today: schoolDateOf(now) });
  const stored = await replaceRows(tx, before, after);
  if (!stored) throw new Refusal('timetable-changed');
  const changeId = `update-${updateId}`;
  const courseIds = [ref.courseId];
  const from = firstDayOf(before, stored, ref.day);
  const attached = await attachLessons(tx, frame, { courseIds, from });
  const asJson = (rows: CorrectedRows) => ({ ...rows }) as unknown as Prisma.InputJsonValue;
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: TIMETABLE_CORRECTED,
      subject: 'course',
      subjectId: ref.courseId,
      before: asJson({ ...before, changeId }),
      after: asJson({ ...stored, changeId, ...(attached.length > 0 ? { attached } : {}) }),
      updateId,
      undoUntil,
    },
  ]);
  await tellOfTimetableChange(tx, { courseIds, from, changeId, now, undoUntil });
  return lesson;
}

/** A lesson that is moved to an earlier day is different from that day on. */
function firstDayOf(before: TimetableRows, after: TimetableRows, day: SchoolDate): SchoolDate {
  const days = [...before.moves, ...after.moves].flatMap(({ toDay }) => toDay ?? []);
  return days.reduce((first, next) => (next < first ? next : first), day);
}
