import { describe, expect, test } from 'vitest';
import { eventually } from '../schedule/eventually.ts';
import { NOW, useFamilies } from './families.ts';
import type { Guardian } from './post-office.ts';

const { world, notice, queue, row, texts, counted } = useFamilies();

describe('what goes wrong', () => {
  test('429: all wait as long as Telegram says, nobody is lost or blamed', async () => {
    await world.post.control('fault', { method: 'sendMessage', times: 1, status: 429, retryAfter: 1 });
    const sender = world.post.sender({ pace: { perSecond: 100, perChat: 100 } });
    const all = Object.keys(world.people) as Guardian[];
    await queue(...all.map((of) => notice(of)));
    const began = performance.now();
    await sender.sendDue();
    expect(performance.now() - began).toBeGreaterThan(990);
    for (const of of all) expect(await texts(of)).toEqual(['Anna: absent']);
    expect(await world.base.db.delivery.count({ where: { attempts: 0 } })).toBe(3);
  });

  test('at the usual pace Telegram never has to tell us to wait', async () => {
    await world.post.control('limits', { perSecond: 30, perChat: 1 });
    const all = Object.keys(world.people) as Guardian[];
    await queue(
      ...all.flatMap((of) => [1, 2, 3, 4].map((n) => notice(of, { dedupeKey: `absence:${of}:${n}` }))),
    );
    await world.post.sender({ pace: {} }).sendDue();
    expect(await world.post.calls()).toEqual(Array(12).fill('sendMessage 200'));
  });

  test('a server fault passes: tried again after a pause', async () => {
    await world.post.control('fault', { method: 'sendMessage', times: 1, status: 500 });
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    sender.start();
    await eventually(async () => expect(await sender.busy(NOW)).toEqual([]));
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    expect(await row('guardian-1')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('a message that Telegram will never take is a dead letter, the others go', async () => {
    world.post.owed.set(world.people['guardian-1'], '<nonsense>');
    await queue(notice('guardian-1'), notice('guardian-2'));
    await world.post.sender().sendDue();
    expect((await row('guardian-1')).state).toBe('dead');
    expect((await row('guardian-2')).state).toBe('sent');
    expect(await counted('dead')).toBe(1);
  });

  test('a fault in composing holds nobody else up and is tried again', async () => {
    await queue(notice('guardian-1'), notice('guardian-2', { kind: 'letter' }));
    const faulty = {
      kind: 'absence',
      quiet: { from: '00:00', until: '00:00' },
      idempotent: false,
      compose: () => Promise.reject(new Error('no')),
    } as const;
    const letter = {
      ...faulty,
      kind: 'letter',
      compose: async () => new Map([[(await row('guardian-2')).id, { html: 'Hello' }]]),
    };
    await world.post.sender({ kinds: [faulty, letter] }).sendDue();
    expect(await row('guardian-1')).toMatchObject({ state: 'queued', attempts: 1 });
    expect(await texts('guardian-2')).toEqual(['Hello']);
  });

  test('stopped in the midst: what has not gone out stays queued', async () => {
    await world.post.control('fault', { method: 'sendMessage', times: 1, afterMs: 200 });
    const sender = world.post.sender();
    await queue(notice('guardian-1'), notice('guardian-1', { dedupeKey: 'absence:second' }));
    sender.start();
    await eventually(async () => expect((await row('guardian-1')).state).toBe('sending'));
    await sender.stop();
    expect((await row('guardian-1')).state).toBe('sent');
    const second = await world.base.db.delivery.findUniqueOrThrow({ where: { dedupeKey: 'absence:second' } });
    expect(second).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await world.base.db.lease.count()).toBe(0);
  });
});

describe('people out of reach', () => {
  test('blocked: the account and the notice say so, until a message gets through again', async () => {
    const sender = world.post.sender();
    await world.post.control('block', { persona: 'guardian-1', blocked: true });
    await queue(notice('guardian-1'), notice('guardian-2'));
    await sender.sendDue();
    expect(await row('guardian-1')).toMatchObject({ state: 'unreachable' });
    expect(await row('guardian-2')).toMatchObject({ state: 'sent' });
    const account = () =>
      world.base.db.account.findFirstOrThrow({ where: { personId: world.people['guardian-1'] } });
    expect((await account()).unreachableAt).toEqual(NOW);
    await world.post.control('block', { persona: 'guardian-1', blocked: false });
    await queue(notice('guardian-1'));
    await sender.sendDue();
    expect((await account()).unreachableAt).toBeNull();
    expect(await counted('unreachable')).toBe(1);
  });

  test('no account, or a closed one: nothing is sent', async () => {
    await world.base.db.account.updateMany({
      where: { personId: world.people['guardian-1'] },
      data: { closedAt: NOW },
    });
    await world.base.db.account.deleteMany({ where: { personId: world.people['guardian-2'] } });
    await queue(notice('guardian-1'), notice('guardian-2'));
    await world.post.sender().sendDue();
    expect((await row('guardian-1')).state).toBe('unreachable');
    expect((await row('guardian-2')).state).toBe('unreachable');
    expect(await world.post.calls()).toEqual([]);
  });

  test('with a new account the message in the old chat is left alone', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    await world.base.db.account.updateMany({
      where: { personId: world.people['guardian-1'] },
      data: { closedAt: NOW },
    });
    await world.base.db.account.updateMany({
      where: { personId: world.people['guardian-2'] },
      data: { personId: world.people['guardian-1'] },
    });
    world.post.owed.set(world.people['guardian-1'], 'late');
    await queue(notice('guardian-1'));
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    expect(await texts('guardian-2')).toEqual(['Anna: late']);
  });
});
