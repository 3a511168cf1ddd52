import type { Tx } from '../../db/open.ts';

/** Whoever gives these people access in any way waits here for each other; always in the order of the ids. */
export async function lockPeople(tx: Tx, personIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${personIds}::int[]) ORDER BY id FOR UPDATE`;
}

export interface CutOff {
  readonly telegramId: bigint;
  readonly language: 'lv' | 'ru' | 'en' | null;
}

export interface Link {
  readonly personId: number;
  readonly telegramId: bigint;
}

/**
 * Makes the account the person's one open account: others are cut off, open invitations are void, and what
 * the account had begun as somebody else is forgotten. The person is locked.
 * @returns the accounts that were cut off
 */
export function linkAccount(tx: Tx, { now, ...link }: Link & { readonly now: Date }): Promise<CutOff[]> {
  return linkAccounts(tx, [link], now);
}

/** The same for many, each person and each account once, in four statements. */
export async function linkAccounts(tx: Tx, links: readonly Link[], now: Date): Promise<CutOff[]> {
  if (links.length === 0) return [];
  const personIds = links.map(({ personId }) => personId);
  const telegramIds = links.map(({ telegramId }) => telegramId);
  const cutOff = await tx.account.updateManyAndReturn({
    where: { personId: { in: personIds }, closedAt: null, telegramId: { notIn: telegramIds } },
    data: { closedAt: now, commandList: null },
    select: { telegramId: true, language: true },
  });
  await tx.invite.updateMany({
    where: { personId: { in: personIds }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.formSession.deleteMany({ where: { telegramId: { in: telegramIds } } });
  await tx.$executeRaw`
    INSERT INTO account ("telegramId", "personId", "linkedAt")
    SELECT link."telegramId", link."personId", ${now}
    FROM unnest(${telegramIds.map(String)}::bigint[], ${personIds}::int[]) AS link("telegramId", "personId")
    ORDER BY 1
    ON CONFLICT ("telegramId") DO UPDATE SET "personId" = EXCLUDED."personId", "linkedAt" = EXCLUDED."linkedAt",
      "closedAt" = NULL, "unreachableAt" = NULL, "commandList" = NULL`;
  return cutOff;
}
