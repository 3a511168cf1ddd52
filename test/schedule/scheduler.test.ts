import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { turnableClock } from '../../src/kernel/clock.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import {
  instantOf,
  type SchoolDate,
  type SchoolTime,
  schoolDateOf,
  schoolTimeOf,
} from '../../src/kernel/school-date.ts';
import { createScheduler, type Scheduler } from '../../src/schedule/scheduler.ts';
import type { Slot } from '../../src/schedule/slots.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { eventually } from './eventually.ts';

const logger = createLogger('silent');
const at = (moment: string) => instantOf(moment.slice(0, 10) as SchoolDate, moment.slice(11) as SchoolTime);

let base: TestDatabase;
let rung: string[];
let replicas: Scheduler[];

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.reset();
  rung = [];
  replicas = [];
});
afterEach(() => Promise.all(replicas.map((replica) => replica.stop())));

const bell = (name: string, time: SchoolTime, ring?: () => void): Slot => ({
  name,
  at: time,
  run: async (_, due) => {
    ring?.();
    rung.push(`${schoolDateOf(due)} ${schoolTimeOf(due)} ${name}`);
  },
});

function replica(start: string, slots: readonly Slot[], owner = `owner-${replicas.length}`) {
  const clock = turnableClock(at(start));
  const scheduler = createScheduler({ db: base.db, clock, logger, owner, slots });
  replicas.push(scheduler);
  const turnTo = async (moment: string) => {
    clock.turnTo(at(moment));
    await scheduler.runDue(clock.now());
  };
  return { clock, scheduler, turnTo };
}

describe('the way of time', () => {
  const slots = [bell('nudge', '14:30'), bell('summary', '15:30')];

  test('each slot rings once, when its time has come', async () => {
    const { turnTo } = replica('2026-11-23 13:05', slots);
    await turnTo('2026-11-23 13:05');
    await turnTo('2026-11-23 14:29');
    expect(rung).toEqual([]);
    await turnTo('2026-11-23 14:30');
    await turnTo('2026-11-23 14:31');
    expect(rung).toEqual(['2026-11-23 14:30 nudge']);
  });

  test('the first start ever rings nothing of the past', async () => {
    const { turnTo } = replica('2026-11-23 16:00', slots);
    await turnTo('2026-11-23 16:00');
    expect(rung).toEqual([]);
  });

  test('what was missed while nothing ran is rung once at the next start, in order', async () => {
    await replica('2026-11-23 13:05', slots).turnTo('2026-11-23 13:05');
    await replica('2026-11-24 15:00', slots).turnTo('2026-11-24 15:00');
    await replica('2026-11-24 15:01', slots).turnTo('2026-11-24 15:01');
    expect(rung).toEqual(['2026-11-23 14:30 nudge', '2026-11-23 15:30 summary', '2026-11-24 14:30 nudge']);
  });

  test('a second slot of the minute in which the process died is not forgotten', async () => {
    const both = [bell('first', '14:30'), bell('second', '14:30')];
    await replica('2026-11-23 13:05', both.slice(0, 1)).turnTo('2026-11-23 13:05');
    await replica('2026-11-23 14:30', both.slice(0, 1)).turnTo('2026-11-23 14:30');
    await replica('2026-11-23 14:31', both).turnTo('2026-11-23 14:31');
    expect(rung).toEqual(['2026-11-23 14:30 first', '2026-11-23 14:30 second']);
  });

  test('longer than a week ago is not rung any more', async () => {
    await replica('2026-11-02 12:00', slots).turnTo('2026-11-02 12:00');
    await replica('2026-11-23 12:00', slots).turnTo('2026-11-23 12:00');
    expect(rung).toHaveLength(14);
    expect(rung[0]).toBe('2026-11-16 14:30 nudge');
  });

  test('two replicas ring it once', async () => {
    const first = replica('2026-11-23 13:05', slots);
    const second = replica('2026-11-23 13:05', slots);
    await Promise.all([first.turnTo('2026-11-23 13:05'), second.turnTo('2026-11-23 13:05')]);
    await Promise.all([first.turnTo('2026-11-25 16:00'), second.turnTo('2026-11-25 16:00')]);
    expect(rung.toSorted()).toEqual([...new Set(rung)].toSorted());
    expect(rung).toHaveLength(6);
  });

  test('turned backwards nothing rings; forwards again, only what never rang', async () => {
    const { turnTo } = replica('2026-11-23 13:05', slots);
    await turnTo('2026-11-23 13:05');
    await turnTo('2026-11-23 15:00');
    await turnTo('2026-11-22 13:05');
    expect(rung).toEqual(['2026-11-23 14:30 nudge']);
    await turnTo('2026-11-23 16:00');
    expect(rung).toEqual([
      '2026-11-23 14:30 nudge',
      '2026-11-22 14:30 nudge',
      '2026-11-22 15:30 summary',
      '2026-11-23 15:30 summary',
    ]);
  });

  test.each(['2026-10-25', '2027-03-28'])('on %s, when the clocks change, each rings once', async (day) => {
    const night = [bell('night', '02:59'), bell('early', '04:00')];
    const { clock, scheduler } = replica(`${day} 00:30`, night);
    for (let tick = 0; tick < 12; tick += 1) {
      await scheduler.runDue(clock.now());
      clock.turnTo(new Date(clock.now().getTime() + 30 * 60_000));
    }
    expect(rung).toEqual([`${day} 02:59 night`, `${day} 04:00 early`]);
  });

  test('one that fails is tried again; the others ring all the same', async () => {
    let tries = 0;
    const shaky = bell('shaky', '14:30', () => {
      tries += 1;
      if (tries === 1) throw new Error('no');
    });
    const { clock, scheduler, turnTo } = replica('2026-11-23 13:05', [shaky, bell('sound', '14:31')]);
    await turnTo('2026-11-23 13:05');
    scheduler.start();
    clock.turnTo(at('2026-11-23 14:45'));
    await eventually(async () => expect(await scheduler.busy(clock.now())).toEqual([]));
    expect(rung).toEqual(['2026-11-23 14:31 sound', '2026-11-23 14:30 shaky']);
    const run = await base.db.slotRun.findUniqueOrThrow({ where: { slot: '2026-11-23T14:30 shaky' } });
    expect(run.finishedAt).toEqual(at('2026-11-23 14:45'));
  });

  test('one whose process died in the midst of it is rung by the next', async () => {
    const { turnTo } = replica('2026-11-23 13:05', slots);
    await turnTo('2026-11-23 13:05');
    await turnTo('2026-11-23 14:30');
    await base.db.task.updateMany({
      data: { state: 'running', claimedBy: 'dead', leaseUntil: new Date('2020-01-01'), finishedAt: null },
    });
    await replica('2026-11-23 14:31', slots).turnTo('2026-11-23 14:31');
    expect(rung).toEqual(['2026-11-23 14:30 nudge', '2026-11-23 14:30 nudge']);
  });

  test('started, it rings by itself when the clock is turned, and then is at rest', async () => {
    const { clock, scheduler } = replica('2026-11-23 13:05', slots);
    expect(await scheduler.busy(clock.now())).not.toEqual([]);
    scheduler.start();
    await eventually(async () => expect(await scheduler.busy(clock.now())).toEqual([]));
    clock.turnTo(at('2026-11-23 15:30'));
    expect(await scheduler.busy(clock.now())).not.toEqual([]);
    await eventually(async () => expect(await scheduler.busy(clock.now())).toEqual([]));
    expect(rung).toEqual(['2026-11-23 14:30 nudge', '2026-11-23 15:30 summary']);
  });

  test('the next due slot is named; one that rang already is none', async () => {
    const { scheduler, turnTo } = replica('2026-11-23 13:05', slots);
    await turnTo('2026-11-23 13:05');
    const next = (from: string, until: string) => scheduler.nextDue(at(from), at(until));
    expect(await next('2026-11-23 13:05', '2026-11-23 14:29')).toBeUndefined();
    expect(await next('2026-11-23 13:05', '2026-12-01 00:00')).toEqual({
      at: at('2026-11-23 14:30'),
      what: 'slot 2026-11-23T14:30 nudge',
    });
    await turnTo('2026-11-23 14:30');
    await turnTo('2026-11-23 13:05');
    expect((await next('2026-11-23 13:05', '2026-12-01 00:00'))?.what).toBe('slot 2026-11-23T15:30 summary');
  });

  test('a slot that does not come once on every day is refused', () => {
    expect(() => replica('2026-11-23 13:05', [bell('night', '03:30')])).toThrow(/03:30/);
  });
});
