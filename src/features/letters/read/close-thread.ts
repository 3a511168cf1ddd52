import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { readLetter, type ShownLetter } from './letter.store.ts';
import { checkReads, closingOf, mayClose } from './letter-rights.ts';

/**
 * A member of the staff ends a thread with one of its letters: a family's, whose writer then writes no more in it, or
 * the own one that began it, which ends it for all. Whoever closed it may open it again.
 * @throws Refusal not-allowed, letter-closed, letter-gone
 */
export async function closeThread(
  tx: Tx,
  actor: Actor,
  { letterId, closes }: { readonly letterId: number; readonly closes: boolean },
  { now, updateId }: { readonly now: Date; readonly updateId: number },
): Promise<ShownLetter> {
  const letter = await readLetter(tx, actor, letterId, 'lv');
  checkReads(actor, letter);
  if (!mayClose(actor, letter)) throw new Refusal('not-allowed');
  const closing = closingOf(actor, letter);
  if (closing && closing.closedById !== actor.personId) throw new Refusal('letter-closed');
  await setClosed(tx, actor, closing?.letterId ?? letterId, closes, { now, updateId });
  return letter;
}

export async function setClosed(
  tx: Tx,
  actor: Actor,
  letterId: number,
  closes: boolean,
  { now, updateId }: { readonly now: Date; readonly updateId: number },
): Promise<void> {
  await tx.letter.update({
    where: { id: letterId },
    data: closes ? { closedAt: now, closedById: actor.personId } : { closedAt: null, closedById: null },
  });
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action: closes ? 'letter.closed' : 'letter.reopened' },
      ...{ subject: 'letter-thread', subjectId: letterId, before: null, after: null, updateId },
      undoUntil: undefined,
    },
  ]);
}
