import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { MemberRequest } from '../../telegram/feature.ts';
import { recordAudit } from '../history/audit.store.ts';
import { type Batch, changeBatch } from './batch.store.ts';
import { closeCards, tellOutcome } from './import-notices.ts';
import { whoMayApply } from './importers.store.ts';

/** `Discard`: nothing was changed, and nothing of the file is kept. @throws Refusal import-over */
export async function discardImport(
  tx: Tx,
  { visitor, updateId, now }: MemberRequest,
  batch: Batch,
): Promise<void> {
  const { personId } = visitor.actor;
  const discarded = await changeBatch(tx, batch.id, ['reading', 'ready'], {
    state: 'discarded',
    finishedAt: now,
    forget: 'content and rows',
  });
  if (!discarded) throw new Refusal('import-over');
  await recordAudit(tx, [
    {
      at: now,
      actorId: personId,
      action: 'import.discarded',
      subject: 'import',
      subjectId: batch.id,
      before: null,
      after: null,
      updateId,
      undoUntil: undefined,
    },
  ]);
  const mayApply = await whoMayApply(tx, schoolDateOf(now));
  const others = [...mayApply, batch.sentById].filter((id) => id !== null && id !== personId);
  await closeCards(tx, batch.id, others as number[], now);
  if (batch.sentById !== null && batch.sentById !== personId)
    await tellOutcome(tx, batch.id, batch.sentById, now);
}
