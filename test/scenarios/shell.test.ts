import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labelRows } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type ApiCall, callsDuring, sendRaw, telegramIdOf } from './api-calls.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());

describe('/start', () => {
  test('greets the connected by name, with the languages and the menu', async () => {
    const { answer } = await app.say('guardian-5b-1', '/start');
    expect(answer.text).toMatch(
      /^Labdien, \p{L}+! Šis ir elektroniskais žurnāls\. Skola: Zvana pamatskola\.$/u,
    );
    expect(labelRows(answer)[0]).toEqual(['Latviešu', 'Русский', 'English']);
    expect(labelRows(answer).flat()).toEqual(
      expect.arrayContaining(['Dienasgrāmata', 'Palīdzība', 'Valoda']),
    );
  });

  test.each([
    ['ru', ['Русский', 'Latviešu', 'English']],
    ['en-GB', ['English', 'Latviešu', 'Русский']],
    ['de', ['Latviešu', 'Русский', 'English']],
  ])('puts the language of the phone first: %s', async (language_code, order) => {
    const id = await telegramIdOf(app, 'stranger-1');
    const from = { id, is_bot: false, first_name: 'Skaidrīte', language_code };
    await sendRaw(app, 'stranger-1', { message: { from, text: '/start' } });
    expect(labelRows(await app.last('stranger-1'))[0]).toEqual(order);
  });
});

describe('commands have a Latvian name beside the English one', () => {
  test.each([
    ['teacher-mat-5', '/menu', '/izvelne', 'Ko darīsim?'],
    ['teacher-mat-5', '/help', '/palidziba', 'Stundu ieraksta vienā rindā'],
    ['teacher-mat-5', '/language', '/valoda', 'Kādā valodā runāsim?'],
    ['teacher-mat-5', '/cancel', '/atcelt', 'Nekas nebija iesākts.'],
    ['teacher-mat-5', '/undo', '/atsaukt', 'Nav nekā, ko atsaukt.'],
    ['teacher-mat-5', '/today', '/sodien', 'līdz zvanam'],
    ['guardian-5b-1', '/diary', '/dienasgramata', 'pirmdiena, 23. novembris'],
  ])('%s: %s and %s', async (persona, english, latvian, words) => {
    const first = (await app.say(persona, english)).answer;
    const second = (await app.say(persona, latvian)).answer;
    expect(first.text).toContain(words);
    expect(second.text).toBe(first.text);
    expect(labelRows(second)).toEqual(labelRows(first));
  });

  test('are obeyed with the bot’s name and in capitals, too', async () => {
    expect((await app.say('teacher-mat-5', '/menu@skolas_zvans_bot')).answer.text).toContain('Ko darīsim?');
    expect((await app.say('teacher-mat-5', '/Menu')).answer.text).toContain('Ko darīsim?');
  });

  test('one that nobody has is not understood', async () => {
    expect((await app.say('guardian-5b-1', '/fizika')).answer.text).toContain('To es nesapratu.');
  });

  test('/help lists what the person has, and nothing else', async () => {
    const teacher = (await app.say('teacher-mat-5', '/help')).answer.text;
    expect(teacher).toContain('/sodien – Šodienas stundas');
    expect(teacher).not.toContain('/dienasgramata');
    const guardian = (await app.say('guardian-5b-1', '/help')).answer.text;
    expect(guardian).toContain('/dienasgramata – Dienasgrāmata');
    expect(guardian).not.toContain('/sodien');
    expect(guardian).not.toContain('Stundu ieraksta vienā rindā');
  });
});

test('the menu opens each of its entries on the same message', async () => {
  const { answer: menu } = await app.say('teacher-mat-5', '/menu');
  expect(labelRows(menu)[0]).toContain('Šodien');
  expect(labelRows(menu).at(-1)).toEqual(['Palīdzība', 'Valoda']);
  expect(labelRows(menu).flat()).not.toContain('Dienasgrāmata');
  for (const [button, words] of [
    ['Palīdzība', 'Palīdzība'],
    ['Izvēlne', 'Ko darīsim?'],
    ['Valoda', 'Kādā valodā'],
  ] as const) {
    const { answer } = await app.press('teacher-mat-5', button, { messageId: menu.id });
    expect(answer).toMatchObject({ id: menu.id, text: expect.stringContaining(words) });
  }
});

describe('what is no command and no entry is answered usefully', () => {
  test.each([
    ['teacher-mat-5', 'Stundas ierakstu sāciet ar klasi'],
    ['guardian-5b-1', 'Izvēlieties izvēlnē, ko vēlaties darīt.'],
    ['student-5b-1', 'Izvēlieties izvēlnē, ko vēlaties darīt.'],
    ['principal', 'Izvēlieties izvēlnē, ko vēlaties darīt.'],
    ['stranger-2', 'Vecāki var pieteikties tepat: /pieteikums'],
  ])('to %s', async (persona, words) => {
    const { answer } = await app.say(persona, 'Labdien, kā jums klājas?');
    expect(answer.text).toContain(words);
    expect(labelRows(answer)).toEqual([['Izvēlne']]);
  });

  test('an edited message that was no entry is answered as a new one; the teacher’s becomes one', async () => {
    const greeting = await app.say('guardian-5b-1', 'Sveiki');
    expect((await app.edit('guardian-5b-1', greeting.messageId, 'Sveiki!')).answer.text).toContain(
      'To es nesapratu.',
    );
    const typed = await app.say('teacher-mat-5', 'Daļas');
    const edited = await app.edit('teacher-mat-5', typed.messageId, '5.a Daļas');
    expect(edited.answer).toMatchObject({
      id: typed.answer.id,
      text: expect.stringContaining('Temats: Daļas'),
    });
    await app.press('teacher-mat-5', 'Atsaukt', { messageId: typed.answer.id });
  });

  test('a photo, a sticker, a contact', async () => {
    const photo = { fileName: 'zīme.png', contentBase64: PIXEL, kind: 'photo' };
    for (const [persona, words] of [
      ['guardian-5b-1', 'vēl neprotu lasīt'],
      ['stranger-2', 'vēl nav pieslēgts'],
    ] as const) {
      await app.control('upload', { persona, ...photo });
      await app.settle();
      expect((await app.last(persona)).text, persona).toContain(words);
    }
    for (const message of [
      { sticker: STICKER },
      { contact: { phone_number: '+37120000000', first_name: 'Anna' } },
    ]) {
      const calls = await callsDuring(app, () => sendRaw(app, 'guardian-5b-1', { message }));
      expect(calls.map(({ params }) => params['text']).join()).toContain('vēl neprotu lasīt');
    }
  });
});

describe('the language', () => {
  test('is chosen by a button, and kept', async () => {
    await app.say('guardian-5b-2', '/language');
    expect((await app.press('guardian-5b-2', 'English')).answer.text).toBe(
      'I will write in English from now on.',
    );
    expect((await app.say('guardian-5b-2', '/menu')).answer.text).toContain('What shall we do?');
  });

  test.each([
    ['/language en', 'I will write in English from now on.'],
    ['/valoda RU', 'Теперь буду писать по-русски.'],
    ['/language lv', 'Turpmāk rakstīšu latviski.'],
  ])('is chosen directly: %s', async (command, words) => {
    expect((await app.say('guardian-5b-2', command)).answer.text).toBe(words);
  });

  test('that we do not speak: asked by buttons', async () => {
    expect(labelRows((await app.say('guardian-5b-2', '/language de')).answer)[0]).toHaveLength(3);
  });

  test('a stranger’s choice is kept, with nothing else of them', async () => {
    await app.say('stranger-3', '/start');
    const { db } = app.app.database;
    const telegramId = BigInt(await telegramIdOf(app, 'stranger-3'));
    expect(await db.account.count({ where: { telegramId } })).toBe(0);
    await app.press('stranger-3', 'English');
    expect((await app.say('stranger-3', 'hello')).answer.text).toContain(
      'Your Telegram account is not connected yet.',
    );
    expect(await db.account.findUnique({ where: { telegramId } })).toMatchObject({
      language: 'en',
      personId: null,
    });
  });
});

describe('commands are registered', () => {
  beforeEach(() => app.reset());
  afterAll(() => app.reset());

  const registered = (calls: readonly ApiCall[]) =>
    calls
      .filter(({ method }) => method === 'setMyCommands')
      .map(({ params }) => params['commands'] as { command: string; description: string }[]);

  test('for the role and in the language, once', async () => {
    const calls = await callsDuring(app, () => app.say('teacher-mat-5', '/menu'));
    const own = calls.find(({ method }) => method === 'setMyCommands');
    expect(own?.params['scope']).toEqual({ type: 'chat', chat_id: await telegramIdOf(app, 'teacher-mat-5') });
    expect(registered(calls)[0]).toContainEqual({ command: 'sodien', description: 'Šodienas stundas' });
    expect(registered(calls)[0]?.map(({ command }) => command)).not.toContain('dienasgramata');
    expect(registered(await callsDuring(app, () => app.say('teacher-mat-5', '/menu')))).toEqual([]);
  });

  test('for a guardian others than for a teacher', async () => {
    const [list] = registered(await callsDuring(app, () => app.say('guardian-5b-1', '/menu')));
    const words = list?.map(({ command }) => command);
    expect(words?.slice(0, 5)).toEqual(['start', 'izvelne', 'palidziba', 'valoda', 'atcelt']);
    expect(words).toEqual(expect.arrayContaining(['dienasgramata', 'atsaukt', 'iestatijumi']));
    for (const other of ['sodien', 'cilveki', 'imports']) expect(words).not.toContain(other);
  });

  test('anew with another language, a stranger’s too', async () => {
    for (const persona of ['guardian-5b-1', 'stranger-4']) {
      await app.say(persona, '/menu');
      const [list] = registered(await callsDuring(app, () => app.say(persona, '/language en')));
      expect(list, persona).toContainEqual({ command: 'palidziba', description: 'Help' });
    }
  });

  test('anew with another role', async () => {
    await app.say('teacher-mat-5', '/menu');
    await app.app.database.db.staffRole.updateMany({
      where: { person: { externalId: 'teacher-mat-5' } },
      data: { until: new Date('2026-11-22') },
    });
    const [list] = registered(await callsDuring(app, () => app.say('teacher-mat-5', '/menu')));
    expect(list?.map(({ command }) => command)).not.toContain('sodien');
  });
});

describe('a command that the role lacks is refused in words', () => {
  test.each([
    ['guardian-5b-1', '/today', 'Šī komanda jums nav pieejama.'],
    ['student-5b-1', '/sodien', 'Šī komanda jums nav pieejama.'],
    ['teacher-mat-5', '/diary', 'Šī komanda jums nav pieejama.'],
    ['stranger-1', '/today', 'Jūsu Telegram konts nav pieslēgts skolas žurnālam.'],
    ['stranger-1', '/diary', 'Jūsu Telegram konts nav pieslēgts skolas žurnālam.'],
    ['stranger-1', '/undo', 'Jūsu Telegram konts nav pieslēgts skolas žurnālam.'],
  ])('%s: %s', async (persona, command, words) => {
    expect((await app.say(persona, command)).answer.text).toContain(words);
  });
});

test('a stranger learns what Zvans is and how to get access, and nothing of the school’s people', async () => {
  const said = ['/start', '/menu', '/help', '5.b Daļas', 'sveiki'];
  for (const text of said) {
    const { answer } = await app.say('stranger-5', text);
    expect(answer.text, text).toContain('skolas elektroniskais žurnāls');
    expect(answer.text, text).toContain('Vecāki var pieteikties tepat: /pieteikums');
    expect(
      labelRows(answer)
        .flat()
        .filter((label) => !SHELL_BUTTONS.includes(label)),
      text,
    ).toEqual([]);
  }
});

const SHELL_BUTTONS = [
  'Pieteikties',
  ...[
    'Latviešu',
    'Русский',
    'English',
    'Palīdzība',
    'Valoda',
    'Izvēlne',
    'Man ir jauns Telegram',
    'Pieteikties',
  ],
];
const STICKER = {
  file_id: 's',
  file_unique_id: 's',
  type: 'regular',
  width: 512,
  height: 512,
  is_animated: false,
  is_video: false,
};
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
