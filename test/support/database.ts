import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { type Database, type Db, openDatabase } from '../../src/db/open.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { createFromTemplate } from './postgres.ts';
import { restorePristine } from './pristine.ts';

export type TestSchool = 'empty' | 'demo';

export interface TestDatabase {
  readonly database: Database;
  readonly db: Db;
  /** Puts everything back as it was given out. */
  reset(): Promise<void>;
  /** To be called at the end of the file. The database itself serves the worker's next file. */
  close(): Promise<void>;
}

/** One database of each kind a worker, opened when first asked for. */
const opened = new Map<TestSchool, Promise<Database>>();

/**
 * A real database, migrated: PGlite, or PostgreSQL where TEST_DATABASE_URL names a server. `school: 'demo'`
 * has the whole demo school in it.
 */
export async function testDatabase({
  school = 'empty',
}: {
  school?: TestSchool;
} = {}): Promise<TestDatabase> {
  const earlier = opened.get(school);
  const opening = earlier ?? open(school);
  opened.set(school, opening);
  const database = await opening;
  const reset = () => restorePristine(database.db);
  if (earlier) await reset();
  return { database, db: database.db, reset, close: async () => undefined };
}

async function open(school: TestSchool): Promise<Database> {
  const { snapshots, templates } = inject('testDatabases');
  const logger = createLogger('warn');
  const template = templates[school];
  if (template) return openDatabase(await createFromTemplate(template), { logger });
  const file = snapshots[school];
  if (!file) throw new Error(`No snapshot of the school '${school}' was prepared`);
  return openDatabase('pglite:memory', { logger, snapshot: readFileSync(file) });
}
