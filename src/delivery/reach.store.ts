import type { Db } from '../db/open.ts';
import type { SchoolTime } from '../kernel/school-date.ts';
import type { NoticeLanguage, NoticePreview } from './notice.ts';
import type { QuietHours } from './quiet-hours.ts';

/** Where a person is reached, and how they want it. */
export interface OpenAccount {
  readonly accountId: number;
  readonly telegramId: bigint;
  /** The person's choice. */
  readonly language: NoticeLanguage | null;
  /** Telegram refused this account the last time. */
  readonly unreachable: boolean;
  readonly preview: NoticePreview;
  /** None chosen: the school's. */
  readonly quiet: QuietHours | undefined;
  /** One message in the evening instead of each at once. */
  readonly digest: boolean;
}

type AccountRow = Omit<OpenAccount, 'quiet'> & {
  readonly personId: number;
  readonly quietFrom: SchoolTime | null;
  readonly quietUntil: SchoolTime | null;
};

/** By person: the account in use, of several the one linked last. */
export async function openAccounts(
  db: Db,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, OpenAccount>> {
  const rows = await db.$queryRaw<AccountRow[]>`
    SELECT DISTINCT ON ("personId") "personId", account.id AS "accountId", "telegramId", language::text AS language,
      "unreachableAt" IS NOT NULL AS unreachable, preview::text AS preview, "quietFrom", "quietUntil", digest
    FROM account JOIN person ON person.id = "personId"
    WHERE "personId" = ANY(${personIds}::int[]) AND "closedAt" IS NULL
    ORDER BY "personId", "linkedAt" DESC NULLS LAST, account.id DESC`;
  return new Map(
    rows.map(({ personId, quietFrom, quietUntil, ...account }) => [
      personId,
      { ...account, quiet: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : undefined },
    ]),
  );
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
