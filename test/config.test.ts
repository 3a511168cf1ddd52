import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigFault, readConfig } from '../src/config.ts';
import { readSettings } from '../src/regulation/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'zvans-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BOT_TOKEN = `123456789:${'A'.repeat(35)}`;
const WEBHOOK = { WEBHOOK_URL: 'https://bot.example.org/telegram', WEBHOOK_SECRET: 'a-secret-of-16-letters' };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigFault);
    return (error as ConfigFault).lines;
  }
}

describe('without any variable', () => {
  const DEFAULTS = {
    bot: undefined,
    databaseUrl: 'pglite:data/zvans',
    port: 8080,
    host: '127.0.0.1',
    webhook: undefined,
    schoolName: 'Zvana pamatskola',
    schoolLanguage: 'lv',
    settings: readSettings('regulation.yaml'),
    logLevel: 'info',
    sandboxNow: undefined,
    demoStudents: 432,
  };

  test('it is the demo school, with every default', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  test('an empty one, as .env files have them, counts as none', () => {
    const names = [
      'BOT_TOKEN',
      'BOT_API_ROOT',
      'DATABASE_URL',
      'PORT',
      'HOST',
      'WEBHOOK_URL',
      'WEBHOOK_SECRET',
    ];
    const more = [
      'SCHOOL_NAME',
      'SCHOOL_LANGUAGE',
      'REGULATION_FILE',
      'LOG_LEVEL',
      'SANDBOX_NOW',
      'DEMO_STUDENTS',
    ];
    for (const nothing of ['', ' '])
      expect(readConfig(Object.fromEntries([...names, ...more].map((name) => [name, nothing])))).toEqual(
        DEFAULTS,
      );
  });
});

describe('a variable is taken', () => {
  test.each([
    ['DATABASE_URL', 'pglite:memory', { databaseUrl: 'pglite:memory' }],
    ['DATABASE_URL', 'postgresql://zvans@db/zvans', { databaseUrl: 'postgresql://zvans@db/zvans' }],
    ['DATABASE_URL', 'postgres://zvans@db/zvans', { databaseUrl: 'postgres://zvans@db/zvans' }],
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65535 }],
    ['HOST', '::1', { host: '::1' }],
    ['SCHOOL_NAME', 'Zīļu pamatskola', { schoolName: 'Zīļu pamatskola' }],
    ['SCHOOL_LANGUAGE', 'ru', { schoolLanguage: 'ru' }],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
    ['SANDBOX_NOW', '2026-12-01T08:00:00+02:00', { sandboxNow: new Date('2026-12-01T06:00:00Z') }],
    ['SANDBOX_NOW', '2026-12-01T08:00', { sandboxNow: new Date('2026-12-01T06:00:00Z') }],
    ['DEMO_STUDENTS', '100000', { demoStudents: 100_000 }],
  ])('%s=%s', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });

  test('BOT_TOKEN makes it a real bot, at Telegram or at the API root that is named', () => {
    expect(readConfig({ BOT_TOKEN }).bot).toEqual({ token: BOT_TOKEN, apiRoot: 'https://api.telegram.org' });
    const own = readConfig({ BOT_TOKEN, BOT_API_ROOT: 'http://127.0.0.1:8081/', HOST: '0.0.0.0' });
    expect(own).toMatchObject({ bot: { apiRoot: 'http://127.0.0.1:8081' }, host: '0.0.0.0' });
  });

  test('WEBHOOK_URL and WEBHOOK_SECRET together', () => {
    const webhook = { url: WEBHOOK.WEBHOOK_URL, secret: WEBHOOK.WEBHOOK_SECRET };
    expect(readConfig({ BOT_TOKEN, ...WEBHOOK }).webhook).toEqual(webhook);
  });

  test('REGULATION_FILE: another school’s numbers', () => {
    const file = join(folder, 'strict.yaml');
    const { '4.5': entry, ...rest } = readSettings('regulation.yaml');
    writeFileSync(file, JSON.stringify({ '4.5': { ...entry, lateLesson: 'strict' }, ...rest }));
    expect(readConfig({ REGULATION_FILE: file }).settings['4.5'].lateLesson).toBe('strict');
  });
});

describe('a fault is one line', () => {
  test.each<[Record<string, string>, string]>([
    [{ BOT_TOKEN: 'secret' }, 'BOT_TOKEN: must look like 123456789:AAE… as BotFather gives it'],
    [{ BOT_API_ROOT: 'telegram' }, 'BOT_API_ROOT: must be an address like https://api.telegram.org'],
    [{ BOT_API_ROOT: 'ftp://x' }, 'BOT_API_ROOT: must be an address like https://api.telegram.org'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must be pglite:<folder>, pglite:memory or postgresql://…'],
    [{ DATABASE_URL: 'pglite:' }, 'DATABASE_URL: must be pglite:<folder>, pglite:memory or postgresql://…'],
    [
      { DATABASE_URL: 'postgresql://[' },
      'DATABASE_URL: must be pglite:<folder>, pglite:memory or postgresql://…',
    ],
    [{ PORT: '80a' }, 'PORT: must be a whole number'],
    [{ PORT: '65536' }, 'PORT: must be between 0 and 65535'],
    [{ HOST: '0.0.0.0' }, 'HOST: the sandbox runs on 127.0.0.1 alone; set BOT_TOKEN for a real bot'],
    [{ ...WEBHOOK, WEBHOOK_URL: 'http://bot.example.org' }, 'WEBHOOK_URL: must be an https:// address'],
    [{ ...WEBHOOK, WEBHOOK_URL: 'https://' }, 'WEBHOOK_URL: must be an https:// address'],
    [{ ...WEBHOOK, WEBHOOK_SECRET: 'short' }, 'WEBHOOK_SECRET: must be 16 to 256 letters, digits, _ or -'],
    [{ WEBHOOK_URL: WEBHOOK.WEBHOOK_URL }, 'WEBHOOK_SECRET: is needed with WEBHOOK_URL'],
    [{ WEBHOOK_SECRET: WEBHOOK.WEBHOOK_SECRET }, 'WEBHOOK_URL: is needed with WEBHOOK_SECRET'],
    [{ SCHOOL_NAME: 'ā'.repeat(121) }, 'SCHOOL_NAME: must be at most 120 characters'],
    [{ SCHOOL_LANGUAGE: 'lt' }, 'SCHOOL_LANGUAGE: must be one of lv, ru, en'],
    [{ REGULATION_FILE: '/none.yaml' }, 'REGULATION_FILE: /none.yaml: ENOENT: no such file or directory'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent'],
    [{ SANDBOX_NOW: 'soon' }, 'SANDBOX_NOW: must be an ISO time like 2026-11-23T13:05:00+02:00'],
    [{ SANDBOX_NOW: '2026-02-30T08:00Z' }, 'SANDBOX_NOW: must be an ISO time like 2026-11-23T13:05:00+02:00'],
    [
      { BOT_TOKEN, SANDBOX_NOW: '2026-11-23T13:05:00+02:00' },
      'SANDBOX_NOW: only the sandbox can turn the clock; remove it or BOT_TOKEN',
    ],
    [{ DEMO_STUDENTS: '0' }, 'DEMO_STUDENTS: must be between 1 and 100000'],
    [{ DEMO_STUDENTS: '1.5' }, 'DEMO_STUDENTS: must be a whole number'],
  ])('%o', (env, line) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(line);
    expect(faults[0]).not.toContain('\n');
  });

  test('and all faults are told at once, of the regulation’s file too', () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(
      file,
      JSON.stringify({ ...readSettings('regulation.yaml'), undo: { minutes: 'ten', source: 'law' } }),
    );
    const env = { PORT: 'x', HOST: '0.0.0.0', WEBHOOK_SECRET: WEBHOOK.WEBHOOK_SECRET, REGULATION_FILE: file };
    expect(faultsOf(env)).toEqual([
      'PORT: must be a whole number',
      'HOST: the sandbox runs on 127.0.0.1 alone; set BOT_TOKEN for a real bot',
      'WEBHOOK_URL: is needed with WEBHOOK_SECRET',
      `REGULATION_FILE: ${file}:1: undo.minutes: must be a whole number of minutes, 0 to 60`,
      `REGULATION_FILE: ${file}:1: undo.source: must be regulation or school`,
    ]);
  });

  test('a fault never repeats a secret', () => {
    const secrets = { BOT_TOKEN: 'slepens!', WEBHOOK_SECRET: 'slepens!', DATABASE_URL: 'pg://x:slepens@db' };
    expect(faultsOf(secrets)).toHaveLength(4);
    expect(faultsOf(secrets).join()).not.toContain('slepens');
  });
});
