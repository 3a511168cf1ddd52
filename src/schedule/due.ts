import { Prisma } from '../db/generated/client.ts';
import type { Db } from '../db/open.ts';

/** Something whose time comes: a slot, a delivery, a task. */
export interface Due {
  /** School time. */
  readonly at: Date;
  /** `slot 2026-11-23T14:30 journal-nudge`, for people to read. */
  readonly what: string;
}

/** One who knows what comes and what is not at rest. */
export interface DueSource {
  /** The earliest after `after` and not after `until`. */
  nextDue(after: Date, until: Date): Promise<Due | undefined>;
  /** All of them, earliest first, at most `limit`; without it they are found one moment after the other. */
  upcoming?(after: Date, until: Date, limit: number): Promise<Due[]>;
  /** This process is in the midst of doing what is due: there is no need to ask for more than that. */
  atWork?(): boolean;
  /** A line for each thing that is due at `now` and not done; empty: at rest. */
  busy(now: Date): Promise<string[]>;
  /** A condition that holds if `busy` would have a line: those of all sources are asked in one statement. */
  restless(now: Date): Prisma.Sql;
}

/** A line for each thing that is due and not done, of all sources; at rest it costs one statement. */
export async function notAtRest(db: Db, sources: readonly DueSource[], now: Date): Promise<string[]> {
  if (sources.length === 0) return [];
  const conditions = sources.map((source) => source.restless(now));
  const [row] = await db.$queryRaw<
    { restless: boolean }[]
  >`SELECT ${Prisma.join(conditions, ' OR ')} AS restless`;
  if (!row?.restless) return [];
  return (await Promise.all(sources.map((source) => source.busy(now)))).flat();
}

/** The earliest of all sources. */
export async function earliestDue(
  sources: readonly DueSource[],
  after: Date,
  until: Date,
): Promise<Due | undefined> {
  const all = await Promise.all(sources.map((source) => source.nextDue(after, until)));
  return earlier(all);
}

/** What all sources have between two moments, earliest first, at most `limit`. */
export async function upcoming(
  sources: readonly DueSource[],
  after: Date,
  until: Date,
  limit: number,
): Promise<Due[]> {
  const all = await Promise.all(
    sources.map((source) => source.upcoming?.(after, until, limit) ?? momentsOf(source, after, until, limit)),
  );
  return all
    .flat()
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, limit);
}

async function momentsOf(source: DueSource, after: Date, until: Date, limit: number): Promise<Due[]> {
  const due = limit > 0 ? await source.nextDue(after, until) : undefined;
  return due ? [due, ...(await momentsOf(source, due.at, until, limit - 1))] : [];
}

export function earlier(all: readonly (Due | undefined)[]): Due | undefined {
  return all.reduce((best, due) => (due && (!best || due.at < best.at) ? due : best), undefined);
}
