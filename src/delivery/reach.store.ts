import type { Db } from '../db/open.ts';
import type { NoticeLanguage } from './notice.ts';

/** Where a person is reached. */
export interface OpenAccount {
  readonly accountId: number;
  readonly telegramId: bigint;
  /** The person's choice. */
  readonly language: NoticeLanguage | null;
  /** Telegram refused this account the last time. */
  readonly unreachable: boolean;
}

/** By person: the account in use, of several the one linked last. */
export async function openAccounts(
  db: Db,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, OpenAccount>> {
  const rows = await db.$queryRaw<(OpenAccount & { personId: number })[]>`
    SELECT DISTINCT ON ("personId") "personId", id AS "accountId", "telegramId", language::text AS language,
      "unreachableAt" IS NOT NULL AS unreachable
    FROM account WHERE "personId" = ANY(${personIds}::int[]) AND "closedAt" IS NULL
    ORDER BY "personId", "linkedAt" DESC NULLS LAST, id DESC`;
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Telegram's word on accounts: refused since `now`, or taken again. */
export async function recordReach(
  db: Db,
  now: Date,
  refused: readonly number[],
  takenAgain: readonly number[],
): Promise<void> {
  if (refused.length > 0) {
    await db.account.updateMany({
      where: { id: { in: [...refused] }, unreachableAt: null },
      data: { unreachableAt: now },
    });
  }
  if (takenAgain.length > 0) {
    await db.account.updateMany({ where: { id: { in: [...takenAgain] } }, data: { unreachableAt: null } });
  }
}
