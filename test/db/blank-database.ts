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

/** A database as its server makes it, without any table of ours. */
export async function openBlankDatabase(): Promise<Database> {
  const server = testServer();
  if (server) return openDatabase(await createDatabase(server), { logger });
  const database = await openDatabase('pglite:memory', { logger, snapshot: emptySchool() });
  await blank(database);
  return database;
}

/** The dump of a school without people: a quicker start than none. */
export function emptySchool(): Uint8Array {
  return readFileSync(inject('testDatabases').snapshots.empty ?? '');
}

export async function blank({ db }: Database): Promise<void> {
  await db.$executeRaw`DROP SCHEMA IF EXISTS public, pristine CASCADE`;
  await db.$executeRaw`CREATE SCHEMA public`;
}
