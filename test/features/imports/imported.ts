import type { Db } from '../../../src/db/open.ts';
import { type Applied, applyImport } from '../../../src/features/imports/apply/apply-import.ts';
import { dryRun } from '../../../src/features/imports/apply/dry-run.ts';
import {
  type DryRun,
  decisionKey,
  type ImportKind,
  type RawRow,
} from '../../../src/features/imports/import-types.ts';
import type { Actor } from '../../../src/regulation/actor.ts';
import { keepShown, openBatch } from '../../support/import-rows.ts';

/** The demo day. */
export const NOW = new Date('2026-11-23T13:05:00+02:00');

export interface Checked {
  readonly batchId: number;
  readonly shown: DryRun;
}

/** A file as far as its dry run; whoever is asked about is somebody new. */
export async function check(db: Db, kind: ImportKind, rows: readonly RawRow[]): Promise<Checked> {
  const batchId = await openBatch(db, kind, NOW);
  const first = await dryRun(db, { kind, batchId, rows, now: NOW });
  const questions = first.outcomes.filter(({ status }) => status === 'ambiguous');
  const decisions = Object.fromEntries(questions.map((row) => [decisionKey(row), 'new' as const]));
  const answered = { kind, batchId, rows, now: NOW, decisions: new Map(Object.entries(decisions)) };
  const shown = questions.length === 0 ? first : await dryRun(db, answered);
  await keepShown(db, batchId, { ...shown, outcomes: [], decisions });
  return { batchId, shown };
}

/** A file from its dry run to the end. */
export async function importFile(
  db: Db,
  kind: ImportKind,
  rows: readonly RawRow[],
  by: Actor | 'command-line' = 'command-line',
): Promise<Checked & { readonly applied: Applied }> {
  const checked = await check(db, kind, rows);
  return { ...checked, applied: await applyImport(db, checked.batchId, by, { now: NOW, updateId: 77 }) };
}
