import type { Tx } from '../../../db/open.ts';
import type { UndoEntry } from '../../history/undo.ts';
import { lockPeople } from '../link-account.store.ts';
import type { MadeInvite } from './make-invites.ts';

/** Takes invitations back; those that they took the place of are good again. False: one was used or replaced. */
export async function undoInvites(tx: Tx, entries: readonly UndoEntry[], now: Date): Promise<boolean> {
  const made = entries.map(({ after }) => after as MadeInvite);
  await lockPeople(
    tx,
    entries.map(({ subjectId }) => subjectId),
  );
  const { count } = await tx.invite.updateMany({
    where: { id: { in: made.map(({ inviteId }) => inviteId) }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count < made.length) return false;
  await tx.invite.updateMany({
    where: { id: { in: made.flatMap(({ replaced }) => replaced) }, usedAt: null },
    data: { revokedAt: null },
  });
  return true;
}
