import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { createLogger, type Logger } from '../../src/kernel/logger.ts';
import { createDatabase, testServer } from '../support/postgres.ts';

export const logger: Logger = createLogger('silent');

export const onPostgres = testServer() !== undefined;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zvans-db-'));
}

/** The address of a database without any table, on the server or in a new folder. */
export async function blankDatabase(): Promise<string> {
  const server = testServer();
  if (server) return createDatabase(server);
  const url = `pglite:${join(temporaryFolder(), 'data')}`;
  // Quicker than a database from nothing: the test schools' dump, emptied.
  const snapshot = readFileSync(inject('testDatabases').snapshots.empty ?? '');
  const database = await openDatabase(url, { logger, snapshot });
  await database.db.$executeRaw`DROP SCHEMA public, pristine CASCADE`;
  await database.db.$executeRaw`CREATE SCHEMA public`;
  await database.close();
  return url;
}

/** Opens the database, does something with it and closes it. */
export async function withDatabase<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(url, { logger });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
