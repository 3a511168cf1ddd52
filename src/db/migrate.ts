import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Database } from './database.ts';
import { type Migration, readMigrations } from './migration-folder.ts';
import { compareHistory, type HistoryVerdict, readHistory } from './migration-history.ts';
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
export async function migrate(
  database: Database,
  options: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const known = options.migrations ?? readMigrations();
  if (compareHistory(known, await readHistory(database.db)).state === 'upToDate') return { applied: [] };

  const connection = await database.connectAlone();
  try {
    // Only under the lock is a migration without an end a broken one: before, another starter may be at it.
    await connection.run(`SELECT pg_advisory_lock(${ENGINE_LOCK})`);
    const engine = await openSchemaEngine(connection.adapter);
    const migrationsList = migrationList(known);
    for (;;) {
      const verdict = compareHistory(known, await readHistory(database.db));
      if (verdict.state === 'upToDate') return { applied: [] };
      if (verdict.state === 'behind') return { applied: await apply(engine, migrationsList) };
      refuse(verdict, options);
      const { migration } = verdict;
      if (verdict.state === 'applied')
        await engine.markMigrationApplied({ migrationName: migration, migrationsList });
      else await engine.markMigrationRolledBack({ migrationName: migration });
    }
  } finally {
    await connection.close();
  }
}

async function apply(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  try {
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
  } catch (error) {
    const { migration, reason } = readEngineFault(error as Error);
    if (migration) throw failure(migration, `failed (${reason})`, error);
    throw new StartupFault(`The migrations cannot be applied: ${reason}`, { cause: error });
  }
}

/** Throws what the operator must mend; a migration that its process's end interrupted is simply gone on with. */
function refuse(
  { state, migration }: Extract<HistoryVerdict, { migration: string }>,
  options: MigrateOptions,
): void {
  if (state === 'edited') {
    throw new StartupFault(
      `Migration ${migration} was changed after it had been applied to this database. ` +
        'Restore its file and put the change into a new migration.',
    );
  }
  if (state === 'newer') {
    throw new StartupFault(
      `The database is newer than this program: it has seen migration ${migration}. ` +
        'Install that version, or restore a backup made before it.',
    );
  }
  if (state === 'failed' && !options.retryFailed) throw failure(migration, 'failed at an earlier start');
}

function failure(migration: string, what: string, cause?: unknown): StartupFault {
  return new StartupFault(
    `Migration ${migration} ${what}; nothing of it was kept. ` +
      'Mend the cause, then run: npm run zvans -- migrate --retry',
    { cause },
  );
}

/** The engine's message: a heading, the reason, then a numbered trace that names the migration. */
function readEngineFault(error: Error): { migration: string | undefined; reason: string } {
  const [head = '', ...trace] = error.message.split(/\n\s+0: /);
  return {
    migration: /migration_name="([^"]+)"/.exec(trace.join())?.[1],
    reason: head.replace('external connector error', '').replaceAll('\n', ' ').trim(),
  };
}
