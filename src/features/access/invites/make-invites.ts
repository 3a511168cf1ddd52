import type { Tx } from '../../../db/open.ts';
import { hashToken } from '../../../kernel/one-time-token.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { lockPeople } from '../link-account.store.ts';

const VALID_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when an invitation made now is good. */
export function validUntil(now: Date): Date {
  return new Date(now.getTime() + VALID_DAYS * DAY_MS);
}

export interface NewInvite {
  readonly personId: number;
  /** Shown to whoever hands it on; only its hash is stored. */
  readonly token: string;
}

export interface InviteMaking {
  /** None: the command line. */
  readonly actorId: number | null;
  readonly now: Date;
  readonly updateId: number | null;
  readonly undoUntil: Date | undefined;
}

/** What the audit keeps of one, so that it can be taken back. */
export interface MadeInvite {
  readonly inviteId: number;
  /** The older ones that it took the place of. */
  readonly replaced: readonly number[];
}

/** ¶8: a way in for each of these people, once, for seven days; an older one is void from now on. */
export async function makeInvites(
  tx: Tx,
  making: InviteMaking,
  invites: readonly NewInvite[],
): Promise<void> {
  const { actorId, now, updateId, undoUntil } = making;
  const personIds = invites.map(({ personId }) => personId);
  await lockPeople(tx, personIds);
  const replaced = await tx.invite.updateManyAndReturn({
    where: { personId: { in: personIds }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, personId: true, expiresAt: true },
  });
  const made = await tx.invite.createManyAndReturn({
    data: invites.map(({ personId, token }) => ({
      personId,
      tokenHash: hashToken(token),
      createdById: actorId,
      createdAt: now,
      expiresAt: validUntil(now),
    })),
    select: { id: true, personId: true },
  });
  const open = replaced.filter(({ expiresAt }) => expiresAt > now);
  await recordAudit(
    tx,
    made.map(({ id, personId }) => {
      const older = open.filter((invite) => invite.personId === personId).map((invite) => invite.id);
      const after = { inviteId: id, replaced: older } satisfies MadeInvite;
      const entry = { at: now, actorId, action: 'invite.made', subject: 'access', subjectId: personId };
      return { ...entry, before: null, after, updateId, undoUntil };
    }),
  );
}
