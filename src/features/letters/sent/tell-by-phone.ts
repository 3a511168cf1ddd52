import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { loadUnreached } from './load-sent.ts';

interface Told {
  readonly letterId: number;
  readonly personId: number;
  /** False: it was ticked by mistake. */
  readonly told: boolean;
}

/** `Told by phone`: whoever was told counts as reached. @throws Refusal not-allowed */
export async function tellByPhone(
  tx: Tx,
  actor: Actor,
  { letterId, personId, told }: Told,
  { now, updateId }: { readonly now: Date; readonly updateId: number },
): Promise<void> {
  const { people } = await loadUnreached(tx, actor, letterId, now);
  if (!people.some((reader) => reader.personId === personId)) throw new Refusal('not-allowed');
  await tx.letterRecipient.update({
    where: { letterId_personId: { letterId, personId } },
    data: { toldByPhoneAt: told ? now : null },
  });
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action: told ? 'letter.told' : 'letter.untold' },
      ...{ subject: 'letter-reader', subjectId: letterId, before: null, after: { personId }, updateId },
      undoUntil: undefined,
    },
  ]);
}
