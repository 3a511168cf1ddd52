import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withConformanceTable } from '../../scripts/bot-api/conformance-table.ts';
import { parameterSchemas } from '../../scripts/bot-api/parameter-schemas.ts';
import { METHODS } from '../../src/sandbox/bot-api/methods.ts';
import { SCHEMA_FILE } from '../../src/sandbox/bot-api/parameter-check.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { TEACHER } from '../support/sandbox-school.ts';
import { REFUSALS } from './refusals.ts';

const chat_id = TEACHER.telegramId;
const OWN = "Bad Request: the sandbox's own check: ";

describe('what npm run schemas writes is up to date', () => {
  test('the schemas, of the published types of the Bot API', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(parameterSchemas(METHODS));
  });

  test('the conformance table of docs/sandbox.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/sandbox.md'), 'utf8');
    expect(page).toBe(withConformanceTable(page, METHODS, REFUSALS));
  });

  test('a parameter that the Bot API does not have gets none', () => {
    const misspelt = [{ name: 'getChat', parameters: ['chatid'] }];
    expect(() => parameterSchemas(misspelt)).toThrow('the Bot API knows no chatid of getChat');
  });
});

describe('every call is compared with the published Bot API', () => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await runSandbox();
  });
  afterEach(() => sandbox.close());

  const button = (fields: object) => ({ inline_keyboard: [[{ text: 'Show', ...fields }]] });

  test.each([
    ['a text that is none', { text: 5 }, 'text must be string'],
    ['a flag that is none', { text: 'a', disable_notification: 3 }, 'disable_notification must be boolean'],
    [
      'a number in place of callback data',
      { text: 'a', reply_markup: button({ callback_data: 5 }) },
      'reply_markup.inline_keyboard.0.0.callback_data must be string',
    ],
    [
      'a misspelt field deep within',
      { text: 'a', reply_markup: button({ callback_data: 'a', colour: 'red' }) },
      'reply_markup.inline_keyboard.0.0 has no field "colour"',
    ],
    [
      'a misspelt field that came as text',
      { text: 'a', reply_parameters: JSON.stringify({ mesage_id: 7 }) },
      'reply_parameters has no field "mesage_id"',
    ],
  ])('%s is refused, has no effect, and fails its suite', async (_, parameters, complaint) => {
    const { status, body } = await sandbox.call('sendMessage', { chat_id, ...parameters });
    expect({ status, description: body.description }).toEqual({ status: 400, description: OWN + complaint });
    expect(await sandbox.chat(TEACHER.id)).toEqual([]);
    await expect(sandbox.strays.refuse()).rejects.toThrow(complaint);
  });

  test.each([
    ['numbers and flags as text', { chat_id: String(chat_id), disable_notification: 'true' }],
    ['JSON as text', { chat_id, reply_markup: JSON.stringify(button({ callback_data: 'a' })) }],
    ['empty fields', { chat_id, parse_mode: '', entities: '', reply_markup: '' }],
    ['the keys of a keyboard as plain text', { chat_id, reply_markup: { keyboard: [['Jā', 'Nē']] } }],
    [
      "Telegraf's own mark in a button",
      { chat_id, reply_markup: button({ callback_data: 'a', hide: false }) },
    ],
    ['parse_mode in any case', { chat_id, parse_mode: 'html' }],
  ])('%s: as Telegram takes it', async (_, parameters) => {
    const { status, body } = await sandbox.call('sendMessage', { text: 'a', ...parameters });
    expect({ status, ok: body.ok }).toEqual({ status: 200, ok: true });
  });

  test('stray calls stand among the calls and apart, until newer ones have come', async () => {
    await sandbox.call('sendMessage', { chat_id, text: 'a', txet: 'b' });
    await sandbox.call('sendMessage', { chat_id, text: '' });
    const { body: calls } = await sandbox.control('calls');
    expect(calls.map(({ stray }: { stray?: true }) => stray)).toEqual([true, undefined]);
    expect((await sandbox.control('strays')).body).toEqual([calls[0]]);
    expect((await sandbox.control(`strays?after=${calls[0].id}`)).body).toEqual([]);
    await expect(sandbox.strays.refuse()).rejects.toThrow('"txet" of sendMessage');
    await sandbox.strays.refuse();
  });
});
