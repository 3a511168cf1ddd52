import type { Tx } from '../../db/open.ts';
import { queueNotices, reviseNotices } from '../../delivery/queue-notices.ts';

/** The card of an import, for whoever works on it: rings whatever the hour, since they wait for it. */
export const IMPORT_CARD = 'import';
/** The same card for those who may apply what somebody else sent. */
export const IMPORT_SENT = 'import-sent';
/** What became of a file, for its sender. */
export const IMPORT_OUTCOME = 'import-outcome';

const cardKey = (batchId: number, personId: number) => `import:${batchId}:${personId}`;

/** Shows the import as it stands now: in its card if there is one already, else in a new message. */
export async function showCard(tx: Tx, batchId: number, personId: number, now: Date): Promise<void> {
  await queueNotices(tx, [
    {
      dedupeKey: cardKey(batchId, personId),
      personId,
      kind: IMPORT_CARD,
      params: { batchId },
      notBefore: now,
    },
  ]);
}

/** From now on the import is shown in this message: the one whose button was pressed last. */
export async function moveCard(
  tx: Tx,
  card: { readonly batchId: number; readonly personId: number },
  message: { readonly chatId: number; readonly messageId: number },
  now: Date,
): Promise<void> {
  await showCard(tx, card.batchId, card.personId, now);
  await tx.delivery.update({
    where: { dedupeKey: cardKey(card.batchId, card.personId) },
    data: { chatId: BigInt(message.chatId), messageId: message.messageId },
  });
}

/** ¶4.1: a file of the records manager's is to be checked and applied. */
export async function askToApply(
  tx: Tx,
  batchId: number,
  personIds: readonly number[],
  now: Date,
): Promise<void> {
  await queueNotices(
    tx,
    personIds.map((personId) => ({
      dedupeKey: cardKey(batchId, personId),
      personId,
      kind: IMPORT_SENT,
      params: { batchId },
      notBefore: now,
    })),
  );
}

/** An import is over: no card of it keeps its buttons. */
export async function closeCards(
  tx: Tx,
  batchId: number,
  personIds: readonly number[],
  now: Date,
): Promise<void> {
  await reviseNotices(
    tx,
    personIds.map((personId) => cardKey(batchId, personId)),
    now,
  );
}

export async function tellOutcome(tx: Tx, batchId: number, personId: number, now: Date): Promise<void> {
  await queueNotices(tx, [
    {
      dedupeKey: `import-outcome:${batchId}:${personId}`,
      personId,
      kind: IMPORT_OUTCOME,
      params: { batchId },
      notBefore: now,
    },
  ]);
}
