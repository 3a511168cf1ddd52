import type { Db } from '../../db/open.ts';
import { absenceKeys, absentIn } from '../absences/absence-notices.ts';
import type { DayLesson } from './day-lesson.ts';

/** When the earliest of the waiting notices about these lessons' absences goes out; none waits: undefined. */
export async function waitingNoticesAt(
  db: Db,
  lessons: readonly DayLesson[],
  now: Date,
): Promise<Date | undefined> {
  const keys = lessons.flatMap(({ course, state, ref }) =>
    absenceKeys(course.students, absentIn(state), ref.day),
  );
  if (keys.length === 0) return undefined;
  const { _min } = await db.delivery.aggregate({
    where: { dedupeKey: { in: keys }, state: 'queued', notBefore: { gt: now } },
    _min: { notBefore: true },
  });
  return _min.notBefore ?? undefined;
}

/** The last change of these lessons, if it is the actor's and may still be taken back. */
export async function undoableChange(
  db: Db,
  actorId: number,
  lessons: readonly DayLesson[],
  now: Date,
): Promise<{ updateId: number; until: Date } | undefined> {
  const ids = lessons.map(({ id }) => id).filter((id) => id !== undefined);
  if (ids.length === 0) return undefined;
  const last = await db.auditEntry.findFirst({
    where: { subject: 'lesson', subjectId: { in: ids }, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { actorId: true, updateId: true, undoUntil: true },
  });
  if (last?.actorId !== actorId || !last.updateId || !last.undoUntil || last.undoUntil <= now)
    return undefined;
  return { updateId: Number(last.updateId), until: last.undoUntil };
}
