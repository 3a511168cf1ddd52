import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createFromTemplate } from '../support/postgres.ts';

/** What outlives the killed process: the demo school's database and the simulated Telegram's journal. */
export interface CrashGround {
  readonly kind: 'PGlite' | 'PostgreSQL';
  /** For the product's next start; on PGlite the first one unpacks the school. */
  environment(): Record<string, string>;
}

export async function crashGround(): Promise<CrashGround> {
  const { snapshots, templates } = inject('testDatabases');
  const folder = mkdtempSync(join(tmpdir(), 'zvans-crash-'));
  const template = templates['demo'];
  const base = {
    PATH: process.env['PATH'] ?? '',
    TMPDIR: tmpdir(),
    PORT: '0',
    LOG_LEVEL: 'error',
    // Starts are what takes the time here.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  if (template) {
    const url = await createFromTemplate(template);
    return {
      kind: 'PostgreSQL',
      environment: () => ({ ...base, DATABASE_URL: url, CRASH_DATA_FOLDER: folder }),
    };
  }
  const snapshot = snapshots['demo'];
  if (!snapshot) throw new Error('No snapshot of the demo school was prepared');
  const database = join(folder, 'school');
  return {
    kind: 'PGlite',
    environment: () => ({
      ...base,
      DATABASE_URL: `pglite:${database}`,
      ...(existsSync(database) ? {} : { CRASH_SNAPSHOT: snapshot }),
    }),
  };
}
