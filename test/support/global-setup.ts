import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dropTestDatabases, prepareTemplates, testServer } from './postgres.ts';
import { SCHOOLS } from './schools.ts';
import { prepareSnapshots } from './snapshots.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** By school: files of PGlite dumps, addresses of PostgreSQL templates. One of the two is filled. */
    testDatabases: { snapshots: Record<string, string>; templates: Record<string, string> };
  }
}

/** Prepares the databases, and one folder for everything temporary, cleared away at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = mkdtempSync(join(tmpdir(), 'zvans-test-'));
  process.env.TMPDIR = temporary;
  const server = testServer();
  project.provide('testDatabases', {
    snapshots: server ? {} : await prepareSnapshots(SCHOOLS),
    templates: server ? await prepareTemplates(server, SCHOOLS) : {},
  });
  return async () => {
    rmSync(temporary, { recursive: true, force: true });
    if (server) await dropTestDatabases(server);
  };
}
