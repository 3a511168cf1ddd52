import { describe, expect, test } from 'vitest';
import { eventually } from '../schedule/eventually.ts';
import { NOW, useFamilies } from './families.ts';

const { world, notice, queue, row, texts, counted } = useFamilies();

describe('once only', () => {
  test('two senders at the same time send each notice once', async () => {
    const many = Array.from({ length: 60 }, (_, n) => notice('guardian-1', { dedupeKey: `absence:${n}` }));
    await queue(...many);
    const senders = [world.post.sender(), world.post.sender()];
    for (const sender of senders) sender.start();
    await eventually(async () => expect(await senders[0]?.busy(NOW)).toEqual([]));
    expect(await texts('guardian-1')).toHaveLength(60);
    expect(await world.base.db.delivery.count({ where: { state: 'sent' } })).toBe(60);
  });

  test('the connection breaks after the message went out: a reminder is not repeated', async () => {
    await world.post.control('fault', { method: 'sendMessage', times: 1, dropConnection: true });
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    expect((await row('guardian-1')).state).toBe('maybeSent');
    expect(await counted('maybeSent')).toBe(1);
  });

  test('what may come twice is sent again', async () => {
    await world.post.control('fault', { method: 'sendMessage', times: 1, dropConnection: true });
    const sender = world.post.sender();
    await queue(notice('guardian-1', { kind: 'letter' }));
    sender.start();
    await eventually(async () => expect(await sender.busy(NOW)).toEqual([]));
    expect(await texts('guardian-1')).toEqual(['Anna: absent', 'Anna: absent']);
    expect((await row('guardian-1')).state).toBe('sent');
  });

  test('left over by a killed process: reserved is sent, on its way is perhaps sent, an edit is repeated', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-3'));
    await sender.sendDue();
    world.post.owed.set(world.people['guardian-3'], 'late');
    await queue(notice('guardian-1'), notice('guardian-2'), notice('guardian-3'));
    const claimed = { claimedBy: 'dead', leaseUntil: new Date(world.post.clock.real().getTime() + 60_000) };
    await world.base.db.delivery.update({ where: { dedupeKey: 'absence:guardian-1' }, data: claimed });
    for (const of of ['guardian-2', 'guardian-3'] as const) {
      await world.base.db.delivery.update({
        where: { dedupeKey: `absence:${of}` },
        data: { ...claimed, state: 'sending' },
      });
    }
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    expect(await texts('guardian-2')).toEqual([]);
    expect(await texts('guardian-3')).toEqual(['Anna: late']);
    expect((await row('guardian-2')).state).toBe('maybeSent');
    expect(await counted('maybeSent')).toBe(1);
    expect(await sender.busy(NOW)).toEqual([]);
  });

  test('changed while it is on its way: the change edits the message', async () => {
    await world.post.control('fault', { method: 'sendMessage', times: 1, afterMs: 300 });
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    const sending = sender.sendDue();
    await eventually(async () => expect((await row('guardian-1')).state).toBe('sending'));
    world.post.owed.set(world.people['guardian-1'], 'late');
    await queue(notice('guardian-1'));
    await sending;
    expect(await texts('guardian-1')).toEqual(['Anna: late']);
    expect(await world.post.calls()).toEqual(['sendMessage 200', 'editMessageText 200']);
  });

  test('while another replica holds the sender’s lease, nothing is sent', async () => {
    const until = new Date(world.post.clock.real().getTime() + 60_000);
    await world.base.db.lease.create({ data: { name: 'sender', owner: 'another', until } });
    await queue(notice('guardian-1'));
    await world.post.sender().sendDue();
    expect(await texts('guardian-1')).toEqual([]);
    await world.base.db.lease.updateMany({ data: { until: new Date('2020-01-01') } });
    await world.post.sender().sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
  });
});
