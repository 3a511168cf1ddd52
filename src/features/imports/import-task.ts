import type { ImportState } from '../../db/generated/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { TaskWork } from '../../schedule/task-runner.ts';
import { type Batch, changeBatch, findBatch } from './batch.store.ts';
import type { ImportDeps } from './import-deps.ts';
import { showCard } from './import-notices.ts';

/** After so many the task is given up. */
const LAST_ATTEMPT = 3;

/**
 * A step of an import that takes long, for a batch in one of these states. Refused or
 * given up, the import is over: else it would bar every other one.
 */
export function importTask(
  deps: ImportDeps,
  states: readonly ImportState[],
  work: (batch: Batch) => Promise<void>,
): TaskWork {
  return async (task) => {
    const batch = await findBatch(deps.db, Number(task.params['batchId']));
    if (!batch || !states.includes(batch.state)) return;
    try {
      await work(batch);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : undefined;
      if (refusal || task.attempts >= LAST_ATTEMPT) await giveUp(deps, batch, refusal);
      if (!refusal) throw error;
    } finally {
      deps.committed();
    }
  };
}

async function giveUp({ db, clock }: ImportDeps, batch: Batch, refusal: Refusal | undefined): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const given = await changeBatch(tx, batch.id, ['reading', 'applying'], {
      state: 'refused',
      problem: refusal ? { code: refusal.code, params: refusal.params } : {},
      finishedAt: now,
      forget: 'content and rows',
    });
    const waiting = batch.appliedById ?? batch.sentById;
    if (given && waiting !== null) await showCard(tx, batch.id, waiting, now);
  });
}
