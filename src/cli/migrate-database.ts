import { migrate } from '../db/migrate.ts';
import { withDatabase } from './with-database.ts';

/** Brings the database to this version's schema; says what was done, a line for each migration. */
export async function migrateDatabase(databaseUrl: string, options: { retry: boolean }): Promise<string[]> {
  const { applied } = await withDatabase(databaseUrl, (database) =>
    migrate(database, { retryFailed: options.retry }),
  );
  if (applied.length === 0) return ['The database is up to date: nothing to apply.'];
  return applied.map((name) => `Applied ${name}.`);
}
