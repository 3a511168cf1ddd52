import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, TEACHER } from '../support/sandbox-school.ts';

const chat_id = TEACHER.telegramId;
const MONDAY_13_05 = Date.parse('2026-11-23T13:05:00+02:00') / 1000;

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

const say = (text: string, extra = {}) => sandbox.control('say', { persona: TEACHER.id, text, ...extra });
const press = (button: string) => sandbox.control('press', { persona: TEACHER.id, button });
const updates = async (parameters = {}) => (await sandbox.call('getUpdates', parameters)).body.result;
const texts = (list: { message: { text: string } }[]) => list.map(({ message }) => message.text);

describe('updates', () => {
  test('a message carries who, where and when, by school time', async () => {
    const { body } = await say('/start 5b');
    const [update] = await updates();
    expect(update.message).toEqual({
      message_id: body.messageId,
      from: { id: chat_id, is_bot: false, first_name: 'Ilze', last_name: 'Kārkliņa', language_code: 'lv' },
      chat: { id: chat_id, type: 'private', first_name: 'Ilze', last_name: 'Kārkliņa' },
      date: MONDAY_13_05,
      text: '/start 5b',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
  });

  test('ids rise by one; an offset confirms all before it, none is delivered again', async () => {
    for (const text of ['a', 'b', 'c']) await say(text);
    const all = await updates();
    expect(texts(all)).toEqual(['a', 'b', 'c']);
    const first = all[0].update_id;
    expect(all.map((update: { update_id: number }) => update.update_id)).toEqual([
      first,
      first + 1,
      first + 2,
    ]);
    expect(texts(await updates({ limit: 2 }))).toEqual(['a', 'b']);
    expect(texts(await updates({ offset: first + 2 }))).toEqual(['c']);
    expect(texts(await updates())).toEqual(['c']);
    expect(await updates({ offset: first + 3 })).toEqual([]);
  });

  test('a negative offset leaves only the last ones', async () => {
    for (const text of ['a', 'b', 'c']) await say(text);
    expect(texts(await updates({ offset: -1 }))).toEqual(['c']);
    expect(texts(await updates())).toEqual(['c']);
  });

  test('a long poll answers as soon as there is something', async () => {
    const waiting = updates({ timeout: 30 });
    await say('labdien');
    expect(texts(await waiting)).toEqual(['labdien']);
  });

  test('a second poll ends the first with 409', async () => {
    const first = sandbox.call('getUpdates', { timeout: 30 });
    await until(async () => (await sandbox.call('getUpdates')).status === 200);
    expect(await first).toEqual({
      status: 409,
      body: {
        ok: false,
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      },
    });
  });

  test('kinds that the bot has not asked for never come', async () => {
    await updates({ allowed_updates: ['callback_query'] });
    await say('a');
    await updates({ allowed_updates: ['message'] });
    await say('b');
    expect(texts(await updates())).toEqual(['b']);
  });

  test('a replayed update comes once more, whatever was confirmed', async () => {
    await say('a');
    const [update] = await updates();
    const after = { offset: update.update_id + 1 };
    expect(await updates(after)).toEqual([]);
    await sandbox.control('update', { persona: TEACHER.id, update });
    expect(await updates(after)).toEqual([update]);
    expect(await updates(after)).toEqual([]);
  });
});

describe("a call comes in any of Telegram's forms", () => {
  const expected = { chat: chat_id, text: 'Anna', entities: [{ type: 'bold', offset: 0, length: 4 }] };
  const fields = { chat_id: String(chat_id), text: '<b>Anna</b>', parse_mode: 'HTML' };
  const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'Show', callback_data: 'show' }]] });

  test.each([
    [
      'JSON',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...fields, reply_markup }),
      },
    ],
    ['urlencoded', { method: 'POST', body: new URLSearchParams({ ...fields, reply_markup }) }],
    ['multipart', { method: 'POST', body: formOf({ ...fields, reply_markup }) }],
    ['a query', {}],
  ])('%s', async (form, init) => {
    const query = form === 'a query' ? `?${new URLSearchParams({ ...fields, reply_markup })}` : '';
    const response = await fetch(`${sandbox.url}/bot${sandbox.token}/sendmessage${query}`, init);
    const { result } = (await response.json()) as {
      result: Record<string, unknown> & { chat: { id: number } };
    };
    expect({ chat: result.chat.id, text: result.text, entities: result.entities }).toEqual(expected);
    expect(result.reply_markup).toEqual(JSON.parse(reply_markup));
  });
});

test.each([
  ['application/json', '{', "can't parse JSON object"],
  ['application/json', '[]', 'object expected as a request body'],
  ['multipart/form-data', 'a', "can't parse multipart/form-data"],
  ['multipart/form-data; boundary=x', '--x\r\nno end', "can't parse multipart/form-data"],
])('a body of %s that reads %s is refused', async (type, body, words) => {
  const headers = { 'content-type': type };
  const response = await fetch(`${sandbox.url}/bot${sandbox.token}/getMe`, { method: 'POST', headers, body });
  expect(await response.json()).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${words}` });
});

describe('messages', () => {
  const show = { inline_keyboard: [[{ text: 'Show', callback_data: 'show' }]] };

  test('an edit without buttons takes them away', async () => {
    const sent = await sandbox.call('sendMessage', { chat_id, text: 'a', reply_markup: show });
    const { message_id } = sent.body.result;
    const edited = await sandbox.call('editMessageText', { chat_id, message_id, text: 'b' });
    expect(edited.body.result).toMatchObject({ text: 'b', edit_date: MONDAY_13_05 });
    expect(edited.body.result.reply_markup).toBeUndefined();
    expect(await sandbox.chat(TEACHER.id)).toMatchObject([{ id: message_id, text: 'b', buttons: [] }]);
  });

  test('a reply carries the message that it replies to', async () => {
    const { body } = await say('labdien');
    const reply_parameters = { message_id: body.messageId };
    const sent = await sandbox.call('sendMessage', { chat_id, text: 'a', reply_parameters });
    expect(sent.body.result.reply_to_message).toMatchObject({ text: 'labdien' });
    expect((await sandbox.chat(TEACHER.id)).at(-1)).toMatchObject({ replyTo: body.messageId });
  });

  test('the first answer to a press is the one that is seen', async () => {
    await sandbox.call('sendMessage', { chat_id, text: 'a', reply_markup: show });
    await press('Show');
    const [update] = await updates();
    const answer = { callback_query_id: update.callback_query.id };
    expect((await sandbox.call('answerCallbackQuery', { ...answer, text: 'Saglabāts' })).body.result).toBe(
      true,
    );
    expect((await sandbox.call('answerCallbackQuery', { ...answer, text: 'Vēlreiz' })).body.result).toBe(
      true,
    );
    expect((await sandbox.chat(TEACHER.id)).at(-1)).toMatchObject({ alert: 'Saglabāts' });
  });

  test('an answer without text takes the former one away', async () => {
    await sandbox.call('sendMessage', { chat_id, text: 'a', reply_markup: show });
    for (const text of ['Saglabāts', undefined]) {
      await press('Show');
      const list = await updates();
      const query = list.at(-1).callback_query;
      await sandbox.call('answerCallbackQuery', { callback_query_id: query.id, ...(text ? { text } : {}) });
    }
    expect((await sandbox.chat(TEACHER.id)).at(-1)?.alert).toBeUndefined();
  });

  test('a short burst into one chat passes, a long one is told to wait', async () => {
    await sandbox.control('limits', { perSecond: 1000, perChat: 1 });
    const statuses: number[] = [];
    for (let sent = 0; sent < 12; sent += 1)
      statuses.push((await sandbox.call('sendMessage', { chat_id, text: `${sent}` })).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(statuses.slice(10)).toContain(429);
  });
});

test('commands are kept by scope and language; a person sees the narrowest', async () => {
  const commands = (command: string) => [{ command, description: command }];
  await sandbox.call('setMyCommands', { commands: commands('start') });
  await sandbox.call('setMyCommands', { commands: commands('sakt'), language_code: 'lv' });
  const scope = { type: 'chat', chat_id };
  await sandbox.call('setMyCommands', { commands: commands('stunda'), scope });
  expect((await sandbox.call('getMyCommands', { scope })).body.result).toEqual(commands('stunda'));
  expect((await sandbox.control(`commands?persona=${TEACHER.id}`)).body).toEqual(commands('stunda'));
  expect((await sandbox.control(`commands?persona=${GUARDIAN.id}`)).body).toEqual(commands('sakt'));
  await sandbox.call('deleteMyCommands', { scope });
  expect((await sandbox.control(`commands?persona=${TEACHER.id}`)).body).toEqual(commands('sakt'));
});

test('a file that a person sends can be downloaded by the bot', async () => {
  const contentBase64 = Buffer.from('Anna;Bērziņa').toString('base64');
  const file = {
    persona: TEACHER.id,
    fileName: 'Klase.csv',
    contentBase64,
    caption: '5.b',
    kind: 'document',
  };
  await sandbox.control('upload', file);
  const [update] = await updates();
  const { document, caption } = update.message;
  expect({ name: document.file_name, type: document.mime_type, caption }).toEqual({
    name: 'Klase.csv',
    type: 'text/csv',
    caption: '5.b',
  });
  const { body } = await sandbox.call('getFile', { file_id: document.file_id });
  const download = await fetch(`${sandbox.url}/file/bot${sandbox.token}/${body.result.file_path}`);
  expect(await download.text()).toBe('Anna;Bērziņa');
  const [message] = await sandbox.chat(TEACHER.id);
  expect(message?.file?.name).toBe('Klase.csv');
  const shown = await fetch(sandbox.url + message?.file?.url);
  expect(await shown.text()).toBe('Anna;Bērziņa');
  expect(shown.headers.get('content-disposition')).toContain('attachment');
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) if (await holds()) return;
  throw new Error('it never came');
}

test('what is no call is not found, in JSON as well', async () => {
  for (const path of ['', `${sandbox.token}/getMe`, `bot${sandbox.token}`, `bot${sandbox.token}/a/b`]) {
    const response = await fetch(`${sandbox.url}/${path}`, { method: 'POST' });
    expect(await response.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(response.status).toBe(404);
  }
});
