import type { Tx } from '../db/open.ts';
import type { NewNotice } from './notice.ts';

/**
 * Queues notices in the caller's transaction, in one statement. One that stands there already under the
 * same key is queued anew with the new parameters and time; the message it became is kept in mind, and
 * edited when that time comes. Of two with the same key in one call the later counts.
 */
export async function queueNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = [...new Map(notices.map((notice) => [notice.dedupeKey, notice])).values()];
  // In order of the key: two transactions that queue the same notices must not wait for each other.
  await tx.$executeRaw`
    INSERT INTO delivery ("dedupeKey", "personId", kind, params, "notBefore")
    SELECT "dedupeKey", "personId", kind, params, "notBefore"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n ("dedupeKey" text, "personId" int, kind text, params jsonb, "notBefore" timestamptz)
    ORDER BY "dedupeKey"
    ON CONFLICT ("dedupeKey") DO UPDATE SET
      "personId" = EXCLUDED."personId", kind = EXCLUDED.kind, params = EXCLUDED.params,
      -- What is promised for an earlier time is not put off by the next cause of the same notice.
      "notBefore" = CASE WHEN delivery.state = 'queued' AND delivery."messageId" IS NULL
        THEN LEAST(delivery."notBefore", EXCLUDED."notBefore") ELSE EXCLUDED."notBefore" END,
      state = 'queued',
      "claimedBy" = NULL, "leaseUntil" = NULL, attempts = 0, "openedAt" = NULL`;
}

/** The messages already sent under these keys are looked at again at `at`: edited, or withdrawn. Never a new one. */
export async function reviseNotices(tx: Tx, dedupeKeys: readonly string[], at: Date): Promise<void> {
  if (dedupeKeys.length === 0) return;
  await tx.delivery.updateMany({
    where: {
      dedupeKey: { in: [...dedupeKeys] },
      state: { in: ['sent', 'opened', 'confirmed'] },
      messageId: { not: null },
    },
    data: { state: 'queued', notBefore: at, claimedBy: null, leaseUntil: null, attempts: 0, openedAt: null },
  });
}

/** `Send now`: what is still queued under these keys for later may go at `at`. Returns how many. */
export function hastenNotices(tx: Tx, dedupeKeys: readonly string[], at: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE delivery SET "notBefore" = ${at}
    WHERE "dedupeKey" = ANY(${dedupeKeys}::text[]) AND state = 'queued' AND "notBefore" > ${at}`;
}

/** Back from the digest: what was put off until `moment` may go at `at`. */
export function releasePutOff(tx: Tx, personId: number, moment: Date, at: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE delivery SET "notBefore" = ${at}
    WHERE "personId" = ${personId} AND state = 'queued' AND "notBefore" = ${moment} AND "notBefore" > ${at}`;
}

/** The person asked for what the notice is about. No effect on a message that is no notice's. */
export async function markOpened(tx: Tx, chatId: bigint, messageId: number, at: Date): Promise<void> {
  await tx.delivery.updateMany({
    where: { chatId, messageId, state: 'sent' },
    data: { state: 'opened', openedAt: at },
  });
}
