import type { Db } from './database.ts';
import { checksumsOf, type Migration } from './migration-folder.ts';

/**
 * How far a migration got: `interrupted` by the end of its process, before its script took effect or after
 * (`applied`, only not yet recorded as finished); `withdrawn` is as if it had never been tried.
 */
export type Outcome = 'finished' | 'failed' | 'interrupted' | 'applied' | 'withdrawn';

/** A row of Prisma's own table, `_prisma_migrations`. */
export interface RecordedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly outcome: Outcome;
}

export type HistoryVerdict =
  | { readonly state: 'upToDate' }
  | { readonly state: 'behind' }
  | { readonly state: 'failed' | 'interrupted' | 'applied' | 'newer' | 'edited'; readonly migration: string };

/** Holds what the database has seen against the migrations of this version. */
export function compareHistory(
  known: readonly Migration[],
  recorded: readonly RecordedMigration[],
): HistoryVerdict {
  const scripts = new Map(known.map(({ name, script }) => [name, script]));
  const valid = recorded.filter(({ outcome }) => outcome !== 'withdrawn');

  for (const { name, outcome } of valid) {
    if (outcome === 'failed' || outcome === 'interrupted' || outcome === 'applied') {
      return { state: outcome, migration: name };
    }
  }
  const unknown = valid.find((row) => !scripts.has(row.name));
  if (unknown) return { state: 'newer', migration: unknown.name };

  const edited = valid.find((row) => !checksumsOf(scripts.get(row.name) ?? '').includes(row.checksum));
  if (edited) return { state: 'edited', migration: edited.name };

  return { state: valid.length === known.length ? 'upToDate' : 'behind' };
}

/** What the database has recorded, oldest first; a new one nothing. */
export async function readHistory(db: Db): Promise<RecordedMigration[]> {
  const [table] = await db.$queryRaw<[{ exists: boolean }]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`;
  if (!table.exists) return [];
  return db.$queryRaw<RecordedMigration[]>`
    SELECT "migration_name" AS "name", "checksum",
           CASE WHEN "rolled_back_at" IS NOT NULL THEN 'withdrawn'
                WHEN "finished_at" IS NOT NULL THEN 'finished'
                WHEN "logs" IS NOT NULL THEN 'failed'
                WHEN "applied_steps_count" > 0 THEN 'applied'
                ELSE 'interrupted' END AS "outcome"
    FROM "_prisma_migrations" ORDER BY "started_at"`;
}
