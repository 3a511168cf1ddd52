import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { isOver, readersOf } from '../answers.ts';
import { letterNoticeKey } from '../letter-notices.ts';
import { readLetter } from './letter.store.ts';
import { isReader, type ReceivedLetter } from './letter-rights.ts';

/** `Confirm`: a second press changes nothing. @throws Refusal not-allowed, stale-button */
export async function confirmLetter(
  tx: Tx,
  actor: Actor,
  letterId: number,
  now: Date,
): Promise<ReceivedLetter> {
  const letter = await received(tx, actor, letterId);
  const { confirmedAt, openedAt, personId } = letter.reader;
  if (!letter.mustConfirm) throw new Refusal('stale-button');
  if (confirmedAt) return letter;
  await tx.letterRecipient.update({
    where: { letterId_personId: { letterId, personId } },
    data: { confirmedAt: now, openedAt: openedAt ?? now },
  });
  await tx.delivery.updateMany({
    where: { dedupeKey: letterNoticeKey(letterId, personId), state: { in: ['sent', 'opened'] } },
    data: { state: 'confirmed' },
  });
  return letter;
}

/**
 * `Yes`, `No`; changed by whoever answered, until the time is over. One answer is enough for a family, unless the
 * sender asked for both.
 * @throws Refusal letter-answer-late, letter-answered, not-allowed, stale-button
 */
export async function answerLetter(
  tx: Tx,
  actor: Actor,
  { letterId, yes }: { readonly letterId: number; readonly yes: boolean },
  now: Date,
): Promise<ReceivedLetter> {
  // Two guardians who press at once: the second sees the answer of the first.
  await tx.$queryRaw`SELECT 1 FROM letter WHERE id = ${letterId} FOR UPDATE`;
  const letter = await received(tx, actor, letterId);
  const { reader, readers } = letter;
  const { isAsked, answerOf } = readersOf(letter, readers);
  if (!letter.asks || !isAsked(reader)) throw new Refusal('stale-button');
  if (isOver(letter, now)) throw new Refusal('letter-answer-late');
  const present = answerOf(reader);
  if (present && present.by !== reader.personId)
    throw new Refusal('letter-answered', { answer: present.yes ? 'yes' : 'no' });
  await tx.letterRecipient.update({
    where: { letterId_personId: { letterId, personId: reader.personId } },
    data: { answeredYes: yes, answeredAt: now, openedAt: reader.openedAt ?? now },
  });
  return letter;
}

/** Forwarded to somebody: theirs to read, not to answer. */
async function received(tx: Tx, actor: Actor, letterId: number): Promise<ReceivedLetter> {
  const letter = await readLetter(tx, actor, letterId, 'lv');
  const reader = letter?.reader;
  if (!letter || !reader || !isReader(actor, letter)) throw new Refusal('not-allowed');
  if (reader.forwardedById !== null) throw new Refusal('stale-button');
  return { ...letter, reader };
}
