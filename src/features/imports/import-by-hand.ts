import type { Db } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { applyImport } from './apply/apply-import.ts';
import { dryRun } from './apply/dry-run.ts';
import { changeBatch, createBatch } from './batch.store.ts';
import { summaryOf } from './check-summary.ts';
import type { DryRun, ReadFile } from './import-types.ts';
import { shownFileName } from './take-in-file.ts';

interface ByHand {
  readonly file: ReadFile;
  readonly fileName: string;
  /** Else the file is checked alone, and nothing of it is kept. */
  readonly apply: boolean;
  readonly now: Date;
}

/**
 * ¶4.1 from the command line: checks what was read of a file and applies it if it may be applied as it is.
 * @throws Refusal import-waiting, no-school-year
 */
export async function importByHand(
  db: Db,
  { file, fileName, apply, now }: ByHand,
): Promise<{ readonly checked: DryRun; readonly applied: boolean }> {
  const { kind, rows } = file;
  const { id: batchId } = await inTransaction(db, (tx) =>
    createBatch(tx, {
      ...{ fileName: shownFileName(fileName), kind, now },
      ...{ sentById: null, content: null, summary: { kinds: [kind] } },
    }),
  );
  let applied = false;
  try {
    const checked = await dryRun(db, { kind, rows, batchId, now });
    const { faults, ambiguous } = checked.counts;
    if (!apply || faults + ambiguous > 0) return { checked, applied };
    const summary = { rowCount: rows.length, ...summaryOf(checked) };
    await inTransaction(db, (tx) => changeBatch(tx, batchId, ['reading'], { state: 'ready', summary }));
    const result = await applyImport(db, batchId, 'command-line', { now });
    applied = result.kind === 'applied';
    return { checked: result.kind === 'stale' ? result.dryRun : checked, applied };
  } finally {
    if (!applied)
      await inTransaction(db, (tx) => changeBatch(tx, batchId, ['reading', 'ready'], discarded(now)));
  }
}

const discarded = (now: Date) =>
  ({ state: 'discarded', finishedAt: now, forget: 'content and rows' }) as const;
