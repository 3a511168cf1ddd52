import type { Db, Tx } from '../../db/open.ts';
import { reopenBell } from '../../delivery/bell-messages.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { changedSince, findUndoable } from './audit.store.ts';

/** A change as the audit kept it. */
export interface UndoEntry {
  readonly subjectId: number;
  readonly before: unknown;
  readonly after: unknown;
  readonly updateId: bigint | null;
}

/**
 * Takes the changes of one action back; undefined: one of their subjects has changed since. A feature
 * offers one for each action that it records.
 * @throws Refusal not-allowed, where the actor may no longer make such a change
 */
export type Undoer = (
  tx: Tx,
  actor: Actor,
  entries: readonly UndoEntry[],
  now: Date,
) => Promise<Reply | undefined>;

export type Undoers = ReadonlyMap<string, Undoer>;

/**
 * Takes back what the actor did with one message or press, all of it or nothing.
 * @throws Refusal nothing-to-undo, undo-too-late, undo-changed-since, not-allowed
 */
export async function undoUpdate(
  { db, undoers }: { db: Db; undoers: Undoers },
  request: MemberRequest,
  updateId: number | 'newest',
): Promise<Reply> {
  const { now } = request;
  const { actor } = request.visitor;
  const entries = await findUndoable(db, actor.personId, updateId, now);
  const [first] = entries;
  if (!first) throw new Refusal('nothing-to-undo');
  if (entries.some(({ undoUntil }) => !undoUntil || undoUntil <= now)) throw new Refusal('undo-too-late');
  const undoer = undoers.get(first.action);
  if (!undoer) throw new Error(`no undo for ${first.action}`);

  return request.write(async (tx) => {
    const reply = await undoer(tx, actor, entries, now);
    // Asked once the undoer holds the rows: whoever changes them now waits.
    if (!reply || (await changedSince(tx, subjectsOf(entries)))) throw new Refusal('undo-changed-since');
    const undone = await tx.auditEntry.updateMany({
      where: { id: { in: entries.map(({ id }) => id) }, undoneAt: null },
      data: { undoneAt: now },
    });
    if (undone.count < entries.length) throw new Refusal('nothing-to-undo');
    await reopenBell(tx, actor.personId, now);
    return reply;
  });
}

function subjectsOf(entries: Awaited<ReturnType<typeof findUndoable>>) {
  return entries.map(({ id, subject, subjectId }) => ({ id, subject, subjectId }));
}
