import { checksumsOf, type Migration } from './migration-folder.ts';
import type { Db } from './database.ts';

/** A row of Prisma's own table, `_prisma_migrations`. */
export interface RecordedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  /** Declared void by the operator: as if it had never run. */
  readonly rolledBack: boolean;
}

export type HistoryVerdict =
  | { readonly state: 'upToDate' }
  | { readonly state: 'behind' }
  | { readonly state: 'failed' | 'newer' | 'edited'; readonly migration: string };

/** Holds what the database has seen against the migrations of this version. */
export function compareHistory(known: readonly Migration[], recorded: readonly RecordedMigration[]): HistoryVerdict {
  const scripts = new Map(known.map(({ name, script }) => [name, script]));
  const valid = recorded.filter((row) => !row.rolledBack);

  const failed = valid.find((row) => !row.finished);
  if (failed) return { state: 'failed', migration: failed.name };

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
    SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "finished",
           "rolled_back_at" IS NOT NULL AS "rolledBack"
    FROM "_prisma_migrations" ORDER BY "started_at"`;
}
