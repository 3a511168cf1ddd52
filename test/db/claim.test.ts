import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { claim } from '../../src/db/claim.ts';
import { Prisma, type Task } from '../../src/db/generated/client.ts';
import { instantOf } from '../../src/kernel/school-date.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const NOON = instantOf('2026-11-23', '12:00');
const secondsAfterNoon = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

async function queue(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => ({
    dedupeKey: `task ${i}`,
    kind: 'count',
    params: {},
    dueAt: secondsAfterNoon(count - i),
  }));
  await test.db.task.createMany({ data: rows });
}

function claimTasks(owner: string, limit: number, now = secondsAfterNoon(1000)): Promise<Task[]> {
  return claim<Task>(test.db, {
    table: 'task',
    where: Prisma.sql`"dueAt" <= ${now}`,
    orderBy: Prisma.sql`"dueAt", "id"`,
    set: Prisma.sql`"attempts" = "attempts" + 1`,
    limit,
    owner,
    realNow: now,
    leaseUntil: new Date(now.getTime() + 30_000),
  });
}

it('three workers at once take every row, none of them twice', async () => {
  await queue(300);
  const takeAll = async (owner: string): Promise<Task[]> => {
    const taken = await claimTasks(owner, 7);
    return taken.length === 0 ? [] : [...taken, ...(await takeAll(owner))];
  };
  const taken = (await Promise.all(['first', 'second', 'third'].map(takeAll))).flat();
  expect(taken).toHaveLength(300);
  expect(new Set(taken.map(({ id }) => id)).size).toBe(300);
  expect(await test.db.task.count({ where: { attempts: 1 } })).toBe(300);
});

it('gives the rows as they are now, in the order asked for, and no more than asked for', async () => {
  await queue(5);
  const taken = await claimTasks('first', 3);
  expect(taken.map(({ dedupeKey }) => dedupeKey)).toEqual(['task 4', 'task 3', 'task 2']);
  expect(taken[0]).toMatchObject({ claimedBy: 'first', attempts: 1, leaseUntil: secondsAfterNoon(1030) });
});

it('leaves what does not fit the condition', async () => {
  await queue(5);
  expect(await claimTasks('first', 10, secondsAfterNoon(2))).toHaveLength(2);
});

it('a lease keeps others off until its end, and no longer', async () => {
  await queue(1);
  expect(await claimTasks('first', 1)).toHaveLength(1);
  expect(await claimTasks('second', 1, secondsAfterNoon(1029))).toHaveLength(0);
  expect(await claimTasks('second', 1, secondsAfterNoon(1031))).toMatchObject([
    { claimedBy: 'second', attempts: 2 },
  ]);
});
