import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { TEACHER } from '../support/sandbox-school.ts';

const chat_id = TEACHER.telegramId;
const persona = TEACHER.id;

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

const call = async (method: string, parameters: object) =>
  (await sandbox.call(method, { chat_id, ...parameters })).body.result;
const send = async (text: string): Promise<number> => (await call('sendMessage', { text })).message_id;
const pinned = async () => (await call('getChat', {})).pinned_message?.message_id;
const pinnedInView = async () =>
  (await sandbox.chat(persona)).filter((message) => message.pinned).map(({ id }) => id);

test('a pinned message stands over the chat, and a message tells of it', async () => {
  const message_id = await send('Šodien sapulce');
  expect(await pinned()).toBeUndefined();
  expect(await call('pinChatMessage', { message_id })).toBe(true);
  expect(await pinned()).toBe(message_id);
  expect(await pinnedInView()).toEqual([message_id]);
  const [{ message }] = await call('getUpdates', { chat_id: undefined });
  expect(message).toMatchObject({
    from: { is_bot: true },
    pinned_message: { message_id, text: 'Šodien sapulce' },
  });
  expect((await sandbox.chat(persona)).at(-1)).toMatchObject({
    id: message.message_id,
    pins: message_id,
    text: '',
  });
});

test('of several the newest is the one; without a name that is the one taken away', async () => {
  const first = await send('1');
  const second = await send('2');
  await call('pinChatMessage', { message_id: second });
  await call('pinChatMessage', { message_id: first });
  expect(await pinned()).toBe(second);
  await call('unpinChatMessage', {});
  expect(await pinned()).toBe(first);
  await call('unpinAllChatMessages', {});
  expect(await pinnedInView()).toEqual([]);
});

test('a message that is deleted is pinned no more', async () => {
  const message_id = await send('1');
  await call('pinChatMessage', { message_id });
  await call('deleteMessage', { message_id });
  expect(await pinned()).toBeUndefined();
});

test("a reaction stays on the person's message until another takes its place", async () => {
  const { messageId: message_id } = (await sandbox.control('say', { persona, text: 'Paldies' })).body;
  const react = (...emoji: string[]) =>
    call('setMessageReaction', { message_id, reaction: emoji.map((one) => ({ type: 'emoji', emoji: one })) });
  const reactions = async () => (await sandbox.chat(persona)).at(-1)?.reactions;
  expect(await react('❤')).toBe(true);
  expect(await reactions()).toEqual(['❤']);
  await react('👍');
  expect(await reactions()).toEqual(['👍']);
  await react();
  expect(await reactions()).toBeUndefined();
});

test('an alert that must be closed is told apart from a passing line', async () => {
  const reply_markup = { inline_keyboard: [[{ text: 'Labi', callback_data: 'ok' }]] };
  await call('sendMessage', { text: 'a', reply_markup });
  for (const show_alert of [true, false]) {
    await sandbox.control('press', { persona, button: 'Labi' });
    const { callback_query } = (await call('getUpdates', { chat_id: undefined })).at(-1);
    await sandbox.call('answerCallbackQuery', {
      callback_query_id: callback_query.id,
      text: 'Nē',
      show_alert,
    });
    const [message] = await sandbox.chat(persona);
    expect({ alert: message?.alert, modal: message?.alertIsModal }).toEqual({
      alert: 'Nē',
      modal: show_alert || undefined,
    });
  }
});
