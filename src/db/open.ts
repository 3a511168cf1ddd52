import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import type { Logger } from '../kernel/logger.ts';
import { createPool } from './connection-pool.ts';
import type { Database } from './database.ts';
import { type DatabaseAddress, readDatabaseAddress } from './database-address.ts';
import { PrismaClient } from './generated/client.ts';
import { createLoneConnection } from './lone-connection.ts';
import { type CallListener, observedAdapter } from './observed-adapter.ts';
import { type PgliteServer, startPglite } from './pglite-server.ts';
import { StartupFault } from './startup-fault.ts';
import { refuseInsideTransaction } from './transaction.ts';

export type { Database, Db, Tx } from './database.ts';

export interface OpenOptions {
  readonly logger: Logger;
  /** A PGlite dump to start from. */
  readonly snapshot?: Uint8Array | undefined;
  /** PGlite ended by itself and the process had better end too. Default: logged. */
  readonly onCrash?: (fault: Error) => void;
}

const POSTGRESQL_CONNECTIONS = 10;

/**
 * Opens `pglite:<folder>`, `pglite:memory` or `postgresql://…` as it is: `migrate` brings it up to date.
 * What the operator can mend (folder in use, server out of reach) is a StartupFault.
 */
export async function openDatabase(url: string, options: OpenOptions): Promise<Database> {
  const { logger } = options;
  const address = readDatabaseAddress(url);
  if (address.kind === 'postgresql') {
    const config = { connectionString: address.connectionString, max: POSTGRESQL_CONNECTIONS };
    const pool = createPool(config, logger);
    await reach(pool, address.shown);
    return assemble(address.kind, pool, () => createPool({ ...config, max: 1 }, logger));
  }
  const server = await startPglite({
    folder: address.folder,
    snapshot: options.snapshot,
    onCrash: options.onCrash ?? ((err) => logger.fatal({ err }, 'database crashed')),
  });
  // One connection: PGlite has one session, whoever speaks to it.
  const config = { ...server.connection, user: 'postgres', database: 'postgres', max: 1 };
  return assemble(address.kind, createPool(config, logger), () => createPool(config, logger), server);
}

async function reach(pool: Pool, shown: string): Promise<void> {
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    const { message, code } = error as NodeJS.ErrnoException;
    throw new StartupFault(`The database ${shown} cannot be reached: ${message || code}`, { cause: error });
  }
}

function assemble(
  kind: DatabaseAddress['kind'],
  pool: Pool,
  openLone: () => Pool,
  server?: PgliteServer,
): Database {
  const listeners = new Set<CallListener>();
  let calls = 0;
  const count: CallListener = (sql) => {
    calls += 1;
    for (const listener of listeners) listener(sql);
  };
  const db = new PrismaClient({
    adapter: observedAdapter(new PrismaPg(pool), pool, count, refuseInsideTransaction),
    // Errors are logged: without source lines, so that the arguments stand in one block that the log leaves out.
    errorFormat: 'minimal',
  });
  return {
    kind,
    db,
    connectAlone: async () => createLoneConnection(openLone(), count),
    calls: () => calls,
    onCall(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async dump() {
      if (!server) throw new StartupFault('PostgreSQL is backed up by its own tools: use pg_dump.');
      return server.dump();
    },
    async close() {
      await db.$disconnect();
      await pool.end();
      await server?.stop();
    },
  };
}
