import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db, Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** Milliseconds, for the wait for a connection and for the work itself. */
const LIMITS = { maxWait: 15_000, timeout: 15_000 };

const running = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Does `work` in one transaction; once more if the database ended it for another's sake (deadlock,
 * serialisation), so `work` must have no effect outside it. Not nested.
 *
 * @param limits.timeout milliseconds, where the work is known to be long
 */
export async function inTransaction<Result>(
  db: Db,
  work: (tx: Tx) => Promise<Result>,
  limits: { readonly timeout?: number } = {},
): Promise<Result> {
  try {
    return await attempt(db, work, limits);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return attempt(db, work, limits);
  }
}

async function attempt<Result>(
  db: Db,
  work: (tx: Tx) => Promise<Result>,
  limits: { readonly timeout?: number },
): Promise<Result> {
  return db.$transaction(
    (tx) => {
      const state = { open: true };
      return running
        .run(state, () => work(tx))
        .finally(() => {
          state.open = false;
        });
    },
    { ...LIMITS, ...limits },
  );
}

/**
 * A query past the transaction that it stands in: PGlite has one connection, so both would wait for each
 * other; PostgreSQL would answer from outside the transaction. Thrown at once on both.
 */
export function refuseInsideTransaction(): void {
  if (running.getStore()?.open)
    throw new Error('A query on the global client inside a transaction: use its tx.');
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === 'P2034') return true;
  const cause = error.meta?.driverAdapterError;
  return (
    cause instanceof Error &&
    (cause.cause as { kind?: string } | undefined)?.kind === 'TransactionWriteConflict'
  );
}
