import type { Tx } from '../../../db/open.ts';
import { hashToken } from '../../../kernel/one-time-token.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { type CutOff, linkAccount, lockPeople } from '../link-account.store.ts';
import { belongs, standingsOf } from '../standing.store.ts';

/** What comes of a link that was opened. */
export type Redeemed =
  | { readonly outcome: 'joined'; readonly personId: number; readonly cutOff: readonly CutOff[] }
  /** This account is this very person's already. */
  | { readonly outcome: 'known' }
  /** The person has an account in use: that is for recovery. */
  | { readonly outcome: 'has-account' }
  /** Wrong, used, expired, taken back, another's: nobody learns which. */
  | { readonly outcome: 'refused' };

/** ¶8: connects the account to the person whom the invitation is for. Of two at once the first to lock wins. */
export async function redeemInvite(
  tx: Tx,
  opened: {
    readonly token: string;
    readonly telegramId: bigint;
    readonly now: Date;
    readonly updateId: number;
  },
): Promise<Redeemed> {
  const { token, telegramId, now, updateId } = opened;
  const tokenHash = hashToken(token);
  const named = await tx.invite.findUnique({ where: { tokenHash }, select: { personId: true } });
  if (!named) return { outcome: 'refused' };
  const { personId } = named;
  await lockPeople(tx, [personId]);
  const account = await tx.account.findUnique({ where: { telegramId } });
  if (account?.personId && !account.closedAt) {
    return { outcome: account.personId === personId ? 'known' : 'refused' };
  }
  const invite = await tx.invite.findUniqueOrThrow({ where: { tokenHash } });
  if (invite.usedAt || invite.revokedAt || invite.expiresAt <= now) return { outcome: 'refused' };
  const [person] = await standingsOf(tx, [personId], schoolDateOf(now));
  if (!person || !belongs(person)) return { outcome: 'refused' };
  // Whoever works on the machine itself may put another account in the place of a lost one.
  if (person.connected && invite.createdById !== null) return { outcome: 'has-account' };

  await tx.invite.update({ where: { id: invite.id }, data: { usedAt: now } });
  const cutOff = await linkAccount(tx, { personId, telegramId, now });
  const entry = { at: now, actorId: personId, action: 'invite.used', subject: 'access', subjectId: personId };
  await recordAudit(tx, [
    {
      ...entry,
      before: null,
      after: { inviteId: invite.id, telegramId: `${telegramId}` },
      updateId,
      undoUntil: undefined,
    },
  ]);
  return { outcome: 'joined', personId, cutOff };
}
