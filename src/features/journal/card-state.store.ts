import type { Db } from '../../db/open.ts';
import { absenceKeys, absentIn } from '../absences/absence-notices.ts';
import type { DayLesson } from './day-lessons.store.ts';

/** When the earliest of the waiting notices about these lessons' absences goes out; none waits: undefined. */
export async function waitingNoticesAt(db: Db, lessons: readonly DayLesson[]): Promise<Date | undefined> {
  const keys = lessons.flatMap(({ course, state, ref }) => absenceKeys(course.students, absentIn(state), ref.day));
  if (keys.length === 0) return undefined;
  const { _min } = await db.delivery.aggregate({
    where: { dedupeKey: { in: keys }, state: 'queued' },
    _min: { notBefore: true },
  });
  return _min.notBefore ?? undefined;
}
