import type { Db, Tx } from '../../db/open.ts';

/** What an account may try at a limited rate. */
export type Tried = 'invite' | 'recovery';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

const TRIES_AN_HOUR = 5;
const RECOVERIES_A_DAY = 3;

/** ¶8: whoever guesses runs dry. Five tries of any kind an hour; of recoveries three a day besides. */
export async function isOutOfTries(
  db: Db | Tx,
  telegramId: number,
  what: Tried,
  now: Date,
): Promise<boolean> {
  const tries = await db.attempt.findMany({
    where: { telegramId, at: { gt: new Date(now.getTime() - DAY_MS), lte: now } },
    select: { kind: true, at: true },
    orderBy: { at: 'desc' },
    take: TRIES_AN_HOUR * 24,
  });
  const lastHour = tries.filter(({ at }) => now.getTime() - at.getTime() < HOUR_MS);
  if (lastHour.length >= TRIES_AN_HOUR) return true;
  return what === 'recovery' && tries.filter(({ kind }) => kind === what).length >= RECOVERIES_A_DAY;
}

export async function recordTry(tx: Tx, telegramId: number, kind: Tried, at: Date): Promise<void> {
  await tx.attempt.create({ data: { telegramId, kind, at } });
}
