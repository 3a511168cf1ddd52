import type { Db, Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** Rows to be taken by one of many workers. Tables have `id`, `claimedBy` and `leaseUntil`. */
export interface Claim {
  readonly table: 'delivery' | 'task';
  /** What may be taken, besides being under nobody's lease. */
  readonly where: Prisma.Sql;
  /** Which first: `"dueAt", "id"`. */
  readonly orderBy: Prisma.Sql;
  /** What else changes in a taken row: `"state" = 'running'`. */
  readonly set?: Prisma.Sql;
  /** Rows at most. */
  readonly limit: number;
  readonly owner: string;
  /** Real time, comparable between machines, not school time. */
  readonly realNow: Date;
  /** Until when the rows are the owner's; after that anyone may take them. Real time too. */
  readonly leaseUntil: Date;
}

/**
 * Takes rows and gives them as they are now, in the order asked for. Workers that claim at once get different
 * rows: each skips what another has locked, and one statement locks, marks and returns.
 */
export function claim<Row>(db: Db | Tx, wanted: Claim): Promise<Row[]> {
  const table = Prisma.raw(`"${wanted.table}"`);
  const alsoSet = wanted.set ? Prisma.sql`, ${wanted.set}` : Prisma.empty;
  // An array, not a join: a planner that ran the subquery twice would take more than the limit.
  return db.$queryRaw<Row[]>`
    WITH "taken" AS (
      UPDATE ${table} SET "claimedBy" = ${wanted.owner}, "leaseUntil" = ${wanted.leaseUntil}${alsoSet}
      WHERE "id" = ANY(ARRAY(
        SELECT "id" FROM ${table}
        WHERE (${wanted.where}) AND ("leaseUntil" IS NULL OR "leaseUntil" < ${wanted.realNow})
        ORDER BY ${wanted.orderBy} LIMIT ${wanted.limit} FOR UPDATE SKIP LOCKED))
      RETURNING *)
    SELECT * FROM "taken" ORDER BY ${wanted.orderBy}`;
}
