import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DatabaseAddress } from './database-address.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { CallListener } from './observed-adapter.ts';

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

export interface Database {
  readonly kind: DatabaseAddress['kind'];
  readonly db: Db;
  /** The driver on one connection that ends with it, for what belongs to a session: migrations and locks. */
  connectAlone(): Promise<LoneConnection>;
  /** Calls that reached the driver so far, BEGIN, COMMIT and ROLLBACK included: budgets are counted here. */
  calls(): number;
  /** Tells of each statement as it is sent; returns the function that ends it. */
  onCall(listener: CallListener): () => void;
  /** The whole database as PGlite's tar file; PostgreSQL has its own tools and refuses. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

export interface LoneConnection {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}
