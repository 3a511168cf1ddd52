import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashGround } from './crash-ground.ts';
import { type KillableProduct, killableProduct } from './killable-product.ts';

const DAY = '2026-11-23';

let product: KillableProduct;

beforeAll(async () => {
  product = killableProduct(await crashGround());
  await product.start();
  await product.post('clock', { to: `${DAY}T13:59` });
}, 60_000);
afterAll(() => product.end());

interface Reminders {
  readonly persona: string;
  readonly sent: number;
  readonly queued: number;
}

const reminders = () =>
  product.read<Reminders>(
    `SELECT "externalId" AS persona, count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*)::int AS queued
     FROM delivery JOIN person ON person.id = "personId" WHERE kind LIKE 'bell%' AND state <> 'cancelled' GROUP BY 1`,
  );

async function expectOneEach(when: string): Promise<void> {
  for (const { persona, sent, queued } of await reminders()) {
    const came = (await product.chat(persona)).filter(({ text }) =>
      /^(⏰|🔔|❗ (Termiņš|Nav))/u.test(text),
    ).length;
    expect(came, `${when}: reminders to ${persona}`).toBeGreaterThanOrEqual(sent);
    expect(came, `${when}: reminders to ${persona}`).toBeLessThanOrEqual(queued);
  }
}

test('kill -9 while the bell is sent, and while it is planned: every stage rings, and none twice', async () => {
  const message = randomInt(1, 6);
  await product.arm({ at: 'message taken', count: message });
  await product.tryControl('clock', { to: `${DAY}T14:00` });
  await product.died();
  await product.recover();
  await expectOneEach(`killed with message ${message} of 14:00`);

  for (const time of ['14:30', '15:00', '15:30']) {
    const ms = randomInt(5, 150);
    const turned = product.tryControl('clock', { to: `${DAY}T${time}` });
    await new Promise((done) => setTimeout(done, ms));
    await product.end();
    await turned;
    await product.recover();
    await product.post('clock', { to: `${DAY}T${time}:30` });
    await expectOneEach(`killed ${ms} ms after ${time}`);
  }

  const [told] = await product.read<{ before: number; unheard: number; persons: number }>(
    `SELECT count(*)::int AS before, count(*) FILTER (WHERE NOT EXISTS (
       SELECT 1 FROM ring passed WHERE passed.object = ring.object AND passed."personId" = ring."personId" AND passed.stage = 'deadline'))::int AS unheard
     FROM ring WHERE duty = '4.5' AND stage = 'before'`,
  );
  expect(told?.before).toBeGreaterThan(20);
  expect(told?.unheard, 'lessons of which the deadline was not told').toBe(0);
  expect(product.log()).toBe('');
}, 240_000);

test('the clock set back to before it and forth again: nothing more', async () => {
  const before = await reminders();
  await product.post('clock', { to: `${DAY}T13:05` });
  await product.post('clock', { to: `${DAY}T15:31` });
  expect(await reminders()).toEqual(before);
  await expectOneEach('set back and forth');
}, 120_000);
