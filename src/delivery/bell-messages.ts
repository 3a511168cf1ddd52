import { Prisma } from '../db/generated/client.ts';
import type { Tx } from '../db/open.ts';

/** A reminder of what a person owes. */
export const BELL = 'bell';
/** The same where the deadline itself falls into their quiet hours. */
export const INSISTENT_BELL = 'bell-insistent';

/** Older reminders stay as they are. */
const STANDING_MS = 3 * 24 * 60 * 60 * 1000;

/**
 * SQL: these persons' reminders that stand in their chats and are not done with are looked at again, and
 * edited in place without a sound to what is still owed.
 */
export function lookAgain(personIds: readonly number[], at: Date, states = ['sent', 'opened']): Prisma.Sql {
  const since = new Date(at.getTime() - STANDING_MS);
  return Prisma.sql`
    UPDATE delivery SET state = 'queued', "notBefore" = ${at}, "claimedBy" = NULL, "leaseUntil" = NULL, attempts = 0
    WHERE "personId" = ANY(${[...personIds]}::int[]) AND kind IN (${BELL}, ${INSISTENT_BELL})
      AND state = ANY(${states}::"DeliveryState"[]) AND "messageId" IS NOT NULL AND "sentAt" > ${since}`;
}

/** For an act that settles a duty and is not audited; `recordAudit` does it by itself. */
export async function reviseBell(tx: Tx, personIds: readonly number[], at: Date): Promise<void> {
  if (personIds.length > 0) await tx.$executeRaw(lookAgain(personIds, at));
}

/** After an undo: reminders that had said "done" may have something to say again. */
export async function reopenBell(tx: Tx, personId: number, at: Date): Promise<void> {
  await tx.$executeRaw(lookAgain([personId], at, ['sent', 'opened', 'cancelled']));
}
