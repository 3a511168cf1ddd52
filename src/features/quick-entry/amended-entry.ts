import type { Db } from '../../db/open.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { DayLesson } from '../journal/day-lessons.store.ts';

/** What an earlier text of the same message changed: lesson id by its audit. */
export interface EarlierChange {
  readonly courseId: number;
  readonly number: number;
  readonly before: LessonState;
}

/** What the message did before it was edited, unless that was taken back or somebody has changed it since. */
export async function earlierChanges(db: Db, actorId: number, updateId: number): Promise<EarlierChange[]> {
  const entries = await db.$queryRaw<EarlierChange[]>`
    SELECT lesson."courseId", lesson.number, audit_entry.before
    FROM audit_entry JOIN lesson ON lesson.id = audit_entry."subjectId"
    WHERE audit_entry."actorId" = ${actorId} AND audit_entry."updateId" = ${updateId}
      AND audit_entry.subject = 'lesson' AND audit_entry."undoneAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM audit_entry later
        WHERE later.subject = 'lesson' AND later."subjectId" = audit_entry."subjectId"
          AND later.id > audit_entry.id AND later."undoneAt" IS NULL
      )`;
  return entries;
}

/** The lesson's state before the earlier text, where that text still stands. */
export function stateBefore(lesson: DayLesson, earlier: readonly EarlierChange[]): LessonState | undefined {
  return earlier.find(
    ({ courseId, number }) => courseId === lesson.ref.courseId && number === lesson.ref.number,
  )?.before;
}
