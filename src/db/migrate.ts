import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type Migration, readMigrations } from './migration-folder.ts';
import { compareHistory, type HistoryVerdict, readHistory } from './migration-history.ts';
import type { Database } from './database.ts';
import { migrationList, NO_FILTER, openSchemaEngine } from './schema-engine.ts';
import { StartupFault } from './startup-fault.ts';

export interface MigrateOptions {
  /** Default: the project's own. */
  readonly migrations?: readonly Migration[];
  /** Runs again what failed before: a failed migration left nothing behind. */
  readonly retryFailed?: boolean;
}

/** The key on which Prisma's own engine makes starters wait for each other. */
const ENGINE_LOCK = 72_707_369;

/**
 * Brings the database to this version's schema, each migration in a transaction of its own; tells which were
 * applied. Several starters at once are fine. An edited, unknown or failed migration is a StartupFault.
 */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<{ applied: string[] }> {
  const known = options.migrations ?? readMigrations();
  if (compareHistory(known, await readHistory(database.db)).state === 'upToDate') return { applied: [] };

  const connection = await database.connectAlone();
  try {
    // Only under the lock is a migration without an end a failed one: before, another starter may be at it.
    await connection.run(`SELECT pg_advisory_lock(${ENGINE_LOCK})`);
    const engine = await openSchemaEngine(connection.adapter);
    const failed = refuseUnlessBehind(compareHistory(known, await readHistory(database.db)), options);
    if (failed) await engine.markMigrationRolledBack({ migrationName: failed });
    return { applied: await apply(engine, known) };
  } finally {
    await connection.close();
  }
}

async function apply(engine: SchemaEngine, known: readonly Migration[]): Promise<string[]> {
  try {
    const input = { migrationsList: migrationList(known), filters: NO_FILTER };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } catch (error) {
    const { migration, reason } = readEngineFault(error as Error);
    throw failure(migration, `failed (${reason})`, error);
  }
}

/** Gives the failed migration that is to be tried again, if that was asked for. */
function refuseUnlessBehind(verdict: HistoryVerdict, { retryFailed = false }: MigrateOptions): string | undefined {
  if (verdict.state === 'edited') {
    throw new StartupFault(
      `Migration ${verdict.migration} was changed after it had been applied to this database. ` +
        'Restore its file and put the change into a new migration.',
    );
  }
  if (verdict.state === 'newer') {
    throw new StartupFault(
      `The database is newer than this program: it has seen migration ${verdict.migration}. ` +
        'Install that version, or restore a backup made before it.',
    );
  }
  if (verdict.state !== 'failed') return undefined;
  if (!retryFailed) throw failure(verdict.migration, 'failed at an earlier start');
  return verdict.migration;
}

function failure(migration: string, what: string, cause?: unknown): StartupFault {
  return new StartupFault(
    `Migration ${migration} ${what}; nothing of it was kept. Mend the cause, then run: npm run zvans -- migrate --retry`,
    { cause },
  );
}

/** The engine's message: a heading, the reason, then a numbered trace that names the migration. */
function readEngineFault(error: Error): { migration: string; reason: string } {
  const [head = '', ...trace] = error.message.split(/\n\s+0: /);
  return {
    migration: /migration_name="([^"]+)"/.exec(trace.join())?.[1] ?? 'unknown',
    reason: head.replace('external connector error', '').replaceAll('\n', ' ').trim(),
  };
}
