import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, TEACHER } from '../support/sandbox-school.ts';

interface Delivered {
  readonly chat: number;
  readonly text: string;
  readonly secret: string | string[] | undefined;
}

let sandbox: RunningSandbox;
let delivered: Delivered[];
/** Statuses to answer with, in turn; then 200. */
let statuses: number[];

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { message } = JSON.parse(Buffer.concat(chunks).toString());
  const secret = request.headers['x-telegram-bot-api-secret-token'];
  delivered.push({ chat: message.chat.id, text: message.text, secret });
  response
    .writeHead(statuses.shift() ?? 200)
    .end(JSON.stringify({ method: 'sendMessage', text: 'not obeyed' }));
});

beforeEach(async () => {
  delivered = [];
  statuses = [];
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
const textsOf = (chat: number) => delivered.filter((one) => one.chat === chat).map(({ text }) => text);

test('updates go to the webhook with the secret token, those from before it too', async () => {
  await say(TEACHER.id, 'before');
  await sandbox.call('setWebhook', hook());
  await say(TEACHER.id, 'after');
  expect((await sandbox.control('settle', {})).status).toBe(200);
  expect(textsOf(TEACHER.telegramId)).toEqual(['before', 'after']);
  expect(delivered.every(({ secret }) => secret === 'zvans')).toBe(true);
});

test('a refused update is tried again, and holds up its own chat alone', async () => {
  statuses = [500];
  await sandbox.call('setWebhook', hook());
  await say(TEACHER.id, 'a');
  await say(TEACHER.id, 'b');
  await say(GUARDIAN.id, 'c');
  expect((await sandbox.control('settle', {})).status).toBe(200);
  expect(textsOf(TEACHER.telegramId)).toEqual(['a', 'a', 'b']);
  expect(textsOf(GUARDIAN.telegramId)).toEqual(['c']);
  const { result } = (await sandbox.call('getWebhookInfo')).body;
  expect(result).toMatchObject({
    url: hook().url,
    pending_update_count: 0,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  });
});

test('what the webhook answers is not obeyed', async () => {
  await sandbox.call('setWebhook', hook());
  await say(TEACHER.id, 'a');
  await sandbox.control('settle', {});
  expect(await sandbox.chat(TEACHER.id)).toMatchObject([{ text: 'a' }]);
});

test('without the webhook, polling goes on; pending updates can be dropped', async () => {
  await sandbox.call('setWebhook', { url: 'http://127.0.0.1:9/nobody' });
  await say(TEACHER.id, 'a');
  await sandbox.call('deleteWebhook', { drop_pending_updates: true });
  await say(TEACHER.id, 'b');
  const { result } = (await sandbox.call('getUpdates')).body;
  expect(result).toMatchObject([{ message: { text: 'b' } }]);
});
