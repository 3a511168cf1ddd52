import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findingLine } from '../../src/cli/doctor/finding.ts';
import { lookAtTelegram } from '../../src/cli/doctor/telegram.ts';
import { examine } from '../../src/cli/doctor.ts';
import { takeProcessLock } from '../../src/db/process-lock.ts';
import { type Clock, turnableClock } from '../../src/kernel/clock.ts';
import { instantOf } from '../../src/kernel/school-date.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { databaseUrl, PROCESS_TIMEOUT, temporaryFolder, zvans } from './run-process.ts';

const clock = turnableClock(instantOf('2026-11-23', '13:05'));
const NOWHERE = { host: '127.0.0.1', port: 1, bot: undefined, webhook: undefined };

async function linesOf(url: string, more: object = {}): Promise<string[]> {
  return (await examine(() => ({ ...NOWHERE, databaseUrl: url, ...more }), clock)).map(findingLine);
}

describe('the doctor', { timeout: PROCESS_TIMEOUT }, () => {
  test('finds all well before the first start, a line for each thing it looked at', async () => {
    const lines = await linesOf(`pglite:${join(temporaryFolder(), 'data')}`);
    for (const line of lines) expect(line).toMatch(/^✓ [\w ]+: ./);
    expect(lines).toEqual([
      `✓ Node: ${process.versions.node}`,
      expect.stringMatching(/^✓ clock: .*Europe\/Riga/),
      '✓ settings: complete',
      expect.stringMatching(/^✓ database: .* is not there yet: the first start makes it$/),
      expect.stringMatching(/^✓ disk: \d+ MB free/),
      expect.stringMatching(/^✓ Telegram: no BOT_TOKEN/),
    ]);
  });

  test('looks into the database', async () => {
    const url = await databaseUrl('empty');
    expect(await linesOf(url)).toEqual(
      expect.arrayContaining(['✓ database: it answers', '✓ migrations: all applied']),
    );
  });

  test('tells each fault of the settings, and ends with 1', async () => {
    const { code, stdout, stderr } = await zvans(['doctor'], { PORT: '-1', LOG_LEVEL: 'loud' });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('✗ settings: PORT: must be a whole number\n');
    expect(stdout).toContain('✗ settings: LOG_LEVEL: must be one of ');
  });

  test('says why a database cannot be reached, without its password', async () => {
    const lines = await linesOf('postgresql://zvans:slepens@127.0.0.1:1/zvans');
    expect(lines).toContainEqual(
      expect.stringMatching(/^✗ database: The database 127\.0\.0\.1:1\/zvans cannot be reached/),
    );
    expect(lines.join()).not.toContain('slepens');
  });
});

describe('a folder that a process uses', () => {
  let folder: string;
  let server: Server;
  let health: number;
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(health).end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '17\n');
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  async function databaseLine(status: number): Promise<string | undefined> {
    health = status;
    const lock = takeProcessLock(join(folder, 'data.lock'), 'the folder');
    const { port } = server.address() as AddressInfo;
    const lines = await linesOf(`pglite:${join(folder, 'data')}`, { port });
    lock.release();
    return lines.find((line) => line.includes('database:'));
  }

  test('is well if that process is Zvans and says it is well', async () => {
    expect(await databaseLine(200)).toMatch(/^✓ database: Zvans runs on it and is well/);
  });

  test('is named with its process if not', async () => {
    expect(await databaseLine(503)).toMatch(
      new RegExp(`^✗ database: .* in use by process ${process.pid}\\. Stop`),
    );
  });
});

describe('Telegram, asked who the bot is', () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    sandbox = await runSandbox();
  });
  beforeEach(() => sandbox.call('deleteWebhook'));
  afterAll(() => sandbox.close());

  const look = async (more: object = {}, machine: Clock = clock) => {
    const plan = { token: sandbox.token, apiRoot: sandbox.url, webhookUrl: undefined, ...more };
    return (await lookAtTelegram(plan, machine)).map(findingLine);
  };

  test('answers with its name', async () => {
    expect(await look()).toEqual([
      '✓ Telegram: the token is that of @skolas_zvans_bot',
      '✓ machine time: agrees with Telegram',
      '✓ updates: long polling, 0 waiting',
    ]);
  });

  test('refuses another token', async () => {
    const [line] = await look({ token: `123456789:${'A'.repeat(35)}` });
    expect(line).toBe('✗ Telegram: it refuses BOT_TOKEN: take the token anew from @BotFather.');
  });

  test('cannot be reached: the address is told, the token never', async () => {
    const lines = await look({ apiRoot: 'http://127.0.0.1:1' });
    expect(lines).toEqual([
      '✗ Telegram: it cannot be reached at http://127.0.0.1:1: look at the network and BOT_API_ROOT.',
    ]);
  });

  test('is a web page that answers there', async () => {
    const [line] = await look({ apiRoot: `${sandbox.url}/?` });
    expect(line).toMatch(/^✗ Telegram: it does not answer as a Bot API at /);
  });

  test('its time shows that this machine’s clock is wrong', async () => {
    const ahead = { ...clock, real: () => new Date(clock.real().getTime() + 90_000) };
    expect((await look({}, ahead))[1]).toMatch(
      /^✗ machine time: this machine is (89|90|91) s ahead of Telegram/,
    );
    const behind = { ...clock, real: () => new Date(clock.real().getTime() - 90_000) };
    expect((await look({}, behind))[1]).toMatch(
      /^✗ machine time: this machine is (89|90|91) s behind Telegram/,
    );
  });

  test('a webhook that the settings do not know keeps updates from us', async () => {
    await sandbox.call('setWebhook', { url: 'http://127.0.0.1:1/other' });
    expect((await look())[2]).toMatch(
      /^✗ updates: Telegram brings them to .*\/other, the settings say long polling/,
    );
  });

  test('a webhook that is not set yet is set by the start', async () => {
    const webhookUrl = 'http://127.0.0.1:1/telegram';
    expect((await look({ webhookUrl }))[2]).toMatch(
      /^✗ updates: Telegram keeps them .*start Zvans, which sets it/,
    );
    await sandbox.call('setWebhook', { url: webhookUrl });
    expect((await look({ webhookUrl }))[2]).toBe(`✓ updates: brought to ${webhookUrl}, 0 waiting`);
  });

  test('a webhook that does not take its updates is told with Telegram’s reason', async () => {
    const webhookUrl = 'http://127.0.0.1:1/telegram';
    await sandbox.call('setWebhook', { url: webhookUrl });
    await sandbox.control('say', { persona: 'teacher-mat-5', text: '/start' });
    await expect
      .poll(async () => (await look({ webhookUrl }))[2], { timeout: 5000 })
      .toMatch(/^✗ updates: Telegram cannot bring them to .*: .+\. 1 waiting\.$/);
  });
});
