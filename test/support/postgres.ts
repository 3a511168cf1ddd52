import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../../src/db/open.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { prepare, type SnapshotPlan } from './snapshots.ts';

const PREFIX = 'zvans_test_';

/** The server on which tests may make databases; none: PGlite. */
export function testServer(): string | undefined {
  return process.env.TEST_DATABASE_URL || undefined;
}

/** Makes a template for each plan on that server; gives their addresses. */
export async function prepareTemplates(
  server: string,
  plans: readonly SnapshotPlan[],
): Promise<Record<string, string>> {
  const templates: Record<string, string> = {};
  for (const plan of plans) {
    const url = await createDatabase(server);
    const database = await openDatabase(url, { logger: createLogger('warn') });
    await prepare(database, plan).finally(() => database.close());
    templates[plan.name] = url;
  }
  return templates;
}

/** A new database; its address. */
export async function createDatabase(server: string, template?: string): Promise<string> {
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

export function createFromTemplate(template: string): Promise<string> {
  const url = new URL(template);
  const name = url.pathname.slice(1);
  url.pathname = 'postgres';
  return createDatabase(url.href, name);
}

/** Removes every database that tests made on the server. */
export async function dropTestDatabases(server: string): Promise<void> {
  const names = await onServer(server, `SELECT datname FROM pg_database WHERE datname LIKE '${PREFIX}%'`);
  for (const { datname } of names) await onServer(server, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function onServer(server: string, sql: string): Promise<{ datname: string }[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query<{ datname: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}
