import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const TEACHER = 'teacher-mat-5';
const CLASS_TEACHER = 'class-teacher-5b';
let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());

const board = async (persona: string) => (await app.say(persona, '/tablo')).answer;
const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN);
/** Of the lessons due at 15:30. */
const upper = ({ text }: Pick<ChatMessage, 'text'>) =>
  /termiņš plkst\. 15:30[^\n]*\n((?:[^\n]+\n?)+)/u.exec(text)?.[1] ?? '';

describe('/board: the school at a glance', () => {
  let opened: ChatMessage;

  test('shows the principal the day’s lessons against 14:30 and 15:30, then what is owed by paragraph, and names nobody', async () => {
    opened = await board('principal');
    expect(opened.text).toMatch(/^Tablo\npirmdiena, 23\. novembris, plkst\. 13:05\n/u);
    expect(opened.text).toMatch(
      /Stundas, termiņš plkst\. 14:30\n✓ ievadītas: \d+\n• vēl nav ievadītas: \d+\n▶ notiek: \d+/u,
    );
    expect(upper(opened)).toMatch(
      /^✓ ievadītas: \d+\n• vēl nav ievadītas: \d+\n▶ notiek: \d+\n· vēl būs: \d+$/mu,
    );
    // ¶2 is the school's own date, long past: it is never called late.
    expect(opened.text).toMatch(/^2\. Vecāku iepazīstināšana: \d+$/mu);
    expect(opened.text).toMatch(/^4\.5\. Stundu ieraksti: \d+, pēc termiņa \d+$/mu);
    const staff = await app.app.database.db.person.findMany({ where: { roles: { some: {} } } });
    expect(staff.filter(({ familyName }) => opened.text.includes(familyName))).toEqual([]);
  });

  test('turns by itself within ten minutes as a lesson is entered, without a new message', async () => {
    const before = (await app.chat('principal')).length;
    await app.say(TEACHER, '5.b Daļas; md 45. lpp.; visi klāt');
    await app.turnTo('2026-11-23T13:10:00+02:00');
    const chat = await app.chat('principal');
    const turned = chat.find(({ id }) => id === opened.id);
    expect(chat.length).toBe(before);
    expect(turned?.text).toContain('plkst. 13:10');
    const entered = /ievadītas: (\d+)/u;
    expect(number(upper(turned ?? opened), entered)).toBe(number(upper(opened), entered) + 1);
    expect(labels(turned ?? opened)).toEqual(labels(opened));
  });

  test('a class teacher sees the own class alone', async () => {
    const whole = number((await board('office')).text, /Stundu ieraksti: (\d+)/u);
    const own = await board(CLASS_TEACHER);
    expect(own.text).not.toContain('14:30');
    expect(number(own.text, /Stundu ieraksti: (\d+)/u)).toBeLessThan(whole / 5);
    await app.press(CLASS_TEACHER, 'Pa punktiem', { messageId: own.id });
    const { answer: people } = await app.press(CLASS_TEACHER, '4.5. Stundu ieraksti', { messageId: own.id });
    expect(labels(people)).not.toContain('🔔 Atgādināt visiem');
    const { answer } = await app.press(CLASS_TEACHER, labels(people)[0] ?? '', { messageId: own.id });
    const lines = answer.text.split('\n').filter((line) => /^[❗•]/u.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('5.b');
  });

  test('the superuser sees their queues and no lessons', async () => {
    const { text } = await board('superuser');
    expect(text).toContain('Viss izdarīts ✓');
    expect(text).not.toContain('Stund');
  });

  test('a teacher and a guardian have none, by command or by button', async () => {
    for (const persona of [TEACHER, 'guardian-5b-1']) {
      expect((await board(persona)).text).toContain('Šī komanda jums nav pieejama');
      for (const button of [
        'board',
        'board-list',
        'board-of:4.5:0',
        'board-weeks',
        'board-sheet',
        'board-ring:4.5',
      ]) {
        const { answer } = await app.press(persona, button, { raw: true });
        expect(answer.alert ?? answer.text).toContain('Jums nav tiesību');
      }
    }
  });
});

describe('from a paragraph to whoever owes it', () => {
  test('a person’s page lists what they owe, and leads to the class’s day beside the board', async () => {
    const { id: messageId } = await board('office');
    await app.press('office', 'Pa punktiem', { messageId });
    const { answer: people } = await app.press('office', '4.5. Stundu ieraksti', { messageId });
    const [first = ''] = labels(people);
    const { answer: person } = await app.press('office', first, { messageId });
    expect(person.text).toMatch(/^\p{L}+ \p{L}+\n4\.5\. Stundu ieraksti\n\n❗ /u);
    const { answers } = await app.press('office', labels(person)[0] ?? '', { messageId });
    expect(answers.find(({ id }) => id !== messageId)?.text).toMatch(/\d\.[a-z]/u);
    expect((await app.chat('office')).find(({ id }) => id === messageId)?.text).toBe(person.text);
  });

  test('Remind all asks once more, reminds each once an hour, and is on record', async () => {
    const { db } = app.app.database;
    const ring = async () =>
      (await app.press('office', 'board-ring:2', { raw: true })).answers.find(({ alert }) => alert)?.alert;
    const { answer: asked } = await app.press('office', 'board-ask:2', { raw: true });
    expect(asked.text).toMatch(/^2\. Vecāku iepazīstināšana\nAtgādināt \d+ cilvēk/u);
    expect(await db.ring.count({ where: { stage: { startsWith: 'asked-' } } })).toBe(0);

    const sent = number((await ring()) ?? '', /nosūtīts: (\d+)\.$/u);
    expect(sent).toBeGreaterThan(0);
    expect(await db.ring.count({ where: { stage: { startsWith: 'asked-' } } })).toBeGreaterThanOrEqual(sent);
    expect(await ring()).toBe(`Atgādinājums nosūtīts: 0. Pēdējās stundas laikā jau atgādināts: ${sent}.`);
    const [entry] = await db.auditEntry.findMany({
      where: { action: 'duty.reminded' },
      orderBy: { id: 'asc' },
    });
    expect(entry?.after).toEqual({ paragraph: '2', reminded: sent, justReminded: 0 });
  });

  test('cannot be pressed by a class teacher', async () => {
    const { answer } = await app.press(CLASS_TEACHER, 'board-ring:2', { raw: true });
    expect(answer.alert).toContain('Jums nav tiesību');
  });
});
