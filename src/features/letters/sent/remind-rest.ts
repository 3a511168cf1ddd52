import type { Tx } from '../../../db/open.ts';
import { queueNotices } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { readersOf } from '../answers.ts';
import { reminderNotices } from '../letter-notices.ts';
import type { LetterReader } from './letter-readers.store.ts';
import { loadSent, type SentLetter } from './load-sent.ts';
import { standingOf } from './standing.ts';

/**
 * Those who have not yet done what it asks: opened it, confirmed it, answered it. Not those whom it is only on its way
 * to, nor those whom Telegram does not reach.
 */
export function restOf(
  { letter, readers }: Pick<SentLetter, 'letter' | 'readers'>,
  now: Date,
): LetterReader[] {
  const { owes } = readersOf(letter, readers);
  return readers.filter((reader) => reader.reached && standingOf(reader) !== 'queued' && owes(reader, now));
}

export function wasRemindedOn(readers: readonly LetterReader[], day: SchoolDate): boolean {
  return readers.some(({ remindedAt }) => remindedAt !== null && schoolDateOf(remindedAt) === day);
}

/**
 * Writes once more to those who have not done what the letter asks, at most once a day. Returns to how many.
 * @throws Refusal not-allowed, letter-reminded-today, letter-nobody-to-remind
 */
export async function remindRest(
  tx: Tx,
  actor: Actor,
  letterId: number,
  { now, updateId }: { readonly now: Date; readonly updateId: number },
): Promise<number> {
  // Two presses at once: the second sees that the day's reminder has gone.
  await tx.$queryRaw`SELECT 1 FROM letter WHERE id = ${letterId} FOR UPDATE`;
  const sent = await loadSent(tx, actor, letterId, now);
  if (wasRemindedOn(sent.readers, sent.day)) throw new Refusal('letter-reminded-today');
  const rest = sent.letter.state === 'sent' ? restOf(sent, now) : [];
  if (rest.length === 0) throw new Refusal('letter-nobody-to-remind');
  const people = rest.map(({ personId }) => personId);
  await tx.letterRecipient.updateMany({
    where: { letterId, personId: { in: people } },
    data: { remindedAt: now },
  });
  await queueNotices(tx, reminderNotices(letterId, people, sent.day, now));
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action: 'letter.reminded', subject: 'letter-reader' },
      ...{ subjectId: letterId, before: null, after: { people: rest.length }, updateId },
      undoUntil: undefined,
    },
  ]);
  return rest.length;
}
