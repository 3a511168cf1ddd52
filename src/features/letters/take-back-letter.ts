import type { Tx } from '../../db/open.ts';
import { reviseNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../regulation/actor.ts';
import { queueTask } from '../../schedule/task.store.ts';
import { LETTER_NOTICE } from './letter-notices.ts';

export const WITHDRAW_LETTER = 'letter-withdraw';

/**
 * The writer takes a letter back: what waits does not go, what stands in chats is replaced by "taken back". How long
 * that is possible is asked before. False: it was taken back already.
 * @throws Refusal not-allowed
 */
export async function takeBackLetter(tx: Tx, actor: Actor, letterId: number, now: Date): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id: letterId, senderId: actor.personId, state: { in: ['scheduled', 'sent'] } },
    data: { state: 'takenBack', takenBackAt: now, revision: { increment: 1 } },
  });
  if (count === 0) {
    const own = await tx.letter.count({ where: { id: letterId, senderId: actor.personId } });
    if (own === 0) throw new Refusal('not-allowed');
    return false;
  }
  const notices = await noticesOf(tx, letterId);
  await reviseNotices(tx, notices, now);
  await tx.delivery.updateMany({
    where: { dedupeKey: { in: notices }, state: 'queued', messageId: null },
    data: { state: 'cancelled' },
  });
  // It may have been opened from elsewhere than its notice, in several messages, with files.
  await queueTask(tx, {
    ...{ dedupeKey: `${WITHDRAW_LETTER}:${letterId}`, kind: WITHDRAW_LETTER },
    ...{ params: { letterId }, dueAt: now },
  });
  return true;
}

/** The keys of all that its readers were told of it, reminders and corrections included. */
async function noticesOf(tx: Tx, letterId: number): Promise<string[]> {
  const rows = await tx.delivery.findMany({
    where: { kind: LETTER_NOTICE, dedupeKey: { startsWith: `${LETTER_NOTICE}:${letterId}:` } },
    select: { dedupeKey: true },
  });
  return rows.map(({ dedupeKey }) => dedupeKey);
}
