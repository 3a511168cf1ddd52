import type { Db } from '../db/open.ts';

/** Telegram's word on accounts: refused since `now`, or taken again. */
export async function recordReach(
  db: Db,
  now: Date,
  refused: readonly number[],
  takenAgain: readonly number[],
): Promise<void> {
  if (refused.length > 0) {
    await db.account.updateMany({ where: { id: { in: [...refused] }, unreachableAt: null }, data: { unreachableAt: now } });
  }
  if (takenAgain.length > 0) {
    await db.account.updateMany({ where: { id: { in: [...takenAgain] } }, data: { unreachableAt: null } });
  }
}
