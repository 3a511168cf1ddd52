import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, STRANGER, TEACHER } from '../support/sandbox-school.ts';

interface Delivered {
  readonly chat: number;
  readonly text: string;
  readonly secret: string | string[] | undefined;
  /** Milliseconds of machine time. */
  readonly at: number;
}

let sandbox: RunningSandbox;
let delivered: Delivered[];
/** What to answer with, in turn; then 200. */
let answers: ((response: ServerResponse) => void)[];

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { message } = JSON.parse(Buffer.concat(chunks).toString());
  const secret = request.headers['x-telegram-bot-api-secret-token'];
  delivered.push({ chat: message.chat.id, text: message.text, secret, at: performance.now() });
  const answer = answers.shift();
  if (answer) answer(response);
  else response.end();
});

beforeEach(async () => {
  delivered = [];
  answers = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sandbox = await runSandbox();
});
afterEach(async () => {
  await sandbox.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const hook = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
  secret_token: 'zvans',
});
const say = (persona: string, text: string) => sandbox.control('say', { persona, text });
const settled = async () => expect((await sandbox.control('settle', {})).status).toBe(200);
const textsOf = (chat: number) => delivered.filter((one) => one.chat === chat).map(({ text }) => text);
const info = async () => (await sandbox.call('getWebhookInfo')).body.result;
const withStatus =
  (status: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end();
const withCall = (call: object) => (response: ServerResponse) => void response.end(JSON.stringify(call));

/** An address where nobody listens, not any more. */
async function nobody(): Promise<string> {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  return `http://127.0.0.1:${port}/nobody`;
}

/** Keeps the answer back until it is called for. */
function heldBack(): { answer: (response: ServerResponse) => void; release: () => void } {
  let held: ServerResponse | undefined;
  return {
    answer: (response) => {
      held = response;
    },
    release: () => held?.end(),
  };
}

test('updates go to the webhook with the secret token, those from before it too', async () => {
  await say(TEACHER.id, 'before');
  await sandbox.call('setWebhook', hook());
  await say(TEACHER.id, 'after');
  await settled();
  expect(textsOf(TEACHER.telegramId)).toEqual(['before', 'after']);
  expect(delivered.every(({ secret }) => secret === 'zvans')).toBe(true);
});

describe('order', () => {
  test('a refused update is tried again, and holds up its own chat alone', async () => {
    answers = [withStatus(500)];
    await sandbox.call('setWebhook', hook());
    await say(TEACHER.id, 'a');
    await say(TEACHER.id, 'b');
    await say(GUARDIAN.id, 'c');
    await settled();
    expect(textsOf(TEACHER.telegramId)).toEqual(['a', 'a', 'b']);
    expect(textsOf(GUARDIAN.telegramId)).toEqual(['c']);
  });

  test('no more than max_connections at once; one chat never has two', async () => {
    const slow = [heldBack(), heldBack()];
    answers = slow.map(({ answer }) => answer);
    await sandbox.call('setWebhook', { ...hook(), max_connections: 2 });
    for (const { id } of [TEACHER, TEACHER, GUARDIAN, STRANGER]) await say(id, 'a');
    await expect.poll(() => delivered.length).toBe(2);
    expect(delivered.map(({ chat }) => chat)).toEqual([TEACHER.telegramId, GUARDIAN.telegramId]);
    expect((await info()).pending_update_count).toBe(4);
    for (const { release } of slow) release();
    await settled();
    expect(delivered).toHaveLength(4);
    expect((await info()).pending_update_count).toBe(0);
  });
});

describe('again', () => {
  test('at once, then after a pause that grows', async () => {
    answers = [withStatus(500), withStatus(502), withStatus(503)];
    await sandbox.call('setWebhook', hook());
    await say(TEACHER.id, 'a');
    await settled();
    const [first = 0, second = 0, third = 0, fourth = 0] = delivered.map(({ at }) => at);
    expect(second - first).toBeLessThan(240);
    expect(third - second).toBeGreaterThan(240);
    expect(fourth - third).toBeGreaterThan(490);
  });

  test('after as long as Retry-After asks', async () => {
    answers = [withStatus(429, { 'Retry-After': '1' })];
    await sandbox.call('setWebhook', hook());
    await say(TEACHER.id, 'a');
    await settled();
    const [first = 0, second = 0] = delivered.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(990);
  });

  test.each([
    ['a status', withStatus(500), 'Wrong response from the webhook: 500 Internal Server Error'],
    ['a hang-up', (response: ServerResponse) => void response.destroy(), 'Webhook connection closed'],
  ])(
    '%s stands in getWebhookInfo, by school time, until a webhook is set anew',
    async (_, fails, message) => {
      answers = [fails];
      await sandbox.call('setWebhook', hook());
      await say(TEACHER.id, 'a');
      await settled();
      expect(await info()).toEqual({
        url: hook().url,
        has_custom_certificate: false,
        pending_update_count: 0,
        max_connections: 40,
        last_error_date: Date.parse('2026-11-23T13:05:00+02:00') / 1000,
        last_error_message: message,
      });
      await sandbox.call('setWebhook', hook());
      expect((await info()).last_error_message).toBeUndefined();
    },
  );

  test('an address where nobody listens keeps the updates for another', async () => {
    await sandbox.call('setWebhook', { url: await nobody() });
    await say(TEACHER.id, 'a');
    await expect.poll(async () => (await info()).last_error_message).toBe('Connection refused');
    expect((await info()).pending_update_count).toBe(1);
    await sandbox.call('setWebhook', hook());
    await settled();
    expect(textsOf(TEACHER.telegramId)).toEqual(['a']);
  });
});

describe('a call in the answer', () => {
  test('is done, and stands among the calls', async () => {
    answers = [withCall({ method: 'sendMessage', chat_id: TEACHER.telegramId, text: 'Labdien!' })];
    await sandbox.call('setWebhook', hook());
    await say(TEACHER.id, 'a');
    await settled();
    expect((await sandbox.chat(TEACHER.id)).at(-1)).toMatchObject({ from: 'bot', text: 'Labdien!' });
    expect((await sandbox.control('calls')).body.at(-1)).toMatchObject({
      method: 'sendMessage',
      status: 200,
    });
  });

  test('that is refused takes the update all the same', async () => {
    answers = [withCall({ method: 'sendMessage', chat_id: TEACHER.telegramId, text: '' })];
    await sandbox.call('setWebhook', hook());
    await say(TEACHER.id, 'a');
    await settled();
    expect(delivered).toHaveLength(1);
    expect((await sandbox.control('calls')).body.at(-1)).toMatchObject({
      method: 'sendMessage',
      status: 400,
    });
  });

  test.each(['deleteWebhook', 'getUpdates', 'setWebhook'])('%s is not obeyed', async (method) => {
    answers = [withCall({ method })];
    await sandbox.call('setWebhook', hook());
    await say(TEACHER.id, 'a');
    await settled();
    expect(await info()).toMatchObject({ url: hook().url });
  });
});

describe('beside polling', () => {
  test('a poll that waits ends with 409 as a webhook is set', async () => {
    const poll = sandbox.call('getUpdates', { timeout: 30 });
    await sandbox.call('getMe');
    await sandbox.call('setWebhook', hook());
    expect((await poll).body).toMatchObject({
      error_code: 409,
      description: 'Conflict: terminated by setWebhook request',
    });
  });

  test('without the webhook, polling goes on; pending updates can be dropped', async () => {
    await sandbox.call('setWebhook', { url: await nobody() });
    await say(TEACHER.id, 'a');
    await sandbox.call('deleteWebhook', { drop_pending_updates: true });
    await say(TEACHER.id, 'b');
    const { result } = (await sandbox.call('getUpdates')).body;
    expect(result).toMatchObject([{ message: { text: 'b' } }]);
  });
});
