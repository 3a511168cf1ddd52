import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { forgetEntered, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
let app: RunningApp;
/** Today's courses that the teacher has not entered when the demo begins. */
let owed: number[];

beforeAll(async () => {
  app = await runApp();
  owed = await Promise.all(
    ['5.a', '5.b', '6.b'].map(async (name) => (await lessonOf(app, TEACHER, name)).courseId),
  );
}, 30_000);
afterAll(() => app.stop());

const today = async (persona = TEACHER): Promise<ChatMessage> => (await app.say(persona, '/today')).answer;
const labels = (message: ChatMessage) => message.buttons.flat().map(({ label }) => label);

describe('4.5: a teacher’s day', () => {
  beforeEach(() => forgetEntered(app, owed));

  test('the lesson that runs and the minutes to the bell, then each lesson with what it lacks', async () => {
    expect((await today()).text).toBe(
      [
        'pirmdiena, 23. novembris, 13:05',
        'Tagad: 6. 6.b Mat, 35 minūtes līdz zvanam',
        '',
        '✓ 09:20 2. 6.a Mat',
        '• 10:10 3. 5.a Mat – temats, klātbūtne, mājas darbs',
        '   līdz plkst. 15:30, atlikušas 2 h 25 min.',
        '• 12:10 5. 5.b Mat – temats, klātbūtne, mājas darbs',
        '   līdz plkst. 15:30, atlikušas 2 h 25 min.',
        '• 13:00 6. 6.b Mat – temats, klātbūtne, mājas darbs',
        '   līdz plkst. 15:30, atlikušas 2 h 25 min.',
      ].join('\n'),
    );
  });

  test('before the first bell: what comes next; what has not begun is not owed', async () => {
    await app.turnTo('2026-11-23T08:00:00+02:00');
    const { text } = await today();
    expect(text).toContain('Nākamā: 2. 6.a Mat plkst. 09:20');
    expect(text).toContain('· 12:10 5. 5.b Mat');
    expect(text).not.toContain('atlikušas');
  });

  test('the last minute of a lesson, and the moment of the bell', async () => {
    await app.turnTo('2026-11-23T13:39:01+02:00');
    expect((await today()).text).toContain('6. 6.b Mat, 1 minūte līdz zvanam');
    await app.turnTo('2026-11-23T13:40:00+02:00');
    expect((await today()).text).not.toContain('līdz zvanam');
  });

  test('only what is missing is named', async () => {
    await app.say(TEACHER, '5.b Daļas; visi klāt');
    const { text } = await today();
    expect(text).toContain('• 12:10 5. 5.b Mat – mājas darbs');
    expect(text).toContain('• 10:10 3. 5.a Mat – temats, klātbūtne, mājas darbs');
  });

  test.each([
    ['2026-11-23T15:29:30+02:00', 'līdz plkst. 15:30, atlikušas 1 min.'],
    ['2026-11-23T15:30:00+02:00', 'termiņš plkst. 15:30 ir pagājis'],
    ['2026-11-23T15:30:30+02:00', 'termiņš plkst. 15:30 ir pagājis'],
    ['2026-11-23T19:00:00+02:00', 'termiņš plkst. 15:30 ir pagājis'],
  ])('grades 5–9 by 15:30; at %s: %s', async (instant, words) => {
    await app.turnTo(instant);
    expect((await today()).text).toContain(words);
  });

  test('grades 1–4 by 14:30', async () => {
    await forgetEntered(app, [(await lessonOf(app, 'class-teacher-1a', '1.a')).courseId]);
    await app.turnTo('2026-11-23T14:00:00+02:00');
    expect((await today('class-teacher-1a')).text).toContain('līdz plkst. 14:30, atlikušas 30 min.');
  });

  test('each lesson opens its card', async () => {
    const day = await today();
    expect(labels(day)).toEqual(['✓ 2. 6.a Mat', '3. 5.a Mat', '5. 5.b Mat', '6. 6.b Mat']);
    const { answer } = await app.press(TEACHER, '5. 5.b Mat', { messageId: day.id });
    expect(answer).toMatchObject({
      id: day.id,
      text: expect.stringContaining('5.b · matemātika · 5. stunda'),
    });
  });

  test('when nothing is missing: “Šodien viss ievadīts ✓”', async () => {
    for (const name of ['5.a', '5.b', '6.b']) await app.say(TEACHER, `${name} Daļas; visi klāt; md –`);
    const { text } = await today();
    expect(text).toContain('Šodien viss ievadīts ✓');
    expect(text).not.toContain('•');
  });

  test.each([
    ['lv', 'Tagad: 6. 6.b Mat, 35 minūtes līdz zvanam'],
    ['ru', 'Сейчас: 6. 6.b Mat, '],
    ['en', 'Now: 6. 6.b Mat, 35 minutes to the bell'],
  ])('in the reader’s language: %s', async (language, words) => {
    await app.say(TEACHER, `/language ${language}`);
    expect((await today()).text).toContain(words);
    await app.say(TEACHER, '/language lv');
  });
});

// From day to day backwards: forwards the clock would ring all that lies between.
describe('a day without lessons says why', () => {
  test.each([
    ['2026-11-21T12:00:00+02:00', 'Brīvdiena: stundu nav.'],
    ['2026-11-18T12:00:00+02:00', 'Svētku diena: stundu nav.'],
    ['2026-10-21T12:00:00+03:00', 'Skolēnu brīvlaiks: stundu nav.'],
  ])('%s: %s', async (instant, words) => {
    await app.turnTo(instant);
    const { text, buttons } = await today();
    expect(text).toContain(words);
    expect(buttons).toEqual([]);
  });
});
