import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/kernel/logger.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type ApiCall, callsDuring, pressEach, sendRaw, telegramIdOf } from './api-calls.ts';

let app: RunningApp;
/** The product's own log, a line each. */
const log: string[] = [];

beforeAll(async () => {
  app = await runApp({ logger: createLogger('info', { write: (line) => log.push(line) }) });
}, 60_000);
afterAll(() => app.stop());

describe('9: in a group', () => {
  const group = (id: number) => ({ id, type: 'supergroup', title: '5.b vecāki' });
  const methods = (calls: readonly ApiCall[]) =>
    calls
      .filter(({ method }) => method !== 'getUpdates')
      .map(({ method, params }) => `${method} ${params['chat_id'] ?? ''}`.trim());
  const membership = async (id: number) => ({
    my_chat_member: {
      chat: group(id),
      from: { id: await telegramIdOf(app, 'guardian-5b-1'), is_bot: false, first_name: 'Anna' },
      date: 1_763_900_000,
      old_chat_member: { user: BOT, status: 'left' },
      new_chat_member: { user: BOT, status: 'member' },
    },
  });
  const spoken = (id: number) => ({ message: { chat: group(id), text: '5.b Daļas; n Ozols' } });

  test('it says once that it speaks in private only, and leaves', async () => {
    const calls = await callsDuring(app, async () => {
      await sendRaw(app, 'guardian-5b-1', await membership(-1001));
      await sendRaw(app, 'guardian-5b-1', { ...spoken(-1001) });
    });
    expect(methods(calls).filter((call) => call.startsWith('sendMessage'))).toEqual(['sendMessage -1001']);
    expect(calls.find(({ method }) => method === 'sendMessage')?.params['text']).toContain(
      'sarunājas tikai privāti',
    );
    expect(methods(calls)).toContain('leaveChat -1001');
  });

  test('a message alone is enough to leave', async () => {
    const calls = await callsDuring(app, () => sendRaw(app, 'teacher-mat-5', spoken(-1002)));
    expect(methods(calls)).toEqual(['sendMessage -1002', 'leaveChat -1002']);
  });

  test('taken in again, it leaves without a word', async () => {
    await sendRaw(app, 'guardian-5b-1', await membership(-1003));
    const calls = await callsDuring(app, async () => sendRaw(app, 'guardian-5b-1', await membership(-1003)));
    expect(methods(calls)).toEqual(['leaveChat -1003']);
  });

  test('a group that lets nobody write is left all the same', async () => {
    await app.control('fault', { method: 'sendMessage', times: 1, status: 400 });
    const calls = await callsDuring(app, async () => sendRaw(app, 'guardian-5b-1', await membership(-1004)));
    expect(methods(calls)).toEqual(['sendMessage -1004', 'leaveChat -1004']);
  });

  test('nothing said there is entered', async () => {
    const { db } = app.app.database;
    const before = await db.auditEntry.count();
    await sendRaw(app, 'teacher-mat-5', spoken(-1005));
    expect(await db.auditEntry.count()).toBe(before);
  });
});

describe('a press is always answered, once', () => {
  beforeAll(async () => void (await app.say('teacher-mat-5', '/menu')));

  test.each([
    ['a prefix that nobody has', 'zzz:1:2'],
    ['an empty one', ':'],
    ['a name that every object has', 'constructor'],
    ['64 bytes of noise', '\u{1F514}'.repeat(16)],
    ['a lesson that was never encoded', 'ls:1;DROP TABLE lesson'],
    ['a lesson of no day', 'ls:1.2026-02-30.1'],
    ['a lesson of year 0', 'ls:1.0000-01-01.1'],
    ['a lesson far in the past', 'ls:1.1000-01-01.1'],
    ['a lesson of a course that does not exist', 'ls:999999999.2026-11-23.1'],
    ['an undo of nothing', 'undo:'],
    ['an undo past all numbers', 'undo:1e400'],
    ['an answer to no question', 'qe:1:absent'],
    ['an absence of nobody', 'absence:NaN:2026-11-23'],
    ['a part that lessons have not', 'ls-write:x:mood'],
  ])('%s', async (_what, data) => {
    const { alerts, shown } = await pressEach(app, 'teacher-mat-5', [data]);
    expect(alerts[0]).toMatch(
      /^(Šī poga vairs neder|Šis jautājums vairs nav|Šādas stundas vairs nav|Nav nekā, ko atsaukt|Jums nav tiesību)/,
    );
    expect(shown).toBe(false);
  });

  test('data that was left out altogether', async () => {
    const chat = { id: await telegramIdOf(app, 'teacher-mat-5'), type: 'private' };
    const { id: message_id } = await app.last('teacher-mat-5');
    const query = { callback_query: { message: { message_id, chat, date: 0 } } };
    const calls = await callsDuring(app, () => sendRaw(app, 'teacher-mat-5', query));
    expect(calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
  });

  test('in a group, which is left', async () => {
    const message = { message_id: 1, chat: { id: -1006, type: 'group', title: '5.b' }, date: 0 };
    const calls = await callsDuring(app, () =>
      sendRaw(app, 'teacher-mat-5', { callback_query: { message, data: 'today' } }),
    );
    const methods = calls.map(({ method }) => method);
    expect(methods.filter((method) => method === 'answerCallbackQuery')).toHaveLength(1);
    expect(methods).toContain('leaveChat');
  });

  test('on a message that is gone: the card comes anew', async () => {
    await app.say('teacher-mat-5', '/menu');
    const gone = 900_000;
    const calls = await callsDuring(app, () =>
      app.control('press', { persona: 'teacher-mat-5', button: 'help', messageId: gone, raw: true }),
    );
    expect(calls.map(({ method }) => method)).toEqual(
      expect.arrayContaining(['answerCallbackQuery', 'sendMessage']),
    );
  });
});

describe('a fault of ours', () => {
  const renamed = async (table: string, act: () => Promise<unknown>) => {
    const { db } = app.app.database;
    await db.$executeRawUnsafe(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    await act().finally(() => db.$executeRawUnsafe(`ALTER TABLE ${table}_away RENAME TO ${table}`));
  };
  const faults = () =>
    log.filter((line) => line.includes('an update failed')).map((line) => JSON.parse(line));

  beforeEach(() => void log.splice(0));

  test.each([
    ['while a line is read', 'lesson', '5.b Klusums kā noslēpums; md 45. lpp.'],
    ['in the middle of a transaction', 'audit_entry', '5.b Klusums kā noslēpums; md 45. lpp.'],
    ['while a view is drawn', 'lesson', '/today'],
  ])(
    '%s: a neutral line with a reference, which the log explains without a word of what was said',
    async (_when, table, text) => {
      const lessons = await app.app.database.db.lesson.count();
      let answer: ChatMessage | undefined;
      await renamed(table, async () => {
        ({ answer } = await app.say('teacher-mat-5', text));
      });
      const [, reference = ''] = /nosauciet skolai šo kodu: ([0-9A-Z]+)$/.exec(answer?.text ?? '') ?? [];
      const [logged, ...more] = faults();
      expect(more).toEqual([]);
      expect(logged.updateId).toBe(Number.parseInt(reference, 36));
      expect(logged.err.message).toContain(table);
      expect(log.join()).not.toMatch(/noslēpums|45\. lpp/);
      expect(await app.app.database.db.lesson.count()).toBe(lessons);
    },
  );

  test('under a press: it is answered, the card stays, the line comes below', async () => {
    const { answer: card } = await app.say('teacher-mat-5', '/today');
    await renamed('lesson', async () => {
      expect(await pressEach(app, 'teacher-mat-5', ['today'])).toEqual({ alerts: [undefined], shown: true });
    });
    const chat = await app.chat('teacher-mat-5');
    expect(chat.find(({ id }) => id === card.id)?.text).toBe(card.text);
    expect(chat.at(-1)?.text).toContain('kaut kas neizdevās');
  });

  test('is over when it is over', async () => {
    await renamed('lesson', () => app.say('teacher-mat-5', '/today'));
    expect((await app.say('teacher-mat-5', '/today')).answer.text).toContain('līdz zvanam');
  });
});

const BOT = { id: 1_000_000_001, is_bot: true, first_name: 'Skolas zvans', username: 'skolas_zvans_bot' };
