import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/db/migrate.ts';
import { MIGRATIONS_FOLDER } from '../../src/db/migration-folder.ts';
import { type Database, type Db, openDatabase } from '../../src/db/open.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { keepPristine } from './pristine.ts';

/** A state that tests start from. */
export interface SnapshotPlan {
  readonly name: string;
  /** Files and folders, besides the migrations, that decide what `fill` puts in. */
  readonly sources: readonly string[];
  fill(db: Db): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/zvans-snapshots');
const KEPT_OF_EACH = 3;

/** Makes each planned state once, as a PGlite dump in a file kept until its sources change; gives the files. */
export async function prepareSnapshots(plans: readonly SnapshotPlan[]): Promise<Record<string, string>> {
  mkdirSync(CACHE, { recursive: true });
  const files: Record<string, string> = {};
  for (const plan of plans) files[plan.name] = await prepareSnapshot(plan);
  return files;
}

async function prepareSnapshot(plan: SnapshotPlan): Promise<string> {
  const file = join(CACHE, `${plan.name}-${fingerprint(plan)}.tar`);
  if (statSync(file, { throwIfNoEntry: false })) return file;
  const database = await openDatabase('pglite:memory', { logger: createLogger('warn') });
  try {
    await prepare(database, plan);
    // Written aside and renamed: another run may be looking for it.
    writeFileSync(`${file}.${process.pid}`, await database.dump());
    renameSync(`${file}.${process.pid}`, file);
  } finally {
    await database.close();
  }
  forgetOldest(plan.name);
  return file;
}

/** Brings a new database to the planned state. */
export async function prepare(database: Database, plan: SnapshotPlan): Promise<void> {
  await migrate(database);
  await plan.fill(database.db);
  await keepPristine(database.db);
}

function fingerprint(plan: SnapshotPlan): string {
  const hash = createHash('sha256');
  const own = [MIGRATIONS_FOLDER, join(ROOT, 'package-lock.json'), join(import.meta.dirname, 'pristine.ts')];
  for (const path of [...own, ...plan.sources.map((source) => join(ROOT, source))]) addToHash(hash, path);
  return hash.digest('hex').slice(0, 16);
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
  } else {
    hash.update(path).update(readFileSync(path));
  }
}

function forgetOldest(name: string): void {
  const files = readdirSync(CACHE)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.tar'))
    .map((file) => join(CACHE, file))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const file of files.slice(KEPT_OF_EACH)) rmSync(file, { force: true });
}
