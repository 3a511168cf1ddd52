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

const offer = async (reply_markup: object): Promise<number> =>
  (await sandbox.call('sendMessage', { chat_id, text: 'Lūdzu', reply_markup })).body.result.message_id;
const press = (button: string) => sandbox.control('press', { persona, button });
const lastMessage = async () => (await sandbox.call('getUpdates')).body.result.at(-1)?.message;

describe('reply keyboards', () => {
  const keyboard = [
    [
      { text: '📱 Mans numurs', request_contact: true },
      { text: '📍 Kur es esmu', request_location: true },
    ],
    ['Vēlāk'],
  ];

  test('the chat shows the keys, what they ask for and how', async () => {
    await offer({
      keyboard,
      resize_keyboard: true,
      one_time_keyboard: true,
      is_persistent: true,
      input_field_placeholder: 'Izvēlieties',
    });
    expect((await sandbox.chat(persona)).at(-1)).toMatchObject({
      keyboard: [
        [
          { label: '📱 Mans numurs', requests: 'contact' },
          { label: '📍 Kur es esmu', requests: 'location' },
        ],
        [{ label: 'Vēlāk' }],
      ],
      keyboardShown: { oneTime: true, resize: true, persistent: true, placeholder: 'Izvēlieties' },
    });
  });

  test("the contact key sends the person's own number, always the same, in reply to the question", async () => {
    const asked = await offer({ keyboard });
    const { messageId } = (await press('Mans numurs')).body;
    const message = await lastMessage();
    expect(message).toMatchObject({
      message_id: messageId,
      reply_to_message: { message_id: asked },
      contact: { phone_number: '+37120000001', first_name: 'Ilze', last_name: 'Kārkliņa', user_id: chat_id },
    });
    expect(message.text).toBeUndefined();
    expect((await sandbox.chat(persona)).at(-1)).toMatchObject({
      contact: { phone: '+37120000001', name: 'Ilze Kārkliņa' },
      replyTo: asked,
    });
  });

  test('keys are listed where nothing is called so', async () => {
    await offer({ keyboard });
    const { status, body } = await press('Nav');
    expect({ status, buttons: body.buttons }).toEqual({
      status: 404,
      buttons: ['📱 Mans numurs', '📍 Kur es esmu', 'Vēlāk'],
    });
  });

  test('the location key sends a place', async () => {
    await offer({ keyboard });
    await press('Kur es esmu');
    const { location } = await lastMessage();
    expect(location).toEqual({ latitude: expect.closeTo(56.95, 1), longitude: expect.closeTo(24.1, 1) });
    expect((await sandbox.chat(persona)).at(-1)?.location).toEqual(location);
  });

  test('a plain key says its label, and one that was taken away cannot be pressed', async () => {
    await offer({ keyboard });
    await press('Vēlāk');
    expect(await lastMessage()).toMatchObject({ text: 'Vēlāk' });
    await offer({ remove_keyboard: true });
    expect((await sandbox.chat(persona)).at(-1)?.keyboard).toEqual([]);
    expect((await press('Vēlāk')).status).toBe(404);
  });

  test('a wish for a reply leaves the keyboard as it is', async () => {
    await offer({ keyboard });
    await offer({ force_reply: true, input_field_placeholder: 'Iemesls' });
    expect((await sandbox.chat(persona)).at(-1)?.forceReply).toEqual({ placeholder: 'Iemesls' });
    expect((await press('Vēlāk')).status).toBe(200);
  });
});

describe('links to the bot', () => {
  const open = (url: string, who = persona) => sandbox.control('open', { persona: who, url });

  test('who the bot is, so that a page knows its links', async () => {
    expect((await sandbox.control('bot')).body).toEqual({
      username: 'skolas_zvans_bot',
      name: 'Skolas zvans',
    });
  });

  test.each([
    ['https://t.me/skolas_zvans_bot?start=abc_-9', '/start abc_-9'],
    ['t.me/Skolas_Zvans_Bot?start=abc', '/start abc'],
    ['https://telegram.me/skolas_zvans_bot', '/start'],
    ['tg://resolve?domain=skolas_zvans_bot&start=abc', '/start abc'],
    [`https://t.me/skolas_zvans_bot?start=${'a'.repeat(64)}`, `/start ${'a'.repeat(64)}`],
  ])('%s starts it', async (url, said) => {
    const { status, body } = await open(url, STRANGER.id);
    expect(status).toBe(200);
    expect(await lastMessage()).toMatchObject({
      message_id: body.messageId,
      text: said,
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
  });

  test.each([
    'https://t.me/another_bot?start=abc',
    'https://skola.lv/skolas_zvans_bot?start=abc',
    'https://t.me/skolas_zvans_bot?start=',
    `https://t.me/skolas_zvans_bot?start=${'a'.repeat(65)}`,
    'https://t.me/skolas_zvans_bot?start=ābols',
    'https://t.me/skolas_zvans_bot?start=a+b',
    'https://t.me/skolas_zvans_bot/app',
    'tg://user?id=1',
    'javascript:alert(1)',
    'skolas_zvans_bot',
  ])('%s does not', async (url) => {
    expect((await open(url)).status).toBe(400);
    expect(await lastMessage()).toBeUndefined();
  });
});
