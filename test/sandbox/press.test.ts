import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { STRANGER, TEACHER } from '../support/sandbox-school.ts';

const chat_id = TEACHER.telegramId;
const persona = TEACHER.id;

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

type Button = { text: string; callback_data?: string; url?: string };
const send = async (text: string, row: Button[] = []) => {
  const reply_markup = row.length > 0 ? { inline_keyboard: [row] } : undefined;
  return (await sandbox.call('sendMessage', { chat_id, text, reply_markup })).body.result
    .message_id as number;
};
const press = (button: string, extra = {}) => sandbox.control('press', { persona, button, ...extra });
const lastUpdate = async () => (await sandbox.call('getUpdates')).body.result.at(-1);

describe('press', () => {
  const row = [
    { text: '✓ Visi klāt', callback_data: 'roll:1' },
    { text: '✎ Mainīt', callback_data: 'change:1' },
    { text: '5.b Mainīt vēlreiz', callback_data: 'again:1' },
    { text: 'Lapa', url: 'https://skola.lv/' },
  ];

  test.each([
    ['exact callback data', 'change:1', 'change:1'],
    ['the label after leading non-letters', 'Visi klāt', 'roll:1'],
    ['the whole label', '✓ Visi klāt', 'roll:1'],
    ['a unique prefix', 'Visi', 'roll:1'],
    ['a label before one that only begins so', 'Mainīt', 'change:1'],
    ['a label that begins with a number', '5.b', 'again:1'],
  ])('finds a button by %s', async (_, button, data) => {
    const messageId = await send('Kartīte', row);
    expect(await press(button)).toEqual({ status: 200, body: { messageId } });
    const { callback_query } = await lastUpdate();
    expect(callback_query).toMatchObject({ data, from: { id: chat_id }, message: { message_id: messageId } });
  });

  test('takes the newest message that bears it, or the one named', async () => {
    const older = await send('1', [{ text: 'Atsaukt', callback_data: 'undo:1' }]);
    const newer = await send('2', [{ text: 'Atsaukt', callback_data: 'undo:2' }]);
    await send('3', [{ text: 'Cits', callback_data: 'other' }]);
    expect((await press('Atsaukt')).body).toEqual({ messageId: newer });
    expect((await press('Atsaukt', { messageId: older })).body).toEqual({ messageId: older });
    expect((await press('undo:1')).body).toEqual({ messageId: older });
  });

  test('lists what there is where no button is called so: 404', async () => {
    await send('Kartīte', row);
    const { status, body } = await press('Dzēst');
    expect(status).toBe(404);
    expect(body.buttons).toEqual(row.map(({ text }) => text));
  });

  test('asks where several may be meant: 409', async () => {
    await send('Kas?', [
      { text: 'Ozols Jānis', callback_data: 'a' },
      { text: 'Ozols Juris', callback_data: 'b' },
    ]);
    expect(await press('Ozols')).toMatchObject({
      status: 409,
      body: { buttons: ['Ozols Jānis', 'Ozols Juris'] },
    });
  });

  test('a button that opens a page sends nothing: 400', async () => {
    await send('Kartīte', row);
    expect((await press('Lapa')).status).toBe(400);
  });

  test('a deleted message bears no buttons', async () => {
    const message_id = await send('Kartīte', row);
    await sandbox.call('deleteMessage', { chat_id, message_id });
    expect(await press('Mainīt')).toMatchObject({ status: 404, body: { buttons: [] } });
    expect(await sandbox.chat(persona)).toMatchObject([
      { id: message_id, deleted: true, text: '', buttons: [] },
    ]);
  });

  test('raw data is sent as it is, to a deleted message too', async () => {
    const messageId = await send('Kartīte');
    await press('forged:1', { raw: true });
    expect((await lastUpdate()).callback_query).toMatchObject({
      data: 'forged:1',
      message: { text: 'Kartīte' },
    });
    await sandbox.call('deleteMessage', { chat_id, message_id: messageId });
    await press('forged:2', { raw: true, messageId });
    const { message } = (await lastUpdate()).callback_query;
    expect(message).toMatchObject({ message_id: messageId, date: 0 });
  });

  test('raw data is sent without a message where the bot has none', async () => {
    const pressed = await press('forged:3', { raw: true, persona: STRANGER.id });
    expect(pressed).toEqual({ status: 200, body: { messageId: null } });
    const { callback_query } = await lastUpdate();
    expect(callback_query).toEqual({
      id: expect.any(String),
      from: expect.objectContaining({ id: STRANGER.telegramId }),
      chat_instance: expect.any(String),
      data: 'forged:3',
    });
    const answer = { callback_query_id: callback_query.id, text: 'Nē' };
    expect((await sandbox.call('answerCallbackQuery', answer)).status).toBe(200);
    expect(await sandbox.chat(STRANGER.id)).toEqual([]);
  });

  test('raw data comes without what Telegram cannot deliver', async () => {
    await press('undo:\0\uD83D', { raw: true });
    expect((await lastUpdate()).callback_query.data).toBe('undo:\uFFFD');
    expect((await press('\0', { raw: true })).status).toBe(400);
  });

  test('a key of the reply keyboard says its label', async () => {
    const reply_markup = { keyboard: [[{ text: '🤒 Slimo šodien' }, { text: 'Dienasgrāmata' }]] };
    await sandbox.call('sendMessage', { chat_id, text: 'Izvēlne', reply_markup });
    expect((await sandbox.chat(persona)).at(-1)?.keyboard).toEqual([
      [{ label: '🤒 Slimo šodien' }, { label: 'Dienasgrāmata' }],
    ]);
    expect((await press('Slimo')).status).toBe(200);
    expect((await lastUpdate()).message).toMatchObject({ text: '🤒 Slimo šodien' });
  });
});
