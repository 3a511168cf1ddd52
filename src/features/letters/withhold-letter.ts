import { z } from 'zod';
import type { Db, Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { recordAudit } from '../history/audit.store.ts';

/**
 * Why a letter that was put off did not go: its writer may not write to its readers any more, nobody of them is left,
 * the thread was closed, the letter that it answers was taken back.
 */
const withheld = z.enum(['right', 'nobody', 'closed', 'gone']);
export type Withheld = z.infer<typeof withheld>;

export const WITHHELD_NOTICE = 'letter-withheld';

const ACTION = 'letter.withheld';

/** It stands among the letters taken back, with the reason; its writer is told at once. */
export async function withholdLetter(
  tx: Tx,
  { id, senderId }: { readonly id: number; readonly senderId: number | null },
  why: Withheld,
  now: Date,
): Promise<void> {
  await tx.letter.update({ where: { id }, data: { state: 'takenBack', takenBackAt: now } });
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: null, action: ACTION, subject: 'letter', subjectId: id, updateId: null },
      ...{ before: null, after: { why }, undoUntil: undefined },
    },
  ]);
  if (senderId === null) return;
  await queueNotices(tx, [
    {
      ...{ dedupeKey: `${WITHHELD_NOTICE}:${id}`, personId: senderId, kind: WITHHELD_NOTICE },
      ...{ params: { letterId: id, why }, notBefore: now },
    },
  ]);
}

/** Undefined: it went, or its writer took it back. */
export async function whyWithheld(db: Db, letterId: number): Promise<Withheld | undefined> {
  const entry = await db.auditEntry.findFirst({
    where: { subject: 'letter', subjectId: letterId, action: ACTION },
    select: { after: true },
  });
  return z.object({ why: withheld }).safeParse(entry?.after).data?.why;
}
