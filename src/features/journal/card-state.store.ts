import type { Db } from '../../db/open.ts';
import { absenceKeys, absentIn } from '../absences/absence-notices.ts';
import type { DayLesson } from './day-lessons.store.ts';

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

/** The actor's last change of these lessons, while it may be taken back and nobody has changed them since. */
export async function undoableChange(
  db: Db,
  actorId: number,
  lessons: readonly DayLesson[],
  now: Date,
): Promise<{ updateId: number; until: Date } | undefined> {
  const ids = lessons.map(({ id }) => id).filter((id) => id !== undefined);
  if (ids.length === 0) return undefined;
  const entry = await db.auditEntry.findFirst({
    where: { actorId, subject: 'lesson', subjectId: { in: ids }, undoneAt: null, undoUntil: { gt: now } },
    orderBy: { id: 'desc' },
    select: { updateId: true, undoUntil: true, revision: true, subjectId: true },
  });
  const lesson = lessons.find(({ id }) => id === entry?.subjectId);
  if (!entry?.updateId || !entry.undoUntil || entry.revision !== lesson?.revision) return undefined;
  return { updateId: Number(entry.updateId), until: entry.undoUntil };
}
