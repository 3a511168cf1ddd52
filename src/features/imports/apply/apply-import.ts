import type { Db, Tx } from '../../../db/open.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { addDays } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { lockGroups } from '../../groups/memberships.store.ts';
import { tellOfMoves } from '../../groups/split/tell-of-moves.ts';
import { attachLessons } from '../../timetable/attach-lessons.ts';
import { readFrame } from '../../timetable/school-frame.ts';
import { tellOfTimetableChange } from '../../timetable/tell-of-change.ts';
import { type Batch, changeBatch, findBatch } from '../batch.store.ts';
import type { DryRun, DryRunCounts } from '../import-types.ts';
import { auditImport } from './audit-import.store.ts';
import { closeAccountsOfLeavers } from './close-accounts.store.ts';
import { type DatedPlan, makePlan } from './make-plan.ts';
import { drawIds } from './planned-ids.store.ts';
import { holdRoster, rosterStamp } from './roster-stamp.store.ts';
import { readStagedRows, saveOutcomes } from './staged-rows.store.ts';
import { writeImport } from './write-import.store.ts';

export type Applied =
  | {
      readonly kind: 'applied';
      readonly counts: DryRunCounts;
      /** It was applied before this call, which did nothing. */
      readonly before: boolean;
    }
  /** The school's data changed since the dry run was shown; this is what the file comes to now. */
  | { readonly kind: 'stale'; readonly dryRun: DryRun };

interface Context {
  readonly now: Date;
  readonly updateId?: number;
  /** Rows read so far; awaited, outside the transaction. */
  readonly onProgress?: (done: number) => unknown;
}

/** A second for 5,000 rows; for ten times as many on a slow machine, still all or nothing. */
const LIMITS = { timeout: 120_000 };

/** Somebody may write between plan and transaction; so often in a row nobody does. */
const TRIES = 5;

/**
 * ¶4.1: applies an import as its dry run showed it, all or nothing, in one transaction that only writes:
 * everything is read and decided before. If the roster changed in between it is planned anew.
 *
 * @throws Refusal not-allowed, import-over, import-has-faults, import-ambiguous-left, no-school-year
 */
export async function applyImport(
  db: Db,
  batchId: number,
  by: Actor | 'command-line',
  { now, updateId, onProgress }: Context,
): Promise<Applied> {
  if (by !== 'command-line' && !may(by, 'import.apply')) throw new Refusal('not-allowed');
  const rows = await readStagedRows(db, batchId, onProgress);
  const actorId = by === 'command-line' ? null : by.personId;

  for (let tries = 0; tries < TRIES; tries++) {
    const begun = await findBatch(db, batchId);
    if (!begun?.kind) throw new Refusal('import-over');
    const { kind } = begun;
    const stamp = await rosterStamp(db, kind);
    const plan = await makePlan(db, kind, rows, new Map(Object.entries(begun.summary.decisions ?? {})), now);
    // Asked after the plan was made: it may be of what another's application left behind.
    const { state, summary } = (await findBatch(db, batchId)) ?? begun;
    if (state === 'applied' && summary.counts)
      return { kind: 'applied', counts: summary.counts, before: true };
    if (state !== 'ready' && state !== 'applying') throw new Refusal('import-over');
    if (plan.dryRun.plan !== summary.plan) {
      await saveOutcomes(db, batchId, plan.dryRun.outcomes);
      return { kind: 'stale', dryRun: plan.dryRun };
    }
    const { counts } = plan.dryRun;
    if (counts.faults > 0) throw new Refusal('import-has-faults');
    if (counts.ambiguous > 0) throw new Refusal('import-ambiguous-left');
    const own = await drawIds(db, plan.writes);
    const replanned = changedWeek(plan);
    const frame = replanned && (await readFrame(db, replanned.from));
    const applied = await inTransaction(
      db,
      async (tx) => {
        // Whoever moves a student locks the groups before their members.
        const splits = plan.writes.places.flatMap(({ splitIds }) => splitIds);
        if (splits.length > 0) await lockGroups(tx, splits);
        await holdRoster(tx, kind);
        if ((await rosterStamp(tx, kind)) !== stamp) return false;
        if (!(await markApplied(tx, begun, actorId, now))) throw new Refusal('import-over');
        await writeImport(tx, plan, own);
        await closeAccountsOfLeavers(tx, plan.writes.mayBeLeaving, { now, today: plan.today });
        await auditImport(
          tx,
          { batchId, kind, counts, actorId, updateId: updateId ?? null, now },
          plan.writes,
          own,
        );
        if (replanned && frame) {
          await attachLessons(tx, frame, replanned);
          await tellOfTimetableChange(tx, { ...replanned, changeId: `import-${batchId}`, now });
        }
        await tellOfNewPlaces(tx, batchId, plan, now);
        return true;
      },
      LIMITS,
    );
    if (applied) return { kind: 'applied', counts, before: false };
  }
  throw new Error(`import ${batchId} found no quiet moment`);
}

/** The row is locked from here on: of two who apply the same import the second finds it applied. */
function markApplied(tx: Tx, { id }: Batch, actorId: number | null, now: Date): Promise<boolean> {
  const done = { state: 'applied', appliedById: actorId, finishedAt: now, forget: 'content' } as const;
  return changeBatch(tx, id, ['ready', 'applying'], done);
}

/** The courses whose week the plan changes, and from when on; everyone affected hears of it once (¶4.2). */
function changedWeek({ writes: { slots, endedSlots } }: DatedPlan) {
  const days = [...slots.map(({ from }) => from), ...endedSlots.map(({ until }) => addDays(until, 1))].sort();
  const [from] = days;
  const courseIds = [...new Set([...slots, ...endedSlots].map(({ courseId }) => courseId))];
  return from === undefined ? undefined : { courseIds, from };
}

/** ¶4.3: the families of those who go over from one part of their class to another. */
async function tellOfNewPlaces(tx: Tx, batchId: number, { writes }: DatedPlan, now: Date): Promise<void> {
  const { places, since: from } = writes;
  const moves = places
    .filter(({ isMove }) => isMove)
    .map(({ studentId, groupId }) => ({ studentId, groupId, from }));
  await tellOfMoves(tx, moves, { changeId: `import-${batchId}`, at: now, now });
}
