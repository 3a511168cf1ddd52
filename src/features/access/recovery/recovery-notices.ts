import type { Tx } from '../../../db/open.ts';
import { queueNotices, reviseNotices } from '../../../delivery/queue-notices.ts';

export const RECOVERY_NOTICE = 'recovery';

const keyOf = (recoveryId: number, personId: number) => `${RECOVERY_NOTICE}:${recoveryId}:${personId}`;

/** One card for each who may decide. */
export async function askDeciders(
  tx: Tx,
  recoveryId: number,
  deciders: readonly number[],
  now: Date,
): Promise<void> {
  await queueNotices(
    tx,
    deciders.map((personId) => ({
      dedupeKey: keyOf(recoveryId, personId),
      personId,
      kind: RECOVERY_NOTICE,
      params: { recoveryId },
      notBefore: now,
    })),
  );
}

/** The others' cards say what was decided, and by whom. */
export async function tellDecided(
  tx: Tx,
  recoveryId: number,
  others: readonly number[],
  now: Date,
): Promise<void> {
  await reviseNotices(
    tx,
    others.map((personId) => keyOf(recoveryId, personId)),
    now,
  );
}
