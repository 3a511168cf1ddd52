import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { realClock } from '../../src/kernel/clock.ts';
import { createInbox } from '../../src/telegram/inbox.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(() => base.reset());
afterAll(() => base.close());

const clock = realClock();
const inboxOf = (owner: string) => createInbox({ db: base.db, clock, owner });
const chat = { id: 77, type: 'private' as const, first_name: 'x' };
const update = (update_id: number) => ({
  update_id,
  message: { message_id: update_id, date: 1_795_431_900, chat, from: { ...chat, is_bot: false }, text: 'x' },
});
const ids = (items: readonly { updateId: number }[]) => items.map(({ updateId }) => updateId);

test('an update is given out once, to the replica that holds its chat', async () => {
  expect(ids(await inboxOf('one').store([update(1), update(2)]))).toEqual([1, 2]);
  expect(ids(await inboxOf('two').store([update(3)]))).toEqual([]);
  expect(await inboxOf('two').sweep()).toEqual([]);
});

test('after a kill, an update that is delivered again does not hide its chat from the sweep', async () => {
  await inboxOf('killed').store([update(1)]);
  await base.db.lease.deleteMany();
  const next = inboxOf('next');
  expect(await next.store([update(1)])).toEqual([]);
  expect(ids(await next.sweep())).toEqual([1]);
});

test('what another replica stored in a chat of ours is found in it', async () => {
  const ours = inboxOf('ours');
  const [first] = await ours.store([update(1)]);
  await inboxOf('other').store([update(2)]);
  if (first) await ours.finish(first, { release: true });
  expect(ids(await ours.sweep())).toEqual([]);
  expect(ids(await ours.sweep({ own: true }))).toEqual([2]);
});

test('a chat is free again once all in it is done', async () => {
  const one = inboxOf('one');
  const [first] = await one.store([update(1)]);
  if (first) await one.finish(first, { release: true });
  expect(ids(await inboxOf('two').store([update(2)]))).toEqual([2]);
});
