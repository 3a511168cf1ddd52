import { claim } from '../db/claim.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Db } from '../db/open.ts';
import type { JsonObject } from './notice.ts';

/** A delivery reserved for this process. */
export interface Claimed {
  readonly id: number;
  readonly personId: number;
  readonly kind: string;
  readonly params: JsonObject;
  readonly attempts: number;
  /** School time for which it was promised, or to which it was put off. */
  readonly notBefore: Date;
  /** The message that it became earlier, and where that stands. */
  readonly chatId: bigint | null;
  readonly messageId: number | null;
}

/** What becomes of a claimed row. */
export interface RowChange {
  readonly id: number;
  readonly state: 'queued' | 'sent' | 'cancelled' | 'unreachable' | 'dead' | 'maybeSent';
  /** Where the message stands now. */
  readonly message?: {
    readonly chatId: bigint;
    /** None: one line of a digest, which is never edited for one of them. */
    readonly messageId?: number;
    /** When it came. None: it came earlier, and was edited. */
    readonly at?: Date;
  };
  /** The message is no more: the next one is sent anew. */
  readonly forgetMessage?: boolean;
  /** One more failure. */
  readonly failed?: boolean;
  /** Real time before which it is not tried again. */
  readonly pausedUntil?: Date;
  /** School time to which it is put off. */
  readonly notBefore?: Date;
}

const CLAIM_MS = 60_000;

/**
 * Reserves what is due for one owner; the rows stay `queued`, so that what a process had reserved but
 * not begun when it died is simply sent by the next.
 */
export function claimDue(
  db: Db,
  {
    owner,
    kinds,
    now,
    real,
    limit,
  }: { owner: string; kinds: readonly string[]; now: Date; real: Date; limit: number },
): Promise<Claimed[]> {
  return claim<Claimed>(db, {
    table: 'delivery',
    where: Prisma.sql`state = 'queued' AND "notBefore" <= ${now} AND kind = ANY(${kinds}::text[])`,
    orderBy: Prisma.sql`"notBefore", id`,
    limit,
    owner,
    realNow: real,
    leaseUntil: new Date(real.getTime() + CLAIM_MS),
  });
}

/** The rest of what is due to these persons, for a digest that leaves nothing out; at most 200 rows. */
export function claimRest(
  db: Db,
  of: { owner: string; kinds: readonly string[]; personIds: readonly number[]; now: Date; real: Date },
): Promise<Claimed[]> {
  return claim<Claimed>(db, {
    table: 'delivery',
    where: Prisma.sql`state = 'queued' AND "notBefore" <= ${of.now} AND kind = ANY(${of.kinds}::text[])
      AND "personId" = ANY(${of.personIds}::int[])`,
    orderBy: Prisma.sql`"notBefore", id`,
    limit: 200,
    owner: of.owner,
    realNow: of.real,
    leaseUntil: new Date(of.real.getTime() + CLAIM_MS),
  });
}

/** The last step before one goes out. False: it is no longer this owner's, or no longer as it was claimed. */
export async function markSending(db: Db, owner: string, ids: readonly number[]): Promise<boolean> {
  const marked = await db.$executeRaw`
    UPDATE delivery SET state = 'sending' WHERE id = ANY(${ids}::int[]) AND state = 'queued' AND "claimedBy" = ${owner}`;
  return marked > 0;
}

/**
 * Writes what became of a batch. A row that was queued anew meanwhile stays queued, but learns which
 * message it is to edit.
 */
export async function recordOutcomes(db: Db, owner: string, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ message, ...change }) => ({
    ...change,
    chatId: message?.chatId.toString(),
    messageId: message?.messageId,
    sentAt: message?.at,
  }));
  await db.$executeRaw`
    UPDATE delivery d SET
      "chatId" = coalesce(o."chatId", d."chatId"),
      "messageId" = CASE WHEN o."forgetMessage" THEN NULL ELSE coalesce(o."messageId", d."messageId") END,
      "sentAt" = coalesce(o."sentAt", d."sentAt"),
      state = CASE WHEN d."claimedBy" = ${owner} THEN o.state::"DeliveryState" ELSE d.state END,
      "notBefore" = CASE WHEN d."claimedBy" = ${owner} THEN coalesce(o."notBefore", d."notBefore") ELSE d."notBefore" END,
      "leaseUntil" = CASE WHEN d."claimedBy" = ${owner} THEN o."pausedUntil" ELSE d."leaseUntil" END,
      attempts = CASE WHEN d."claimedBy" = ${owner} AND o.failed THEN d.attempts + 1 ELSE d.attempts END,
      "claimedBy" = CASE WHEN d."claimedBy" = ${owner} THEN NULL ELSE d."claimedBy" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS o (id int, state text, "chatId" bigint, "messageId" int, "sentAt" timestamptz, failed boolean,
            "forgetMessage" boolean, "pausedUntil" timestamptz, "notBefore" timestamptz)
    WHERE d.id = o.id`;
}

/**
 * For the new holder of the sender's lease: rows that went out when their process ended are "maybe
 * sent", unless a second copy does no harm (an edit, an idempotent kind); what was merely reserved is
 * free again. A process that was only slow and comes back still finds its name on a row maybe sent,
 * and records what it knows.
 */
export async function releaseOrphans(
  db: Db,
  now: Date,
  idempotentKinds: readonly string[],
): Promise<{ kind: string; maybeSent: boolean }[]> {
  return db.$queryRaw`
    UPDATE delivery SET
      state = CASE WHEN state = 'sending' AND "messageId" IS NULL AND kind <> ALL(${idempotentKinds}::text[])
        THEN 'maybeSent'::"DeliveryState" ELSE 'queued' END,
      "claimedBy" = CASE WHEN state = 'sending' AND "messageId" IS NULL AND kind <> ALL(${idempotentKinds}::text[])
        THEN "claimedBy" END,
      attempts = attempts + (state = 'sending')::int,
      "leaseUntil" = NULL
    WHERE state = 'sending' OR (state = 'queued' AND "notBefore" <= ${now} AND "claimedBy" IS NOT NULL)
    RETURNING kind, state = 'maybeSent' AS "maybeSent"`;
}
