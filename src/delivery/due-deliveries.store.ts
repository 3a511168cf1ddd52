import { Prisma } from '../db/generated/client.ts';
import type { Db } from '../db/open.ts';
import type { Due } from '../schedule/due.ts';

export interface Ahead {
  /** Something is due, or left over by a process that ended. */
  readonly pending: boolean;
  /** School time. */
  readonly nextDue: Date | null;
  /** Real time: the end of the shortest pause of what is due. */
  readonly pausedUntil: Date | null;
}

/** What waits: whether anything is due or left over, the next that will be, the next that is paused. */
export async function lookAhead(db: Db, kinds: readonly string[], now: Date): Promise<Ahead> {
  const [row] = await db.$queryRaw<Ahead[]>`
    SELECT
      EXISTS (SELECT FROM delivery WHERE state = 'sending') OR EXISTS (
        SELECT FROM delivery WHERE state = 'queued' AND "notBefore" <= ${now} AND kind = ANY(${kinds}::text[])
      ) AS pending,
      (SELECT min("notBefore") FROM delivery WHERE state = 'queued' AND "notBefore" > ${now} AND kind = ANY(${kinds}::text[]))
        AS "nextDue",
      (SELECT min("leaseUntil") FROM delivery WHERE state = 'queued' AND "notBefore" <= ${now} AND kind = ANY(${kinds}::text[]))
        AS "pausedUntil"`;
  return row ?? { pending: false, nextDue: null, pausedUntil: null };
}

/** The earliest notice that becomes due after `after` and not after `until`. */
export async function nextDue(
  db: Db,
  kinds: readonly string[],
  after: Date,
  until: Date,
): Promise<Due | undefined> {
  const [row] = await db.delivery.findMany({
    where: { state: 'queued', kind: { in: [...kinds] }, notBefore: { gt: after, lte: until } },
    orderBy: { notBefore: 'asc' },
    take: 1,
  });
  return row && { at: row.notBefore, what: `delivery ${row.kind}` };
}

/** The notices that become due between two moments, earliest first, at most `limit`. */
export async function upcoming(
  db: Db,
  kinds: readonly string[],
  after: Date,
  until: Date,
  limit: number,
): Promise<Due[]> {
  const rows = await db.delivery.findMany({
    where: { state: 'queued', kind: { in: [...kinds] }, notBefore: { gt: after, lte: until } },
    orderBy: [{ notBefore: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(({ id, kind, notBefore }) => ({ at: notBefore, what: `delivery ${id} ${kind}` }));
}

/** The condition under which `notAtRest` has a line. */
export function restless(kinds: readonly string[], now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM delivery WHERE kind = ANY(${[...kinds]}::text[]) AND state = 'sending'
  ) OR EXISTS (
    SELECT FROM delivery WHERE kind = ANY(${[...kinds]}::text[]) AND state = 'queued' AND "notBefore" <= ${now}
  )`;
}

/** A line for each notice that is due or on its way, at most twenty. */
export async function notAtRest(db: Db, kinds: readonly string[], now: Date): Promise<string[]> {
  const rows = await db.delivery.findMany({
    where: {
      kind: { in: [...kinds] },
      OR: [{ state: 'sending' }, { state: 'queued', notBefore: { lte: now } }],
    },
    orderBy: { notBefore: 'asc' },
    take: 20,
  });
  return rows.map(({ id, kind, state, attempts }) => `delivery ${id} ${kind} ${state}, failures ${attempts}`);
}
