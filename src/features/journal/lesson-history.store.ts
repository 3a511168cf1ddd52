import type { Db } from '../../db/open.ts';
import { shownName } from '../../kernel/read-name.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';

/** A change of a lesson that was not taken back. */
export interface LessonEntry {
  readonly actorId: number | null;
  /** `Kalniņa Ilze`; empty: the command line. */
  readonly actorName: string;
  readonly undoUntil: Date | null;
  readonly before: LessonState;
  readonly after: LessonState;
}

/** In the order in which they were made. */
export type LessonHistory = readonly LessonEntry[];

/** By the lesson's id. */
export async function loadLessonHistory(
  db: Db,
  lessonIds: readonly number[],
): Promise<ReadonlyMap<number, LessonHistory>> {
  if (lessonIds.length === 0) return new Map();
  const rows = await db.auditEntry.findMany({
    where: { subject: 'lesson', subjectId: { in: [...lessonIds] }, undoneAt: null },
    orderBy: { id: 'asc' },
    relationLoadStrategy: 'join',
    select: {
      subjectId: true,
      actorId: true,
      undoUntil: true,
      before: true,
      after: true,
      actor: { select: { givenName: true, familyName: true } },
    },
  });
  const entries = rows.flatMap(({ subjectId, actor, before, after, ...row }) => {
    // Cannot be without them; an entry that is, is of no use here.
    if (before === null || after === null) return [];
    return {
      ...row,
      subjectId,
      actorName: actor ? shownName(actor) : '',
      before: before as unknown as LessonState,
      after: after as unknown as LessonState,
    };
  });
  return Map.groupBy(entries, ({ subjectId }) => subjectId);
}

/** What stood there before the changes that can still be taken back. */
export function settledState(history: LessonHistory, present: LessonState, now: Date): LessonState {
  return history.find(({ undoUntil }) => undoUntil !== null && undoUntil > now)?.before ?? present;
}

/** What the person knows of: the present, without what others changed since they entered something. */
export function seenBy(history: LessonHistory, personId: number, present: LessonState): LessonState {
  return sinceOwn(history, personId)[0]?.before ?? present;
}

/** Who was the last of those others. */
export function otherSince(history: LessonHistory, personId: number): string {
  return (sinceOwn(history, personId).at(-1) ?? history.at(-1))?.actorName ?? '';
}

function sinceOwn(history: LessonHistory, personId: number): LessonHistory {
  return history.slice(history.findLastIndex(({ actorId }) => actorId === personId) + 1);
}
