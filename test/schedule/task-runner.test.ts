import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { realClock, turnableClock } from '../../src/kernel/clock.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { queueTask } from '../../src/schedule/task.store.ts';
import { createTaskRunner, type TaskWork } from '../../src/schedule/task-runner.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { eventually } from './eventually.ts';

const NOW = new Date('2026-11-23T11:05:00Z');
const LATER = new Date('2026-11-23T12:05:00Z');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(() => base.reset());

function runner(work: TaskWork, { owner = 'one', leaseMs = 15_000 } = {}) {
  const clock = turnableClock(NOW);
  const kinds = new Map([['import', work]]);
  return {
    clock,
    tasks: createTaskRunner({ db: base.db, clock, logger: createLogger('silent'), owner, kinds, leaseMs }),
  };
}

const queue = (dedupeKey: string, dueAt = NOW, kind = 'import') =>
  queueTask(base.db, { dedupeKey, kind, params: { file: 7 }, dueAt });
const stateOf = async (dedupeKey: string) =>
  (await base.db.task.findUniqueOrThrow({ where: { dedupeKey } })).state;

test('done in the order of their time, each once, with what they were given', async () => {
  const done: string[] = [];
  const { clock, tasks } = runner(
    async ({ dedupeKey, params }) => void done.push(`${dedupeKey} ${String(params.file)}`),
  );
  expect(await queue('later', LATER)).toBe(true);
  expect(await queue('now')).toBe(true);
  expect(await queue('now')).toBe(false);
  await tasks.runDue();
  expect(done).toEqual(['now 7']);
  clock.turnTo(LATER);
  await tasks.runDue();
  await tasks.runDue();
  expect(done).toEqual(['now 7', 'later 7']);
  expect(await base.db.task.findFirst({ where: { dedupeKey: 'later' } })).toMatchObject({
    state: 'done',
    finishedAt: LATER,
  });
});

test('a failing task is tried three times, then given up', async () => {
  let tries = 0;
  const { clock, tasks } = runner(async () => {
    tries += 1;
    throw new Error('no');
  });
  await queue('bad');
  tasks.start();
  await eventually(async () => expect(await tasks.busy(clock.now())).toEqual([]));
  await tasks.stop();
  expect(tries).toBe(3);
  expect(await stateOf('bad')).toBe('failed');
});

test('a task whose process died is taken over, but not one that runs', async () => {
  await queue('dead');
  await queue('alive');
  const end = new Date(realClock().real().getTime() + 60_000);
  await base.db.task.update({
    where: { dedupeKey: 'dead' },
    data: { state: 'running', claimedBy: 'x', leaseUntil: LONG_AGO },
  });
  await base.db.task.update({
    where: { dedupeKey: 'alive' },
    data: { state: 'running', claimedBy: 'y', leaseUntil: end },
  });
  const done: string[] = [];
  const { tasks } = runner(async ({ dedupeKey }) => void done.push(dedupeKey));
  await tasks.runDue();
  expect(done).toEqual(['dead']);
  expect(await stateOf('alive')).toBe('running');
});

test('one that ends its process each time is given up without another try', async () => {
  await queue('deadly');
  await base.db.task.updateMany({
    data: { state: 'running', claimedBy: 'x', leaseUntil: LONG_AGO, attempts: 3 },
  });
  const { tasks } = runner(async () => expect.unreachable());
  await tasks.runDue();
  expect(await stateOf('deadly')).toBe('failed');
});

test('long work keeps its lease: a second runner leaves it alone', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  let runs = 0;
  const work: TaskWork = () => {
    runs += 1;
    return held;
  };
  await queue('long');
  const leaseMs = 300;
  const first = runner(work, { leaseMs }).tasks.runDue();
  await eventually(async () => expect(await stateOf('long')).toBe('running'));
  const claimedUntil = async () => (await base.db.task.findFirstOrThrow()).leaseUntil?.getTime() ?? 0;
  const before = await claimedUntil();
  await eventually(async () => expect(await claimedUntil()).toBeGreaterThan(before + leaseMs));
  await runner(work, { owner: 'two', leaseMs }).tasks.runDue();
  release();
  await first;
  expect(runs).toBe(1);
  expect(await stateOf('long')).toBe('done');
});

test('kinds that this process does not know are left to others', async () => {
  const { clock, tasks } = runner(async () => expect.unreachable());
  await queue('unknown', NOW, 'of-a-newer-release');
  await tasks.runDue();
  expect(await stateOf('unknown')).toBe('queued');
  expect(await tasks.busy(clock.now())).toEqual([]);
});

test('what is due next, and what is not at rest, by school time', async () => {
  const { tasks } = runner(async () => undefined);
  await queue('later', LATER);
  expect(await tasks.nextDue(NOW, new Date(LATER.getTime() - 1))).toBeUndefined();
  expect(await tasks.nextDue(NOW, LATER)).toEqual({ at: LATER, what: 'task later' });
  expect(await tasks.busy(NOW)).toEqual([]);
  expect(await tasks.busy(LATER)).toEqual(['task later queued, attempts 0']);
});
