import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({});
}, 60_000);
afterAll(() => app.stop());

const bellMessages = () =>
  app.app.database.db.delivery.findMany({
    where: { kind: { in: ['bell', 'bell-insistent'] } },
    select: { dedupeKey: true, state: true, messageId: true, sentAt: true },
    orderBy: { id: 'asc' },
  });
const sendings = async () =>
  (await app.control('calls')).body.filter(
    ({ method, params }: { method: string; params: { text?: string } }) =>
      method === 'sendMessage' && /^(<b>)?(🔔|❗ (Termiņš|Nav)|⏰)/u.test(params.text ?? ''),
  ).length;

test('a whole school’s afternoon rings once, however the clock is turned', async () => {
  await app.turnTo('2026-11-23T18:30:00+02:00');
  const [rung, sent] = [await bellMessages(), await sendings()];
  expect(rung.length).toBeGreaterThan(40);
  expect(rung.every(({ state }) => state === 'sent')).toBe(true);
  expect(sent).toBe(rung.length);
  for (const back of ['2026-11-23T13:05:00+02:00', '2026-11-23T15:00:00+02:00']) {
    await app.turnTo(back);
    await app.turnTo('2026-11-23T18:30:00+02:00');
  }
  expect(await bellMessages()).toEqual(rung);
  expect(await sendings()).toBe(sent);
}, 120_000);

test('on the days after: the academic office once about each day, teachers no more about a day that is over', async () => {
  await app.turnTo('2026-11-25T07:59:00+02:00');
  const before = await app.app.database.db.ring.findMany({ where: { duty: '4.5' } });
  await app.turnTo('2026-11-25T08:00:00+02:00');
  const after = await app.app.database.db.ring.findMany({ where: { duty: '4.5' } });
  const fresh = after.filter(({ id }) => !before.some((ring) => ring.id === id));
  expect(new Set(fresh.map(({ stage }) => stage))).toEqual(new Set(['above']));
  expect(fresh.every(({ object }) => object.includes('2026-11-24'))).toBe(true);
  const lists = (await app.chat('office')).filter(({ text }) =>
    text.includes('Nav ievadīts laikā (otrd., 24.11.)'),
  );
  expect(lists).toHaveLength(1);
}, 120_000);

test('over a weekend nothing rings', async () => {
  await app.turnTo('2026-11-27T18:30:00+02:00');
  const friday = (await bellMessages()).length;
  await app.turnTo('2026-11-30T07:59:00+02:00');
  expect(await bellMessages()).toHaveLength(friday);
}, 120_000);
