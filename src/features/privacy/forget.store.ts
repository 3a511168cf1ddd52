import type { Db } from '../../db/open.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Telegram lets a message be edited for 48 hours; a week later nobody replies to its card any more. */
const UPDATE_DAYS = 9;
const DRAFT_DAYS = 30;

/**
 * ¶9: what was typed is kept no longer than an edit or a reply may still need it; what it meant stands
 * in the journal and its audit.
 */
export async function forgetOldTexts(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.inbox.deleteMany({
    where: { receivedAt: { lt: before(UPDATE_DAYS) }, state: { in: ['answered', 'dead'] } },
  });
  await db.formSession.deleteMany({ where: { updatedAt: { lt: before(DRAFT_DAYS) } } });
}
