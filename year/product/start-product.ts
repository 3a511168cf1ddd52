import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type Db, openDatabase } from '../../src/db/open.ts';
import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import { loadDemoSchool } from '../../src/demo/load.ts';
import { loadRulesTexts } from '../../src/features/access/rules/rules-texts.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { LOCALES } from '../../src/telegram/i18n.ts';

export interface ProductPlan {
  readonly school: DemoSchool;
  /** When its clock starts: `2026-09-01T07:00:00+03:00`. */
  readonly at: string;
  /** Instead of the product's own `regulation.yaml`. */
  readonly regulationFile?: string;
  /** What is wrong with this product: done to its database before it starts. */
  readonly spoil?: (db: Db) => Promise<unknown>;
}

export interface Product {
  /** Of its control API. */
  readonly url: string;
  readonly db: Db;
  stop(): Promise<void>;
}

/** Starts the whole product with that school in a database of its own, in memory. */
export async function startProduct({ school, at, regulationFile, spoil }: ProductPlan): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'zvans-year-'));
  const logger = createLogger('fatal');
  const config = readConfig({
    ...{ DATABASE_URL: 'pglite:memory', PORT: '0', SANDBOX_NOW: at },
    ...(regulationFile ? { REGULATION_FILE: regulationFile } : {}),
  });
  const app = await startApp({
    ...{ logger, config, pace: { perSecond: 1e6, perChat: 1e6 }, dataFolder: folder },
    snapshot: await schoolAsDump(school, new Date(at), spoil),
  });
  return {
    url: app.url,
    db: app.database.db,
    async stop() {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function schoolAsDump(school: DemoSchool, at: Date, spoil: ProductPlan['spoil']): Promise<Uint8Array> {
  const database = await openDatabase('pglite:memory', { logger: createLogger('fatal') });
  try {
    await migrate(database);
    await loadDemoSchool(database.db, school, at, { rulesVersion: loadRulesTexts(LOCALES, '').version });
    await spoil?.(database.db);
    return await database.dump();
  } finally {
    await database.close();
  }
}
