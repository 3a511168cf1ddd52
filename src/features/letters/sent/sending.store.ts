import type { Db } from '../../../db/open.ts';
import type { Params } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';

/** By which message the actor sent it, as long as it is not taken back: what its `Undo` names. */
export async function sendingOf(db: Db, actorId: number, letterId: number): Promise<Params> {
  const entry = await db.auditEntry.findFirst({
    where: { subject: 'letter', subjectId: letterId, action: 'letter.sent', actorId, undoneAt: null },
    select: { updateId: true, undoUntil: true },
  });
  return entry?.updateId && entry.undoUntil
    ? undoOffer({ updateId: Number(entry.updateId), undoUntil: entry.undoUntil })
    : {};
}
