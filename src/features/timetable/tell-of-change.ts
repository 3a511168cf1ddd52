import type { Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { TimetableNews } from '../../regulation/timetable-news.ts';
import { queueTask } from '../../schedule/task.store.ts';

/** The task of which a letter is made: `{changeId, news}`. */
export const TIMETABLE_LETTER = 'timetable-letter';

interface Change {
  /** One letter per change: `import-12`, `update-4711`. */
  readonly changeId: string;
  readonly now: Date;
  /** While the change may be taken back, nobody hears of it; without it: at once. */
  readonly undoUntil?: Date | undefined;
}

/** ¶6: a change of the school's days becomes one letter to everyone whom it concerns when it goes. */
export async function tellConcerned(
  tx: Tx,
  { news, changeId, now, undoUntil = now }: Change & { readonly news: TimetableNews },
): Promise<void> {
  await queueTask(tx, {
    ...{ dedupeKey: `${TIMETABLE_LETTER}:${changeId}`, kind: TIMETABLE_LETTER },
    ...{ params: { changeId, news }, dueAt: undoUntil },
  });
}

export interface TimetableChange extends Change {
  readonly courseIds: readonly number[];
  /** The first day that is different. */
  readonly from: SchoolDate;
}

/** ¶4.2: to each connected guardian, student and teacher of these courses. */
export async function tellOfTimetableChange(
  tx: Tx,
  { courseIds, from, ...change }: TimetableChange,
): Promise<void> {
  if (courseIds.length === 0) return;
  await tellConcerned(tx, { news: { what: 'courses', courseIds: [...courseIds], from }, ...change });
}

/** The change was taken back before anybody heard of it. */
export async function keepQuietAbout(tx: Tx, changeId: string): Promise<void> {
  await tx.task.deleteMany({
    where: { dedupeKey: `${TIMETABLE_LETTER}:${changeId}`, state: 'queued' },
  });
}
