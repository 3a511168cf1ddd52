import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readHistory } from '../db/migration-history.ts';
import { StartupFault } from '../db/startup-fault.ts';
import { embeddedFolder } from './embedded-folder.ts';
import { withDatabase } from './with-database.ts';

const decompress = promisify(gunzip);

/**
 * Puts a backup into a PGlite folder that is absent or empty. A folder with anything in it, a file that is
 * no backup and PostgreSQL are StartupFaults; after one the folder is as it was.
 */
export async function restore(databaseUrl: string, file: string): Promise<string> {
  const folder = embeddedFolder(databaseUrl, `pg_restore --dbname="$DATABASE_URL" ${file}`);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new StartupFault(`${folder} is not empty: move it away first. Nothing was changed.`);
  }
  const dump = await readBackup(file);
  await mkdir(dirname(folder), { recursive: true });
  // Opened aside first, so that what stands in its place in the end is whole.
  const aside = await mkdtemp(`${folder}.restoring-`);
  try {
    if (!(await holdsMigrations(join(aside, 'data'), dump))) {
      throw new StartupFault(`${file} is no backup of this program.`);
    }
    await rename(join(aside, 'data'), folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return `Restored ${file} to ${folder}. The next start applies the migrations that it lacks.`;
}

async function readBackup(file: string): Promise<Uint8Array> {
  const packed = await readFile(file).catch((error: Error) => {
    throw new StartupFault(`${file} cannot be read: ${error.message}`, { cause: error });
  });
  // gzip's own checksum tells a torn or damaged file.
  return decompress(packed).catch((error: Error) => {
    throw new StartupFault(`${file} is no whole backup: ${error.message}`, { cause: error });
  });
}

async function holdsMigrations(folder: string, dump: Uint8Array): Promise<boolean> {
  try {
    const history = await withDatabase(`pglite:${folder}`, ({ db }) => readHistory(db), dump);
    return history.length > 0;
  } catch (error) {
    if (error instanceof StartupFault) return false;
    throw error;
  }
}
