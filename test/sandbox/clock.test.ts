import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDuration } from '../../src/sandbox/control/duration.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { hearEvents } from './hear-events.ts';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

const clock = (body?: object) => sandbox.control('clock', body);
const alarm = (at: string, what: string) => sandbox.school.alarms.push({ at: new Date(at), what });

test('school time stands still until it is turned', async () => {
  expect((await clock()).body).toEqual({ now: '2026-11-23T11:05:00.000Z', running: false });
});

describe('a jump goes from one thing due to the next, each at its own time', () => {
  test('in order, the target last; each step has come to rest before the next', async () => {
    const seen: string[] = [];
    sandbox.school.clock.onTurn(() => seen.push(sandbox.school.clock.now().toISOString()));
    alarm('2026-11-23T14:30:00+02:00', 'journal nudge');
    alarm('2026-11-23T13:15:00+02:00', 'notice');
    alarm('2026-11-23T18:00:00+02:00', 'letters');
    const { body } = await clock({ to: '2026-11-23T15:00:00+02:00' });
    expect(body).toEqual({
      now: '2026-11-23T13:00:00.000Z',
      running: false,
      events: [
        { at: '2026-11-23T11:15:00.000Z', what: 'notice' },
        { at: '2026-11-23T12:30:00.000Z', what: 'journal nudge' },
      ],
    });
    expect(seen).toEqual([
      '2026-11-23T11:15:00.000Z',
      '2026-11-23T12:30:00.000Z',
      '2026-11-23T13:00:00.000Z',
    ]);
  });

  test('what a step brings about is due in the same jump', async () => {
    alarm('2026-11-23T13:10:00+02:00', 'first');
    sandbox.school.clock.onTurn(() => {
      if (sandbox.school.alarms.length === 1) alarm('2026-11-23T13:12:00+02:00', 'its consequence');
    });
    const { body } = await clock({ forward: 'PT10M' });
    expect(body.events.map(({ what }: { what: string }) => what)).toEqual(['first', 'its consequence']);
  });

  test('two jumps at once are made one after the other', async () => {
    const [first, second] = await Promise.all([clock({ forward: 10 }), clock({ forward: 10 })]);
    expect(first?.body.now).toBe('2026-11-23T11:15:00.000Z');
    expect(second?.body.now).toBe('2026-11-23T11:25:00.000Z');
  });
});

test('backwards fires nothing', async () => {
  alarm('2026-11-23T13:00:00+02:00', 'notice');
  const { body } = await clock({ to: '2026-11-23T12:30:00+02:00' });
  expect(body).toEqual({ now: '2026-11-23T10:30:00.000Z', running: false, events: [] });
});

test('a running clock ticks, a frozen one stands', async () => {
  expect((await clock({ run: true })).body.running).toBe(true);
  const start = sandbox.school.clock.now();
  for (let tries = 0; tries < 1000 && sandbox.school.clock.now() <= start; tries += 1) await clock();
  expect(sandbox.school.clock.now().getTime()).toBeGreaterThan(start.getTime());
  const { body } = await clock({ run: false });
  expect(body.running).toBe(false);
  expect((await clock()).body.now).toBe(body.now);
});

test.each([
  [{ to: '2026-11-24T08:00:00+02:00' }, '2026-11-24T06:00:00.000Z'],
  [{ to: '2026-11-24T06:00:00Z' }, '2026-11-24T06:00:00.000Z'],
  [{ to: '2026-11-24T08:00' }, '2026-11-24T06:00:00.000Z'],
  [{ forward: { hours: 1, minutes: 5 } }, '2026-11-23T12:10:00.000Z'],
])('%j leads to %s', async (body, now) => {
  expect((await clock(body)).body.now).toBe(now);
});

test.each([
  [{}],
  [{ to: 'tomorrow' }],
  [{ to: '2026-13-01T00:00:00Z' }],
  [{ forward: 'ten' }],
  [{ forward: -5 }],
  [{ forward: 5, run: true }],
  [{ to: 5 }],
])('%j is refused: 400, and the clock stays', async (body) => {
  const before = (await clock()).body;
  expect((await clock(body)).status).toBe(400);
  expect((await clock()).body).toEqual(before);
});

test.each([
  ['PT10M', 10],
  ['P1D', 1440],
  ['P1DT2H30M', 1590],
  ['PT90S', 1.5],
  ['10m', 10],
  ['1.5h', 90],
  ['2d', 2880],
  [15, 15],
  [{ days: 1, minutes: 1 }, 1441],
])('%j lasts %d minutes', (given, minutes) => {
  expect(readDuration(given)).toBe(minutes * 60_000);
});

test.each(['P', 'PT', '10', 'P1M', '', '-5m'])('"%s" is no duration', (given) => {
  expect(readDuration(given)).toBeUndefined();
});

describe('the page hears what rings, whoever turned the clock', () => {
  const rang = (at: string, what: string) => `event: rang\ndata: {"at":"${at}","what":"${what}"}`;

  test('on the way of a jump, once', async () => {
    alarm('2026-11-23T13:15:00+02:00', 'notice');
    alarm('2026-11-23T14:30:00+02:00', 'journal nudge');
    const heard = await hearEvents(sandbox, 'journal nudge', () =>
      clock({ to: '2026-11-23T15:00:00+02:00' }),
    );
    expect(heard.split('event: rang')).toHaveLength(3);
    expect(heard).toContain(rang('2026-11-23T11:15:00.000Z', 'notice'));
    expect(heard).toContain(rang('2026-11-23T12:30:00.000Z', 'journal nudge'));
  });

  test('while it runs, and until it is frozen', async () => {
    alarm('2026-11-23T13:05:00.050+02:00', 'notice');
    const heard = await hearEvents(sandbox, 'event: rang', () => clock({ run: true }));
    expect(heard).toContain(rang('2026-11-23T11:05:00.050Z', 'notice'));
    await clock({ run: false });
    alarm('2026-11-23T13:10:00+02:00', 'next');
    const after = await hearEvents(sandbox, '"running":false', () => clock({ run: false }));
    expect(after).not.toContain('event: rang');
  });
});
