import { type Database, openDatabase } from '../db/open.ts';
import { createLogger } from '../kernel/logger.ts';

/** Opens the database for `work` alone, as it is; closes it whatever comes of that. */
export async function withDatabase<Result>(
  databaseUrl: string,
  work: (database: Database) => Promise<Result>,
  snapshot?: Uint8Array,
): Promise<Result> {
  // What a command says goes to standard output; what goes wrong beneath it must not get in between.
  const logger = createLogger('error', process.stderr);
  const database = await openDatabase(databaseUrl, { logger, snapshot });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
