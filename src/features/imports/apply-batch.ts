import type { Tx } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { queueTask } from '../../schedule/task.store.ts';
import type { TaskWork } from '../../schedule/task-runner.ts';
import type { MemberRequest } from '../../telegram/feature.ts';
import { applyImport } from './apply/apply-import.ts';
import { type Batch, changeBatch, type Summary } from './batch.store.ts';
import { summaryOf } from './check-summary.ts';
import type { ImportDeps } from './import-deps.ts';
import { closeCards, showCard, tellOutcome } from './import-notices.ts';
import { importTask } from './import-task.ts';
import { importersAmong, whoMayApply } from './importers.store.ts';
import { progressShown } from './progress.ts';

export const APPLY_IMPORT = 'import-apply';

/**
 * `Apply`: from now on a task carries the import out.
 * @throws Refusal not-allowed, import-has-faults, import-ambiguous-left, import-over
 */
export async function beginApplying(
  tx: Tx,
  { visitor, updateId, now }: MemberRequest,
  batch: Batch,
): Promise<void> {
  const { actor } = visitor;
  const { id, summary } = batch;
  if (!may(actor, 'import.apply')) throw new Refusal('not-allowed');
  if (summary.counts?.faults) throw new Refusal('import-has-faults');
  if (summary.counts?.ambiguous) throw new Refusal('import-ambiguous-left');
  const begun = await changeBatch(tx, id, ['ready'], {
    state: 'applying',
    progress: 0,
    appliedById: actor.personId,
  });
  if (!begun) throw new Refusal('import-over');
  await queueTask(tx, {
    dedupeKey: `${APPLY_IMPORT}:${id}:${updateId}`,
    kind: APPLY_IMPORT,
    params: { batchId: id, updateId },
    dueAt: now,
  });
}

/** Carries out what `Apply` began; a second run finds it applied, and tells of it again. */
export function applyBatch(deps: ImportDeps): TaskWork {
  return (task) =>
    importTask(deps, ['applying', 'applied'], async (batch) => {
      const { db, clock } = deps;
      const { id, appliedById } = batch;
      const now = clock.now();
      const actor = appliedById === null ? undefined : await applierOf(deps, appliedById);
      if (appliedById === null || !actor) return putBack(deps, batch, {});
      const applied = await applyImport(db, id, actor, {
        now,
        updateId: Number(task.params['updateId']),
        onProgress: progressShown(deps, batch, 'applying'),
      });
      // New classes: what was read of the school year meanwhile is not kept.
      deps.frames.expectChange();
      if (applied.kind === 'stale')
        return putBack(deps, batch, { ...summaryOf(applied.dryRun), checkedAgain: true });
      await inTransaction(db, (tx) => tellAll(tx, batch, appliedById, clock.now()));
    })(task);
}

/** Undefined: they may not apply it any more. */
async function applierOf({ db, clock }: ImportDeps, personId: number): Promise<Actor | undefined> {
  const actor = (await importersAmong(db, [personId], schoolDateOf(clock.now()))).get(personId);
  return may(actor, 'import.apply') ? actor : undefined;
}

/** Nothing was done: it waits for `Apply` again, with what it comes to now. */
async function putBack({ db, clock }: ImportDeps, batch: Batch, summary: Summary): Promise<void> {
  await inTransaction(db, async (tx) => {
    const back = { state: 'ready', appliedById: null, progress: 0, summary } as const;
    if (!(await changeBatch(tx, batch.id, ['applying'], back))) return;
    for (const personId of new Set([batch.appliedById, batch.sentById]))
      if (personId !== null) await showCard(tx, batch.id, personId, clock.now());
  });
}

async function tellAll(tx: Tx, { id, sentById }: Batch, appliedById: number, now: Date): Promise<void> {
  await showCard(tx, id, appliedById, now);
  const others = await whoMayApply(tx, schoolDateOf(now));
  const watching = [...others, ...(sentById === null ? [] : [sentById])];
  await closeCards(
    tx,
    id,
    watching.filter((personId) => personId !== appliedById),
    now,
  );
  if (sentById !== null && sentById !== appliedById) await tellOutcome(tx, id, sentById, now);
}
