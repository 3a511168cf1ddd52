import { expect } from 'vitest';
import type { Db } from '../../src/db/open.ts';
import type { Replicas } from './replicas.ts';

/** Of what a killed process had begun most was out: more than so many lost are too many. */
const MOST_LOST = 5;

export interface Rung {
  readonly duty: string;
  readonly object: string;
  readonly stage: string;
  readonly personId: number;
  readonly rungAt: Date;
}

/** What the bell keeps of what it rang. */
export const rungIn = (db: Db): Promise<Rung[]> =>
  db.ring.findMany({
    select: { duty: true, object: true, stage: true, personId: true, rungAt: true },
    orderBy: [{ duty: 'asc' }, { object: 'asc' }, { stage: 'asc' }, { personId: 'asc' }],
  });

interface Call {
  readonly method: string;
  readonly status: number;
  /** School time, ISO. */
  readonly at: string;
  readonly params: { readonly chat_id: number; readonly text: string };
}

/** The reminders that Telegram took: to which account, and when. */
export async function reminders({ telegram }: Replicas): Promise<string[]> {
  const calls: readonly Call[] = (await telegram.control('calls')).body;
  return calls
    .filter(
      ({ method, status, params }) =>
        method === 'sendMessage' && status === 200 && /^(<b>)?(🔔|❗ (Termiņš|Nav)|⏰)/u.test(params.text),
    )
    .map(({ params, at }) => `${params.chat_id} ${at}`);
}

/** What was sent came once at its moment; what a killed process had begun, once at most. */
export async function expectOneEach(replicas: Replicas, when: string): Promise<void> {
  const { db, telegram } = replicas;
  const rows = await db.$queryRaw<{ account: string; state: string; at: Date }[]>`
    SELECT "telegramId"::text AS account, state::text, "notBefore" AS at FROM delivery
    JOIN account ON account."personId" = delivery."personId" AND account."closedAt" IS NULL
    WHERE kind LIKE 'bell%' AND state <> 'cancelled' AND "notBefore" <= ${telegram.school.clock.now()}`;
  const came = Map.groupBy(await reminders(replicas), (one) => one);
  let lost = 0;
  for (const { account, state, at } of rows) {
    const name = `${account} ${at.toISOString()}`;
    const times = came.get(name)?.length ?? 0;
    came.delete(name);
    expect(['sent', 'maybeSent'], `${when}: ${name}`).toContain(state);
    expect(times, `${when}: ${name}, ${state}`).toBeLessThanOrEqual(1);
    if (state === 'sent') expect(times, `${when}: ${name}`).toBe(1);
    lost += 1 - times;
  }
  expect([...came.keys()], `${when}: reminders that nobody knows of`).toEqual([]);
  expect(lost, `${when}: never sent`).toBeLessThanOrEqual(MOST_LOST);
}
