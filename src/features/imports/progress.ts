import { inTransaction } from '../../db/transaction.ts';
import { type Batch, changeBatch } from './batch.store.ts';
import type { ImportDeps } from './import-deps.ts';
import { showCard } from './import-notices.ts';

/** Telegram takes a message a second for a chat. */
const EVERY_MS = 1500;

/** Shows now and then in the card of whoever waits how many rows are done. */
export function progressShown(
  { db, clock, committed }: Pick<ImportDeps, 'db' | 'clock' | 'committed'>,
  { id, appliedById, sentById }: Batch,
  state: 'reading' | 'applying',
): (rows: number, total?: number) => Promise<void> {
  const waiting = state === 'applying' ? appliedById : sentById;
  let shownAt = clock.monotonic();
  return async (progress, total) => {
    if (waiting === null || clock.monotonic() - shownAt < EVERY_MS) return;
    shownAt = clock.monotonic();
    const summary = total === undefined ? {} : { rowCount: total };
    await inTransaction(db, async (tx) => {
      if (await changeBatch(tx, id, [state], { progress, summary }))
        await showCard(tx, id, waiting, clock.now());
    });
    committed();
  };
}
