import type { Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { peopleTaughtOrTeaching } from './affected-people.store.ts';

export const TIMETABLE_NOTICE = 'timetable-change';

export interface TimetableChange {
  readonly courseIds: readonly number[];
  /** The first day that is different. */
  readonly from: SchoolDate;
  /** One notice per person and change: `import-12`, `update-4711`. At most 20 signs of a–z, 0–9 and `-`. */
  readonly changeId: string;
  readonly now: Date;
  /** While the change may be taken back, nobody hears of it; without it: at once. */
  readonly undoUntil?: Date;
}

/**
 * ¶4.2: queues one notice to each connected guardian, student and teacher of these courses, in two statements
 * however many they are. What it tells is read when it is sent and opened.
 */
export async function tellOfTimetableChange(tx: Tx, change: TimetableChange): Promise<void> {
  const { courseIds, from, changeId, now, undoUntil = now } = change;
  const affected = await peopleTaughtOrTeaching(tx, courseIds, { from, today: schoolDateOf(now) });
  await queueNotices(
    tx,
    affected.map(({ personId, courses }) => ({
      dedupeKey: timetableNoticeKey(changeId, personId),
      personId,
      kind: TIMETABLE_NOTICE,
      params: { changeId, courses, from },
      notBefore: undoUntil,
    })),
  );
}

/** The change was taken back before anybody heard of it. */
export async function keepQuietAboutChange(tx: Tx, changeId: string): Promise<void> {
  await tx.delivery.updateMany({
    where: { dedupeKey: { startsWith: timetableNoticeKey(changeId, '') }, state: 'queued' },
    data: { state: 'cancelled' },
  });
}

export function timetableNoticeKey(changeId: string, personId: number | ''): string {
  return `${TIMETABLE_NOTICE}:${changeId}:${personId}`;
}
