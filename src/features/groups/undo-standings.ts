import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { UndoEntry } from '../history/undo.ts';
import { leads } from './apply-to-group.ts';
import type { KeptStanding } from './change-standings.ts';
import { type LockedGroup, lockGroup, saveStandings } from './group-book.store.ts';
import { freePlaces, type Standing, standingOf, withChanges } from './group-book.ts';

const plain = ({ application, membership }: KeptStanding): Standing => ({ application, membership });

/**
 * Puts applications back to where they stood; undefined: one has changed since, or its place is taken.
 * @throws Refusal not-allowed, group-gone
 */
export async function undoStandings(
  tx: Tx,
  actor: Actor,
  entries: readonly UndoEntry[],
  today: SchoolDate,
): Promise<{ readonly groupId: number; readonly studentId: number } | undefined> {
  const kept = entries.map((entry) => ({
    before: entry.before as KeptStanding | null,
    after: entry.after as KeptStanding,
  }));
  const first = kept[0];
  if (!first) return undefined;
  const { groupId } = first.after;
  const locked = await lockGroup(tx, groupId, today);
  if (!mayUndo(actor, locked, first.after)) throw new Refusal('not-allowed');

  const { book } = locked;
  const unchanged = kept.every(({ after }) => {
    const present = book.applications.find(({ id }) => id === after.application.id);
    return present && isDeepStrictEqual(standingOf(book, present), plain(after));
  });
  if (!unchanged) return undefined;

  const back = kept.flatMap(({ before }) => (before ? [plain(before)] : []));
  const added = kept.filter(({ before }) => !before).map(({ after }) => plain(after));
  const withoutAdded = added.map(({ application }) => ({
    application: { ...application, state: 'withdrawn' as const },
    membership: null,
  }));
  if (freePlaces(withChanges(book, [...back, ...withoutAdded])) < 0) return undefined;

  const changes = kept.map(({ before, after }) => ({
    before: plain(after),
    after: before ? plain(before) : { application: after.application, membership: null },
  }));
  await saveStandings(tx, groupId, changes);
  if (added.length > 0)
    await tx.groupApplication.deleteMany({
      where: { id: { in: added.map(({ application }) => application.id) } },
    });
  return { groupId, studentId: first.after.application.studentId };
}

/** The teacher's decisions by the teacher, the family's leaving by the family. */
function mayUndo(
  actor: Actor,
  locked: LockedGroup,
  { application: { state, studentId } }: KeptStanding,
): boolean {
  return state === 'left' ? may(actor, 'group.apply', { studentId }) : leads(actor, locked);
}
