import type { Tx } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { TaskWork } from '../../schedule/task-runner.ts';
import { dryRun } from './apply/dry-run.ts';
import { type Batch, type BatchChange, changeBatch, contentOf } from './batch.store.ts';
import { summaryOf } from './check-summary.ts';
import type { ImportDeps } from './import-deps.ts';
import { askToApply, closeCards, showCard } from './import-notices.ts';
import { changesNothing } from './import-rights.ts';
import { importTask } from './import-task.ts';
import type { DryRun, ReadFile } from './import-types.ts';
import { whoMayApply } from './importers.store.ts';
import { progressShown } from './progress.ts';
import { unpackRead } from './read/packed-read.ts';

/** The dry run: what the file would change, without changing it. */
export function checkImport(deps: ImportDeps): TaskWork {
  return importTask(deps, ['reading'], async (batch) => {
    const { db, clock } = deps;
    const content = await contentOf(db, batch.id);
    if (!content || !batch.kind) throw new Error(`import ${batch.id} has nothing to check`);
    const file = unpackRead(content, batch.kind);
    const checked = await dryRun(db, {
      kind: batch.kind,
      rows: file.rows,
      batchId: batch.id,
      now: clock.now(),
      decisions: new Map(Object.entries(batch.summary.decisions ?? {})),
      onProgress: progressShown(deps, batch, 'reading'),
    });
    await inTransaction(db, (tx) => show(tx, batch, file, checked, clock.now()));
  });
}

async function show(tx: Tx, batch: Batch, file: ReadFile, checked: DryRun, now: Date): Promise<void> {
  const change = changesNothing(checked.counts) ? nothingToDo(now) : { state: 'ready' as const };
  const { columnsLeftOut, personalCodeColumns } = file;
  const read = { rowCount: file.rows.length, columnsLeftOut, personalCodeColumns };
  const summary = { ...read, ...summaryOf(checked) };
  if (!(await changeBatch(tx, batch.id, ['reading'], { ...change, summary }))) return;
  if (batch.sentById !== null) await showCard(tx, batch.id, batch.sentById, now);
  const mayApply = await whoMayApply(tx, schoolDateOf(now));
  const sentByOne = mayApply.some((id) => id === batch.sentById);
  if (change.state === 'ready' && !sentByOne) await askToApply(tx, batch.id, mayApply, now);
  else await closeCards(tx, batch.id, mayApply, now);
}

/** The same file once more: there is nothing to apply, and the next one need not wait. */
const nothingToDo = (now: Date): BatchChange & { state: 'discarded' } => ({
  state: 'discarded',
  finishedAt: now,
  forget: 'content and rows',
});
