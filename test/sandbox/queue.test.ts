import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN } from '../support/sandbox-school.ts';
import { hearEvents } from './hear-events.ts';

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await runSandbox();
});
afterAll(() => sandbox.close());

test('the queue tells what waits now and what comes, all of one moment too, up to three days ahead', async () => {
  const { school } = sandbox;
  const alarm = (at: string, what: string) => school.alarms.push({ at: new Date(at), what });
  alarm('2026-11-24T08:00:00+02:00', 'slot letters');
  alarm('2026-11-23T14:30:00+02:00', 'delivery 1');
  alarm('2026-11-23T14:30:00+02:00', 'delivery 2');
  alarm('2026-11-23T09:00:00+02:00', 'is over');
  alarm('2026-11-27T08:00:00+02:00', 'is far');
  school.busyWith.push('task 7 runs');
  const { body } = await sandbox.control('queue');
  school.busyWith.pop();
  expect(body).toEqual({
    waiting: ['task 7 runs'],
    next: [
      { at: '2026-11-23T12:30:00.000Z', what: 'delivery 1' },
      { at: '2026-11-23T12:30:00.000Z', what: 'delivery 2' },
      { at: '2026-11-24T06:00:00.000Z', what: 'slot letters' },
    ],
  });
});

test('an update that the bot has not fetched waits', async () => {
  await sandbox.control('say', { persona: GUARDIAN.id, text: 'Labdien' });
  const { body } = await sandbox.control('queue');
  expect(body.waiting).toEqual([expect.stringMatching(/^update \d+ is not delivered yet$/)]);
});

test.each([
  ['a Thursday', '2026-11-26T21:00:00+02:00', '2026-11-27'],
  ['a Friday', '2026-11-27T21:00:00+02:00', '2026-11-30'],
])('without a calendar the next school day is of Monday to Friday: after %s', async (_, now, day) => {
  sandbox.school.clock.turnTo(new Date(now));
  expect((await sandbox.control('next-school-day')).body).toEqual({ day });
});

test('the page hears of each call of the bot and whom it is about', async () => {
  const heard = await hearEvents(sandbox, 'sendChatAction', async () => {
    await sandbox.call('getMe');
    await sandbox.call('sendChatAction', { chat_id: GUARDIAN.telegramId, action: 'typing' });
  });
  expect(heard).toMatch(/event: call\ndata: \{"id":\d+,"method":"getMe"\}/);
  expect(heard).toMatch(/"method":"sendChatAction","persona":"guardian-5b-1"/);
});

test('of many calls the last alone can be asked for', async () => {
  const chat_id = GUARDIAN.telegramId;
  for (const text of ['a', 'b', 'c']) await sandbox.call('sendMessage', { chat_id, text });
  const { body } = await sandbox.control('calls?last=2');
  expect(body.map(({ params }: { params: { text: string } }) => params.text)).toEqual(['b', 'c']);
});
