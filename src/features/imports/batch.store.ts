import type { ImportState, Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { Refusal, type RefusalCode } from '../../kernel/refusal.ts';
import type { DryRun, DryRunCounts, ImportKind, RowFault } from './import-types.ts';

/** What the card of an import shows, beside its state. */
export interface Summary {
  readonly kinds?: readonly ImportKind[];
  readonly rowCount?: number;
  readonly columnsLeftOut?: readonly string[];
  readonly personalCodeColumns?: readonly string[];
  readonly counts?: DryRunCounts;
  /** The first of them; all stand in the rows. */
  readonly faults?: readonly RowFault[];
  readonly leaving?: DryRun['leaving'];
  readonly newClasses?: readonly string[];
  /** Of the dry run: a digest of all that it would write. */
  readonly plan?: string;
  /** How often it was checked. */
  readonly round?: number;
  /** By `decisionKey`. */
  readonly decisions?: Readonly<Record<string, number | 'new'>>;
  /** The school's data were changed between check and application: it was checked anew. */
  readonly checkedAgain?: boolean;
}

export interface Problem {
  /** None: a fault of ours. */
  readonly code?: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Batch {
  readonly id: number;
  readonly kind: ImportKind | null;
  readonly state: ImportState;
  readonly fileName: string;
  /** None: the command line. */
  readonly sentById: number | null;
  readonly progress: number;
  readonly summary: Summary;
  readonly problem: Problem | null;
  readonly appliedById: number | null;
  readonly finishedAt: Date | null;
}

const OPEN: readonly ImportState[] = ['reading', 'ready', 'applying'];

export const isOpen = ({ state }: Pick<Batch, 'state'>) => OPEN.includes(state);

const CARD = {
  ...{ id: true, kind: true, state: true, fileName: true, sentById: true, progress: true },
  ...{ summary: true, problem: true, appliedById: true, finishedAt: true },
} as const;

interface CreatedBatch {
  readonly id: number;
  /** Whose place it took. */
  readonly replaced: Batch | undefined;
}

/**
 * One at a time, or the second would be checked against what the first changes. A file with faults cannot be
 * applied: the mended one takes its place.
 * @throws Refusal import-waiting
 */
export async function createBatch(
  tx: Tx,
  batch: {
    readonly fileName: string;
    readonly kind: ImportKind | null;
    readonly sentById: number | null;
    /** None: it is worked on at once. */
    readonly content: Uint8Array<ArrayBuffer> | null;
    readonly summary: Summary;
    readonly now: Date;
  },
): Promise<CreatedBatch> {
  // Two that are sent at the same moment both see none.
  await tx.$executeRaw`LOCK TABLE import_batch IN SHARE ROW EXCLUSIVE MODE`;
  const { now, summary, ...data } = batch;
  const replaced = await findOpenBatch(tx);
  if (replaced) {
    if (replaced.state !== 'ready' || !replaced.summary.counts?.faults) throw new Refusal('import-waiting');
    await changeBatch(tx, replaced.id, ['ready'], {
      state: 'discarded',
      finishedAt: now,
      forget: 'content and rows',
    });
  }
  const { id } = await tx.importBatch.create({
    data: { ...data, summary: summary as Prisma.InputJsonObject, createdAt: now },
    select: { id: true },
  });
  return { id, replaced };
}

export async function findBatches(db: Db, ids: readonly number[]): Promise<Map<number, Batch>> {
  const rows = await db.importBatch.findMany({ where: { id: { in: [...ids] } }, select: CARD });
  return new Map(rows.map((row) => [row.id, toBatch(row)]));
}

export async function findBatch(db: Db, id: number): Promise<Batch | undefined> {
  return (await findBatches(db, [id])).get(id);
}

/** The import that waits, if there is one. */
export async function findOpenBatch(db: Db | Tx): Promise<Batch | undefined> {
  const row = await db.importBatch.findFirst({ where: { state: { in: [...OPEN] } }, select: CARD });
  return row ? toBatch(row) : undefined;
}

function toBatch(row: { summary: unknown; problem: unknown } & Omit<Batch, 'summary' | 'problem'>): Batch {
  return {
    ...row,
    summary: (row.summary ?? {}) as Summary,
    problem: row.problem as Problem | null,
  };
}

/** What was read of the file, packed. */
export async function contentOf(db: Db, id: number): Promise<Uint8Array | undefined> {
  const row = await db.importBatch.findUnique({ where: { id }, select: { content: true } });
  return row?.content ?? undefined;
}

/** What changes with a step of an import; what is not named stays. */
export interface BatchChange {
  readonly state?: ImportState;
  readonly kind?: ImportKind;
  readonly progress?: number;
  readonly summary?: Summary;
  readonly problem?: Problem;
  readonly appliedById?: number | null;
  readonly finishedAt?: Date;
  /** The import is over: its rows go with the file's content, or stay as the record of what it did. */
  readonly forget?: 'content' | 'content and rows';
}

/**
 * Changes a batch that is in one of these states. False: it is not any more, somebody was quicker.
 */
export async function changeBatch(
  tx: Tx,
  id: number,
  from: readonly ImportState[],
  { summary, problem, forget, ...columns }: BatchChange,
): Promise<boolean> {
  const changed = await tx.importBatch.updateMany({
    where: { id, state: { in: [...from] } },
    data: {
      ...columns,
      ...(problem ? { problem: { ...problem } } : {}),
      ...(forget ? { content: null } : {}),
    },
  });
  if (changed.count === 0) return false;
  if (summary) {
    await tx.$executeRaw`
      UPDATE import_batch SET summary = coalesce(summary, '{}'::jsonb) || ${JSON.stringify(summary)}::jsonb
      WHERE id = ${id}`;
  }
  if (forget === 'content and rows') await tx.importRow.deleteMany({ where: { batchId: id } });
  return true;
}
