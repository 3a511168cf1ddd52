import type { Db } from '../../db/open.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { DayLesson } from '../journal/day-lessons.store.ts';

/** What an earlier text of the same message changed: lesson id by its audit. */
export interface EarlierChange {
  readonly courseId: number;
  readonly number: number;
  readonly revision: number;
  readonly before: LessonState;
}

/** What the message said before it was edited, unless that was taken back. */
export async function earlierChanges(db: Db, actorId: number, updateId: number): Promise<EarlierChange[]> {
  const entries = await db.$queryRaw<EarlierChange[]>`
    SELECT lesson."courseId", lesson.number, audit_entry.revision, audit_entry.before
    FROM audit_entry JOIN lesson ON lesson.id = audit_entry."subjectId"
    WHERE audit_entry."actorId" = ${actorId} AND audit_entry."updateId" = ${updateId}
      AND audit_entry.subject = 'lesson' AND audit_entry."undoneAt" IS NULL`;
  return entries;
}

/** The state before the earlier text, if nothing else has touched the lesson since. */
export function stateBefore(lesson: DayLesson, earlier: readonly EarlierChange[]): LessonState | undefined {
  const change = earlier.find(
    ({ courseId, number }) => courseId === lesson.ref.courseId && number === lesson.ref.number,
  );
  return change && change.revision === lesson.revision ? change.before : undefined;
}
