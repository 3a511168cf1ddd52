import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDatabaseAddress } from '../db/database-address.ts';
import { StartupFault } from '../db/startup-fault.ts';

/** The folder of a PGlite database; a database without one is a StartupFault with the `advice` for PostgreSQL. */
export function embeddedFolder(databaseUrl: string, advice: string): string {
  const address = readDatabaseAddress(databaseUrl);
  if (address.kind === 'postgresql') throw new StartupFault(`PostgreSQL has its own tools: use ${advice}.`);
  if (address.folder === undefined) {
    throw new StartupFault('DATABASE_URL is pglite:memory, which keeps nothing: name a folder.');
  }
  return address.folder;
}

/** Whether a database stands in that folder. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}
