import type { Db } from '../../../db/open.ts';
import type { Decisions, DryRun, ImportKind, RawRow } from '../import-types.ts';
import { makePlan } from './make-plan.ts';
import { saveOutcomes, stageRows } from './staged-rows.store.ts';

interface DryRunOptions {
  readonly kind: ImportKind;
  readonly batchId: number;
  readonly rows: readonly RawRow[];
  readonly now: Date;
  readonly decisions?: Decisions;
  /** Rows staged so far; awaited, outside every transaction. */
  readonly onProgress?: (done: number, total: number) => unknown;
}

/**
 * What an import would change, without changing it: its rows are kept with what each comes to. The same rows
 * again are the same dry run. @throws Refusal no-school-year
 */
export async function dryRun(
  db: Db,
  { kind, batchId, rows, now, decisions = new Map(), onProgress }: DryRunOptions,
): Promise<DryRun> {
  await stageRows(db, batchId, rows, onProgress);
  const { dryRun: checked } = await makePlan(db, kind, rows, decisions, now);
  await saveOutcomes(db, batchId, checked.outcomes);
  return checked;
}
