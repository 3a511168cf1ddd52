import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  oneLine,
  PROCESS_TIMEOUT,
  type Running,
  startFile,
  startProcess,
  zvans,
} from '../cli/run-process.ts';
import { type ChatMessage, controlClient } from '../support/control-client.ts';
import { type StrayCalls, strayCalls } from '../support/stray-calls.ts';

const persona = 'anna';
const started: Running[] = [];
const start = (running: Running) => {
  started.push(running);
  return running;
};
// A test that failed must not leave its process behind.
afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL');
});

describe('npm run zvans -- sandbox', { timeout: PROCESS_TIMEOUT }, () => {
  let sandbox: Running;
  let env: Record<string, string>;
  let root: URL;
  let client: ReturnType<typeof controlClient>;
  let strays: StrayCalls;

  beforeAll(async () => {
    const args = ['sandbox', '--port', '0', '--now', '2026-11-23T13:05:00+02:00'];
    sandbox = start(startProcess('cli.ts', args, {}));
    const [, token = '', url = ''] = await sandbox.said(/^BOT_TOKEN=(\S+)\nBOT_API_ROOT=(\S+)\n/);
    env = { BOT_TOKEN: token, BOT_API_ROOT: url };
    root = new URL(url);
    client = controlClient(url);
    strays = strayCalls(client.control);
  }, PROCESS_TIMEOUT);

  test('has a handful of people, a page, and a clock that stands where it was put', async () => {
    const { body } = await client.control('personas');
    expect(body.length).toBeGreaterThanOrEqual(5);
    expect(body.every(({ linked }: { linked: boolean }) => !linked)).toBe(true);
    expect((await client.control('clock')).body).toEqual({ now: '2026-11-23T11:05:00.000Z', running: false });
    expect((await fetch(root)).headers.get('content-type')).toContain('text/html');
  });

  test('listens on loopback alone', async () => {
    expect(root.hostname).toBe('127.0.0.1');
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of elsewhere)
      await expect(fetch(`http://${address}:${root.port}/`)).rejects.toThrow('fetch failed');
  });

  test('carries a bot of thirty lines of Telegraf, unchanged', async () => {
    const bot = start(startFile('test/sandbox/telegraf-bot.ts', [], env));
    const done = async (path: string, body: object): Promise<ChatMessage> => {
      await client.post(path, { persona, ...body });
      await client.post('settle', {});
      const chat = await client.chat(persona);
      return [...chat].sort((a, b) => a.rev - b.rev).at(-1) as ChatMessage;
    };

    expect(await done('say', { text: '/start' })).toMatchObject({ html: 'Hello, <b>Anna</b>!' });
    expect(await done('press', { button: 'Bread' })).toMatchObject({ from: 'bot', text: 'Noted: 1' });
    expect(await done('say', { text: 'Čipsi' })).toMatchObject({ text: 'Noted: 2' });
    const file = { fileName: 'more.txt', contentBase64: Buffer.from('Milk\nTea').toString('base64') };
    expect(await done('upload', file)).toMatchObject({ text: 'Added', replyTo: expect.any(Number) });
    expect(await done('say', { text: '/list' })).toMatchObject({ text: '4 to buy' });
    expect(await done('press', { button: 'Milk' })).toMatchObject({
      text: '3 to buy',
      alert: 'Bought: Milk',
      buttons: [[{ label: 'Bread' }], [{ label: 'Čipsi' }], [{ label: 'Tea' }]],
    });
    const sent = (await done('say', { text: '/file' })) as ChatMessage & {
      file: { name: string; url: string };
    };
    expect(sent.file.name).toBe('list.txt');
    expect(await (await fetch(new URL(sent.file.url, root))).text()).toBe('Bread\nČipsi\nTea');

    await strays.refuse();
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('ends with 0 on SIGTERM, having said two lines', async () => {
    sandbox.child.kill('SIGTERM');
    const { code, stdout, stderr } = await sandbox.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('is refused in one line, with 2', { timeout: PROCESS_TIMEOUT }, () => {
  test.each([
    [['--port', '70000'], /error: option '--port <number>' argument '70000' is invalid\. .*/],
    [['--now', 'today'], /error: option '--now <time>' argument 'today' is invalid\. .*/],
    [['--host', '0.0.0.0'], /error: unknown option '--host'\n.*/],
  ])('%j', async (args, line) => {
    expect(await zvans(['sandbox', ...args])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(oneLine(line)),
    });
  });
});
