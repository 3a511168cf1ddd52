import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { createFromTemplate } from '../support/postgres.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { STRANGER } from '../support/sandbox-school.ts';

const SECRET = 'a-secret-of-the-webhook';
let sandbox: RunningSandbox;
let app: App;
let hook: string;

/** The bot as it runs with a token: its own database and clock, Telegram somewhere else. */
beforeAll(async () => {
  sandbox = await runSandbox();
  const port = await freePort();
  hook = `http://127.0.0.1:${port}/telegram`;
  const template = inject('testDatabases').templates['empty'];
  const config = readConfig({
    BOT_TOKEN: sandbox.token,
    BOT_API_ROOT: sandbox.url,
    DATABASE_URL: template ? await createFromTemplate(template) : 'pglite:memory',
    PORT: String(port),
    WEBHOOK_URL: hook,
    WEBHOOK_SECRET: SECRET,
  });
  app = await startApp({ config, logger: createLogger('fatal') });
}, 60_000);
afterAll(async () => {
  await app.stop();
  await sandbox.close();
});

const deliver = (body: unknown, secret: string | undefined = SECRET) =>
  fetch(hook, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const update = (update_id: number, text: string) => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1_700_000_000,
    chat: { id: STRANGER.telegramId, type: 'private', first_name: 'Jānis' },
    from: { id: STRANGER.telegramId, is_bot: false, first_name: 'Jānis', language_code: 'lv' },
    text,
  },
});
const answers = async () => (await sandbox.chat(STRANGER.id)).filter(({ from }) => from === 'bot');
const rows = () => app.database.db.inbox.findMany({ orderBy: { updateId: 'asc' } });
const answered = () =>
  expect.poll(async () => (await rows()).every(({ state }) => state === 'answered')).toBe(true);

test('at its start the bot tells Telegram where it hears, and with which secret', async () => {
  const { result } = (await sandbox.call('getWebhookInfo')).body;
  expect(result.url).toBe(hook);
  const calls: { method: string; params: object }[] = (await sandbox.control('calls')).body;
  expect(calls.find(({ method }) => method === 'setWebhook')?.params).toMatchObject({
    secret_token: SECRET,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
  });
  expect(calls.map(({ method }) => method)).not.toContain('getUpdates');
});

test('what a person says comes in and is answered', async () => {
  await sandbox.control('say', { persona: STRANGER.id, text: '/start' });
  await expect.poll(async () => (await answers()).at(-1)?.text).toContain('vēl nav pieslēgts');
  await answered();
});

describe('nothing is taken', () => {
  test.each([
    ['with a wrong secret', 'not-the-secret-of-it'],
    ['with a secret as long', SECRET.replace('a', 'b')],
    ['with an empty one', ''],
  ])('%s: 401', async (_how, secret) => {
    const before = await rows();
    expect((await deliver(update(900_101, '/start'), secret)).status).toBe(401);
    expect(await rows()).toEqual(before);
  });

  test('without any secret: 401', async () => {
    expect((await fetch(hook, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  test.each([
    ['that is no JSON', '{"update_id": 1'],
    ['that is no update', { message: {} }],
    ['of null', 'null'],
    ['whose id is no number', { update_id: 'DROP TABLE inbox' }],
  ])('a body %s: 400', async (_what, body) => {
    expect((await deliver(body)).status).toBe(400);
  });

  test('by any other method: 404', async () => {
    expect((await fetch(hook)).status).toBe(404);
  });
});

describe('what is answered with 200 is stored', () => {
  test('delivered twice, one after the other: applied and answered once', async () => {
    const before = (await answers()).length;
    for (let time = 0; time < 2; time += 1)
      expect((await deliver(update(900_010, '/language en'))).status).toBe(200);
    await answered();
    expect((await deliver(update(900_010, '/language en'))).status).toBe(200);
    await answered();
    expect((await answers()).slice(before).map(({ text }) => text)).toEqual([
      'I will write in English from now on.',
    ]);
  });

  test('delivered many times at once: still once', async () => {
    const before = (await answers()).length;
    const all = await Promise.all(Array.from({ length: 8 }, () => deliver(update(900_011, '/menu'))));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(200));
    await answered();
    expect(await answers()).toHaveLength(before + 1);
    expect((await rows()).filter(({ updateId }) => updateId === 900_011n)).toHaveLength(1);
  });

  test('what the bot has no use for is stored, answered by nothing, and done with', async () => {
    const before = (await answers()).length;
    expect((await deliver({ update_id: 900_012, poll: { id: '1' } })).status).toBe(200);
    await answered();
    expect(await answers()).toHaveLength(before);
  });
});

test('what the database cannot take is given up, and does not hold up what comes after it', async () => {
  const tooBig = update(900_101, '/start');
  const response = await deliver({ ...tooBig, message: { ...tooBig.message, message_id: 9e12 } });
  expect(response.status).toBe(200);
  const before = (await answers()).length;
  expect((await deliver(update(900_102, '/start'))).status).toBe(200);
  await expect.poll(async () => (await answers()).length).toBe(before + 1);
  const given = (await rows()).find(({ updateId }) => updateId === 900_101n);
  expect(given?.state).toBe('dead');
});

describe('beside the webhook', () => {
  test('/health says that the database answers', async () => {
    const response = await fetch(`${app.url}/health`);
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 200,
      body: { status: 'ok' },
    });
  });

  test('/metrics is for Prometheus', async () => {
    const response = await fetch(`${app.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toContain('# HELP');
  });

  test('with a token there is no sandbox, no page and no Bot API', async () => {
    for (const path of ['/', '/page/main.js', '/sandbox/personas', `/bot${sandbox.token}/getMe`]) {
      expect((await fetch(`${app.url}${path}`)).status, path).toBe(404);
    }
  });
});

// The last one: the server ends the connection without reading on.
test('a body over a mebibyte: 413', async () => {
  expect((await deliver(update(900_102, 'ā'.repeat(600_000)))).status).toBe(413);
});

/** WEBHOOK_URL names the port before the server has one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
