import type { Db } from '../../db/open.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TRY_DAYS = 2;
const RECOVERY_DAYS = 30;
/** An invitation that is over still tells in the audit who was let in by whom. */
const INVITE_DAYS = 90;

/** ¶9: what strangers tried and typed is kept no longer than it is counted or decided. */
export async function forgetAccess(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.attempt.deleteMany({ where: { at: { lt: before(TRY_DAYS) } } });
  await db.accessRecovery.deleteMany({ where: { requestedAt: { lt: before(RECOVERY_DAYS) } } });
  await db.invite.deleteMany({ where: { expiresAt: { lt: before(INVITE_DAYS) } } });
}
