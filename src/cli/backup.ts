import { type FileHandle, open, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { StartupFault } from '../db/startup-fault.ts';
import { embeddedFolder, holdsDatabase } from './embedded-folder.ts';
import { withDatabase } from './with-database.ts';

const compress = promisify(gzip);

/**
 * Writes the PGlite database into a new file that its owner alone can read. A folder that a running process
 * uses, a file that is there already and PostgreSQL are StartupFaults.
 */
export async function backUp(databaseUrl: string, file: string): Promise<string> {
  const folder = embeddedFolder(databaseUrl, `pg_dump --format=custom --file=${file} "$DATABASE_URL"`);
  if (!holdsDatabase(folder))
    throw new StartupFault(`There is no database in ${folder}: nothing to back up.`);
  const target = await createPrivately(file);
  try {
    const dump = await withDatabase(databaseUrl, (database) => database.dump());
    const packed = await compress(dump);
    await target.writeFile(packed);
    await target.sync();
    return `Backed up ${folder} to ${file}: ${(packed.length / 1e6).toFixed(1)} MB. Keep it as safe as the school's papers.`;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await target.close();
  }
}

async function createPrivately(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new StartupFault(`${file} exists already: name another file.`);
    throw new StartupFault(`${file} cannot be written: ${message}`, { cause: error });
  }
}
