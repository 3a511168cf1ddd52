import type { Tx } from '../../../db/open.ts';
import { reviseBell } from '../../../delivery/bell-messages.ts';
import { markOpened } from '../../../delivery/queue-notices.ts';
import { letterNoticeKey } from '../letter-notices.ts';

interface Opening {
  readonly personId: number;
  readonly letterId: number;
  /** Of the press. */
  readonly telegramId: number;
  readonly messageId: number | undefined;
  readonly now: Date;
}

/**
 * ¶6: the reader's tap, the one reading that is known for sure; a second tap changes nothing. Its notice counts
 * as opened too, wherever the letter was opened from.
 */
export async function openLetter(
  tx: Tx,
  { personId, letterId, telegramId, messageId, now }: Opening,
): Promise<void> {
  await tx.letterRecipient.updateMany({
    where: { letterId, personId, openedAt: null },
    data: { openedAt: now },
  });
  await tx.delivery.updateMany({
    where: { dedupeKey: letterNoticeKey(letterId, personId), state: 'sent' },
    data: { state: 'opened', openedAt: now },
  });
  await reviseBell(tx, [personId], now);
  // A reminder's message, whose key is another.
  if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
}
