import { describe, expect, test } from 'vitest';
import { hastenNotices, markOpened } from '../../src/delivery/queue-notices.ts';
import { eventually } from '../schedule/eventually.ts';
import { IN_10_MIN, NOW, useFamilies } from './families.ts';
import { TELEGRAM_IDS } from './post-office.ts';

const AT_22 = new Date('2026-11-23T20:00:00Z');
const NEXT_7 = new Date('2026-11-24T05:00:00Z');
const { world, notice, queue, row, texts, counted } = useFamilies();

describe('a notice', () => {
  test('waits for its time, comes once, and its place is kept', async () => {
    await queue(notice('guardian-1', { notBefore: IN_10_MIN }));
    const sender = world.post.sender();
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual([]);
    world.post.clock.turnTo(IN_10_MIN);
    await sender.sendDue();
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    const [letter] = await world.post.letters('guardian-1');
    expect(letter?.buttons[0]?.[0]?.label).toBe('Show');
    expect(await row('guardian-1')).toMatchObject({
      state: 'sent',
      chatId: BigInt(TELEGRAM_IDS['guardian-1']),
      messageId: letter?.id,
      sentAt: IN_10_MIN,
    });
    expect(await counted('sent')).toBe(1);
  });

  test('“Send now” brings it at once', async () => {
    await queue(
      notice('guardian-1', { notBefore: IN_10_MIN }),
      notice('guardian-2', { notBefore: IN_10_MIN }),
    );
    expect(await hastenNotices(world.base.db, ['absence:guardian-1', 'absence:nobody'], NOW)).toBe(1);
    await world.post.sender().sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    expect(await texts('guardian-2')).toEqual([]);
  });

  test('of which nothing is owed any more when its time comes is cancelled', async () => {
    await queue(notice('guardian-1'));
    world.post.owed.delete(world.people['guardian-1']);
    await world.post.sender().sendDue();
    expect(await texts('guardian-1')).toEqual([]);
    expect((await row('guardian-1')).state).toBe('cancelled');
  });

  test('queued again edits the message already sent', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    world.post.owed.set(world.people['guardian-1'], 'absent from two lessons');
    await queue(notice('guardian-1', { params: { child: 'Anniņa' } }));
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anniņa: absent from two lessons']);
    expect(await world.post.calls()).toEqual(['sendMessage 200', 'editMessageText 200']);
    expect(world.post.composed.map(([one]) => one?.alreadySent)).toEqual([false, true]);
  });

  test('queued again with nothing new to say counts as sent', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    expect(await world.post.calls()).toEqual(['sendMessage 200', 'editMessageText 400']);
    expect((await row('guardian-1')).state).toBe('sent');
  });

  test('sent and then no longer owed is taken back in the same message', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    world.post.owed.delete(world.people['guardian-1']);
    await queue(notice('guardian-1'));
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: taken back']);
    expect((await row('guardian-1')).state).toBe('cancelled');
  });

  test('whose message was deleted meanwhile is sent anew', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    await world.base.db.delivery.updateMany({ data: { messageId: 999_999 } });
    await queue(notice('guardian-1'));
    await sender.sendDue();
    expect(await world.post.calls()).toEqual(['sendMessage 200', 'editMessageText 400', 'sendMessage 200']);
    expect((await row('guardian-1')).state).toBe('sent');
  });

  test('opened: kept with the time, until it is changed again', async () => {
    await queue(notice('guardian-1'));
    await world.post.sender().sendDue();
    const { chatId, messageId } = await row('guardian-1');
    await markOpened(world.base.db, chatId ?? 0n, messageId ?? 0, IN_10_MIN);
    expect(await row('guardian-1')).toMatchObject({ state: 'opened', openedAt: IN_10_MIN });
    await queue(notice('guardian-1'));
    expect(await row('guardian-1')).toMatchObject({ state: 'queued', openedAt: null, messageId });
  });

  test('is written in the person’s language, else the school’s', async () => {
    await world.base.db.account.updateMany({
      where: { personId: world.people['guardian-1'] },
      data: { language: 'ru' },
    });
    await queue(notice('guardian-1'), notice('guardian-2'));
    await world.post.sender({ schoolLanguage: 'en' }).sendDue();
    expect(world.post.composed.flat().map(({ language }) => language)).toEqual(['ru', 'en']);
  });
});

describe('quiet hours', () => {
  test('what comes due at night rings in the morning, and says beforehand when', async () => {
    await queue(notice('guardian-1', { notBefore: AT_22 }));
    const sender = world.post.sender();
    expect(await sender.nextDue(NOW, NEXT_7)).toEqual({ at: AT_22, what: 'delivery absence' });
    world.post.clock.turnTo(AT_22);
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual([]);
    expect(await sender.busy(AT_22)).toEqual([]);
    expect(await sender.nextDue(AT_22, NEXT_7)).toEqual({ at: NEXT_7, what: 'delivery absence' });
    world.post.clock.turnTo(NEXT_7);
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: absent']);
  });

  test('an edit makes no sound and is not held back', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1'));
    await sender.sendDue();
    world.post.clock.turnTo(AT_22);
    world.post.owed.set(world.people['guardian-1'], 'late');
    await queue(notice('guardian-1'));
    await sender.sendDue();
    expect(await texts('guardian-1')).toEqual(['Anna: late']);
  });
});

describe('by itself', () => {
  test('it wakes when the clock is turned and when it is told, sends what is due and is at rest', async () => {
    const sender = world.post.sender();
    sender.start();
    await queue(notice('guardian-1', { notBefore: IN_10_MIN }), notice('guardian-2'));
    sender.kick();
    await eventually(async () => expect(await texts('guardian-2')).toHaveLength(1));
    world.post.clock.turnTo(IN_10_MIN);
    await eventually(async () => expect(await sender.busy(IN_10_MIN)).toEqual([]));
    expect(await texts('guardian-1')).toHaveLength(1);
  });

  test('while school time runs it wakes at the notice’s time', async () => {
    const sender = world.post.sender();
    await queue(notice('guardian-1', { notBefore: new Date(NOW.getTime() + 700) }));
    sender.start();
    world.post.clock.run(true);
    await eventually(async () => expect(await texts('guardian-1')).toHaveLength(1), 3_000);
  });

  test('a batch costs one statement for each message, and twelve at most besides', async () => {
    const sender = world.post.sender();
    await queue(...Array.from({ length: 20 }, (_, n) => notice('guardian-1', { dedupeKey: `absence:${n}` })));
    const before = world.base.database.calls();
    await sender.sendDue();
    expect(world.base.database.calls() - before).toBeLessThanOrEqual(20 + 12);
  });
});
