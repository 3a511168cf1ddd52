import type { Tx } from '../../db/open.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { queueTask } from '../../schedule/task.store.ts';
import { recordAudit } from '../history/audit.store.ts';
import { createBatch } from './batch.store.ts';
import { closeCards, showCard } from './import-notices.ts';
import type { ImportKind } from './import-types.ts';
import { whoMayApply } from './importers.store.ts';
import { withoutPersonalCodes } from './read/personal-codes.ts';
import type { PackedFile } from './worker/spreadsheet-job.ts';

export const CHECK_IMPORT = 'import-check';

const LONGEST_NAME = 80;

/** The name a file came with, fit to be shown and kept. */
export function shownFileName(name: string): string {
  const clean = (withoutPersonalCodes(name) ?? name).replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return clean.slice(-LONGEST_NAME) || '–';
}

/**
 * ¶4.1: takes in a file that was read. It is checked by a task of its own, and its sender follows that in
 * a card.
 * @throws Refusal import-waiting
 */
export async function takeInFile(
  tx: Tx,
  sent: {
    readonly file: PackedFile;
    readonly fileName: string;
    readonly sentById: number;
    readonly updateId: number | null;
    readonly now: Date;
  },
): Promise<number> {
  const { file, sentById, updateId, now } = sent;
  const [only, ...others] = file.kinds;
  const kind = others.length === 0 ? (only ?? null) : null;
  const { id: batchId, replaced } = await createBatch(tx, {
    fileName: shownFileName(sent.fileName),
    kind,
    sentById,
    content: file.packed,
    summary: { kinds: file.kinds },
    now,
  });
  await recordAudit(tx, [
    {
      at: now,
      actorId: sentById,
      action: 'import.sent',
      subject: 'import',
      subjectId: batchId,
      before: null,
      after: null,
      updateId,
      undoUntil: undefined,
    },
  ]);
  if (replaced) {
    const watching = [...(await whoMayApply(tx, schoolDateOf(now))), replaced.sentById ?? []].flat();
    await closeCards(tx, replaced.id, watching, now);
  }
  await showCard(tx, batchId, sentById, now);
  if (kind) await queueCheck(tx, batchId, 0, now);
  return batchId;
}

/** @param round how often it was checked before */
export async function queueCheck(tx: Tx, batchId: number, round: number, now: Date): Promise<void> {
  await queueTask(tx, {
    dedupeKey: `${CHECK_IMPORT}:${batchId}:${round}`,
    kind: CHECK_IMPORT,
    params: { batchId },
    dueAt: now,
  });
}

export const isKindOf = (kinds: readonly ImportKind[] | undefined, kind: string): kind is ImportKind =>
  kinds?.some((known) => known === kind) ?? false;
