import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, TEACHER } from '../support/sandbox-school.ts';

const chat_id = TEACHER.telegramId;
const persona = TEACHER.id;
const to = { chat_id, text: 'a' };
const show = { inline_keyboard: [[{ text: 'Show', callback_data: 'show' }]] };

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

const fault = (body: object) => sandbox.control('fault', body);
const statusOf = async (method: string, parameters: object = {}) =>
  (await sandbox.call(method, parameters)).status;

test('a status answers in place of the effect, so many times', async () => {
  await fault({ method: 'sendMessage', times: 2, status: 429, retryAfter: 7 });
  const refused = await sandbox.call('sendMessage', to);
  expect(refused.body).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  });
  expect(await statusOf('sendMessage', to)).toBe(429);
  expect(await statusOf('sendMessage', to)).toBe(200);
  expect(await sandbox.chat(persona)).toHaveLength(1);
});

test('retryAfter alone means 429', async () => {
  await fault({ method: 'sendMessage', retryAfter: 3 });
  expect((await sandbox.call('sendMessage', to)).body.parameters).toEqual({ retry_after: 3 });
});

test('times 0 takes the faults of that method back, and of no other', async () => {
  await fault({ method: 'sendMessage', times: 100, status: 500 });
  await fault({ method: 'getMe', times: 1, status: 502 });
  expect((await fault({ method: 'sendMessage', times: 0 })).body).toEqual({ added: false });
  expect(await statusOf('sendMessage', to)).toBe(200);
  expect(await statusOf('getMe')).toBe(502);
});

test('* meets any method; the case of a name does not matter', async () => {
  await fault({ method: '*', times: 1, status: 503 });
  await fault({ method: 'GETME', times: 1, status: 401 });
  expect(await statusOf('getChat', { chat_id })).toBe(503);
  expect(await statusOf('getme')).toBe(401);
  expect(await statusOf('getMe')).toBe(200);
});

test('faults of a method are met in the order in which they were set', async () => {
  await fault({ method: 'sendMessage', times: 1, status: 500 });
  await fault({ method: 'sendMessage', times: 1, status: 403 });
  expect([await statusOf('sendMessage', to), await statusOf('sendMessage', to)]).toEqual([500, 403]);
});

describe('with a persona', () => {
  test('only calls about that chat', async () => {
    await fault({ method: 'sendMessage', times: 1, status: 500, persona: GUARDIAN.id });
    expect(await statusOf('sendMessage', to)).toBe(200);
    expect(await statusOf('sendMessage', { ...to, chat_id: GUARDIAN.telegramId })).toBe(500);
  });

  test("an answer to the persona's press is about the chat, too", async () => {
    await sandbox.call('sendMessage', { ...to, reply_markup: show });
    await sandbox.control('press', { persona, button: 'Show' });
    const { callback_query } = (await sandbox.call('getUpdates')).body.result.at(-1);
    await fault({ method: 'answerCallbackQuery', times: 1, status: 500, persona });
    const answer = { callback_query_id: callback_query.id, text: 'a' };
    expect(await statusOf('answerCallbackQuery', answer)).toBe(500);
    expect(await statusOf('answerCallbackQuery', answer)).toBe(200);
  });
});

describe('a dropped connection', () => {
  test('without a status: the message is there, the answer never comes', async () => {
    await fault({ method: 'sendMessage', times: 1, dropConnection: true });
    await expect(sandbox.call('sendMessage', to)).rejects.toThrow('fetch failed');
    expect(await sandbox.chat(persona)).toMatchObject([{ text: 'a' }]);
    expect((await sandbox.control('calls')).body.at(-1)).toMatchObject({ method: 'sendMessage', status: 0 });
  });

  test('with a status: nothing was done either', async () => {
    await fault({ method: 'sendMessage', times: 1, dropConnection: true, status: 500 });
    await expect(sandbox.call('sendMessage', to)).rejects.toThrow('fetch failed');
    expect(await sandbox.chat(persona)).toEqual([]);
    expect(await statusOf('sendMessage', to)).toBe(200);
  });

  test('of a poll: the updates come with the next one', async () => {
    await sandbox.control('say', { persona, text: 'a' });
    await fault({ method: 'getUpdates', times: 1, dropConnection: true });
    await expect(sandbox.call('getUpdates')).rejects.toThrow('fetch failed');
    expect((await sandbox.call('getUpdates')).body.result).toMatchObject([{ message: { text: 'a' } }]);
  });
});

test('a delayed answer keeps the call open, its effect is there at once', async () => {
  await fault({ method: 'sendMessage', times: 1, afterMs: 300 });
  const sending = sandbox.call('sendMessage', to);
  for (let tries = 0; tries < 100 && (await sandbox.chat(persona)).length === 0; tries += 1);
  const { status, body } = await sandbox.control('settle', { timeoutMs: 0 });
  expect({ status, waitingFor: body.waitingFor }).toEqual({
    status: 504,
    waitingFor: ['Bot API call sendMessage is not answered yet'],
  });
  expect((await sending).status).toBe(200);
  expect((await sandbox.control('settle', {})).status).toBe(200);
});

test.each([
  ['nothing that goes wrong', { method: 'sendMessage', times: 1 }],
  ['a method that there is not', { method: 'sendSmoke', status: 500 }],
  ['a success', { method: 'sendMessage', status: 200 }],
  ['retryAfter with another status than 429', { method: 'sendMessage', status: 500, retryAfter: 5 }],
  ['a misspelt field', { method: 'sendMessage', status: 500, retry_after: 5 }],
])('a fault with %s is refused', async (_, body) => {
  expect(await fault(body)).toEqual({ status: 400, body: { error: expect.any(String) } });
  expect(await statusOf('sendMessage', to)).toBe(200);
});

describe('limits', () => {
  const statuses = async (calls: number, more: (call: number) => object) => {
    const seen: number[] = [];
    for (let call = 0; call < calls; call += 1)
      seen.push(await statusOf('sendMessage', { ...to, ...more(call) }));
    return seen;
  };
  const both = (call: number) => ({ chat_id: [TEACHER, GUARDIAN][call % 2]?.telegramId });

  test("set one, keep the other, and begin Telegram's count anew", async () => {
    expect((await sandbox.control('limits', { perSecond: 2 })).body).toEqual({ perSecond: 2, perChat: 1e6 });
    expect(await statuses(3, both)).toEqual([200, 200, 429]);
    expect((await sandbox.control('limits', { perChat: 0.1 })).body).toEqual({ perSecond: 2, perChat: 0.1 });
    expect(await statuses(3, both)).toEqual([200, 200, 429]);
  });

  test('one chat that is told to wait holds up no other', async () => {
    await sandbox.control('limits', { perChat: 0.1 });
    expect(await statuses(2, () => ({}))).toEqual([200, 429]);
    expect(await statuses(1, () => ({ chat_id: GUARDIAN.telegramId }))).toEqual([200]);
  });

  test('edits count, what shows nothing does not', async () => {
    await sandbox.control('limits', { perSecond: 2 });
    const { message_id } = (await sandbox.call('sendMessage', to)).body.result;
    expect(await statusOf('sendChatAction', { chat_id, action: 'typing' })).toBe(200);
    expect(await statusOf('editMessageText', { chat_id, message_id, text: 'b' })).toBe(200);
    expect(await statusOf('editMessageText', { chat_id, message_id, text: 'c' })).toBe(429);
    expect(await statusOf('deleteMessage', { chat_id, message_id })).toBe(200);
  });
});

test('calls gives those after an id, none twice', async () => {
  await sandbox.call('getMe');
  const { body } = await sandbox.control('calls');
  const { id } = body.at(-1);
  await sandbox.call('getChat', { chat_id });
  const after = (await sandbox.control(`calls?after=${id}`)).body;
  expect(after).toMatchObject([{ id: id + 1, method: 'getChat', params: { chat_id }, status: 200 }]);
  expect((await sandbox.control(`calls?after=${id + 1}`)).body).toEqual([]);
});
