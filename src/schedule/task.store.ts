import { claim } from '../db/claim.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Db, Tx } from '../db/open.ts';
import type { Due } from './due.ts';

export interface NewTask {
  /** One task per key, ever: queueing it again does nothing. */
  readonly dedupeKey: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** School time. */
  readonly dueAt: Date;
}

export interface Task extends NewTask {
  readonly id: number;
  /** This one included. */
  readonly attempts: number;
}

/** Long work (an import, a PDF) queued in the caller's transaction. False: it stood there already. */
export async function queueTask(tx: Tx, task: NewTask): Promise<boolean> {
  return (await queueTasks(tx, [task])) > 0;
}

/** In one statement. Returns how many did not stand there already. */
export async function queueTasks(tx: Tx, tasks: readonly NewTask[]): Promise<number> {
  if (tasks.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO task ("dedupeKey", kind, params, "dueAt")
    SELECT "dedupeKey", kind, params, "dueAt"
    FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
      AS task ("dedupeKey" text, kind text, params jsonb, "dueAt" timestamptz)
    ON CONFLICT ("dedupeKey") DO NOTHING`;
}

/** Claims the earliest due task, one whose process died before it was done included. */
export async function claimTask(
  db: Db,
  {
    owner,
    kinds,
    now,
    real,
    leaseMs,
  }: { owner: string; kinds: readonly string[]; now: Date; real: Date; leaseMs: number },
): Promise<Task | undefined> {
  const [task] = await claim<Task>(db, {
    table: 'task',
    where: Prisma.sql`state IN ('queued', 'running') AND "dueAt" <= ${now} AND kind = ANY(${kinds}::text[])`,
    set: Prisma.sql`state = 'running', attempts = attempts + 1`,
    orderBy: Prisma.sql`"dueAt", id`,
    limit: 1,
    owner,
    realNow: real,
    leaseUntil: new Date(real.getTime() + leaseMs),
  });
  return task;
}

export async function renewTask(db: Db, owner: string, id: number, until: Date): Promise<void> {
  await db.task.updateMany({
    where: { id, claimedBy: owner, state: 'running' },
    data: { leaseUntil: until },
  });
}

export interface TaskEnd {
  readonly state: 'queued' | 'done' | 'failed';
  /** School time. */
  readonly finishedAt: Date | null;
  /** Real time before which it is not tried again. */
  readonly pausedUntil: Date | null;
}

export async function endTask(db: Db, owner: string, id: number, end: TaskEnd): Promise<void> {
  await db.task.updateMany({
    where: { id, claimedBy: owner, state: 'running' },
    data: { state: end.state, finishedAt: end.finishedAt, leaseUntil: end.pausedUntil, claimedBy: null },
  });
}

export interface Ahead {
  /** Something is due, and nobody holds it. */
  readonly claimable: boolean;
  /** Real time at which the first of what is due and held can be claimed: the end of a pause, or of a dead one's lease. */
  readonly claimableFrom: Date | null;
  /** School time. */
  readonly nextDue: Date | null;
}

/** What waits: whether anything can be claimed, when the first that cannot yet can, the next that will be due. */
export async function lookAhead(
  db: Db,
  kinds: readonly string[],
  { now, real }: { now: Date; real: Date },
): Promise<Ahead> {
  const [row] = await db.$queryRaw<Ahead[]>`
    SELECT bool_or("dueAt" <= ${now} AND ("leaseUntil" IS NULL OR "leaseUntil" < ${real})) IS TRUE AS claimable,
      min("leaseUntil") FILTER (WHERE "dueAt" <= ${now} AND "leaseUntil" >= ${real}) AS "claimableFrom",
      min("dueAt") FILTER (WHERE "dueAt" > ${now}) AS "nextDue"
    FROM task WHERE state IN ('queued', 'running') AND kind = ANY(${kinds}::text[])`;
  return row ?? { claimable: false, claimableFrom: null, nextDue: null };
}

export async function nextTask(
  db: Db,
  kinds: readonly string[],
  after: Date,
  until: Date,
): Promise<Due | undefined> {
  const [row] = await db.task.findMany({
    where: { state: 'queued', kind: { in: [...kinds] }, dueAt: { gt: after, lte: until } },
    orderBy: { dueAt: 'asc' },
    take: 1,
  });
  return row && { at: row.dueAt, what: `task ${row.dedupeKey}` };
}

/** The condition under which `tasksNotAtRest` has a line. */
export function tasksRestless(kinds: readonly string[], now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM task WHERE kind = ANY(${[...kinds]}::text[]) AND (state = 'running' OR (state = 'queued' AND "dueAt" <= ${now}))
  )`;
}

/** A line for each task that is due or running, at most twenty. */
export async function tasksNotAtRest(db: Db, kinds: readonly string[], now: Date): Promise<string[]> {
  const rows = await db.task.findMany({
    where: { kind: { in: [...kinds] }, OR: [{ state: 'running' }, { state: 'queued', dueAt: { lte: now } }] },
    orderBy: { dueAt: 'asc' },
    take: 20,
  });
  return rows.map(({ dedupeKey, state, attempts }) => `task ${dedupeKey} ${state}, attempts ${attempts}`);
}
