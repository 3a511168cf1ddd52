import type { Db, Tx } from '../../../db/open.ts';
import { queueNotices } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { letterNotices } from '../letter-notices.ts';
import { childrenConcerned, type ForwardTarget, forwardTargets } from './forward-targets.store.ts';
import { readLetter, type ShownLetter } from './letter.store.ts';
import { isReader } from './letter-rights.ts';

/** The letter, and to whom the actor may pass it on. @throws Refusal not-allowed */
export async function loadForward(
  db: Db | Tx,
  actor: Actor,
  letterId: number,
  now: Date,
): Promise<{ letter: ShownLetter; targets: readonly ForwardTarget[] }> {
  const letter = await readLetter(db, actor, letterId, 'lv');
  const asStaff = letter && isReader(actor, letter) && may(actor, 'letter.forward');
  if (!asStaff || letter.kind !== 'letter') throw new Refusal('not-allowed');
  const day = schoolDateOf(now);
  const studentIds = await childrenConcerned(db, letter, day);
  return { letter, targets: await forwardTargets(db, { letterId, studentIds }, day) };
}

/**
 * Passes a letter on to one more member of the staff, who reads it as those do whom it was written to; the sender's
 * counts leave them out.
 * @throws Refusal not-allowed, letter-forwarded
 */
export async function forwardLetter(
  tx: Tx,
  actor: Actor,
  { letterId, personId }: { readonly letterId: number; readonly personId: number },
  { now, updateId }: { readonly now: Date; readonly updateId: number },
): Promise<ForwardTarget> {
  const { targets } = await loadForward(tx, actor, letterId, now);
  const target = targets.find((one) => one.personId === personId);
  if (!target) throw new Refusal('letter-forwarded');
  await tx.letterRecipient.create({
    data: { letterId, personId, studentIds: [], receivedAt: now, forwardedById: actor.personId },
  });
  await queueNotices(tx, letterNotices(letterId, [personId], now));
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action: 'letter.forwarded', subject: 'letter-reader' },
      ...{ subjectId: letterId, before: null, after: { to: personId }, updateId, undoUntil: undefined },
    },
  ]);
  return target;
}
