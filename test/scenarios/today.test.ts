import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { forgetEntered, lessonOf, mondayOf, TODAY } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
let app: RunningApp;
/** The teacher's lessons today; grade 6 before noon is entered, the others are owed when the demo begins. */
let monday: Awaited<ReturnType<typeof mondayOf>>;
/** The one that runs at 13:05, as the day names it. */
let running: string;
let owed: { readonly className: string; readonly courseId: number }[];

beforeAll(async () => {
  app = await runApp();
  monday = await mondayOf(app, TEACHER);
  running = nameOf(6);
  const entered = await app.app.database.db.lesson.findMany({ where: { day: toDbDate(TODAY) } });
  const lessons = await Promise.all(
    monday.map(async ({ className }) => ({ className, ...(await lessonOf(app, TEACHER, className)) })),
  );
  owed = lessons.filter(({ courseId }) => !entered.some((lesson) => lesson.courseId === courseId));
}, 60_000);
afterAll(() => app.stop());

const today = async (persona = TEACHER): Promise<ChatMessage> => (await app.say(persona, '/today')).answer;
/** `6.b Mat`, by the bell's number. */
const nameOf = (number: number): string => {
  const lesson = monday.find((each) => each.number === number);
  if (!lesson) throw new Error(`${TEACHER} has no lesson ${number} on Mondays`);
  return `${lesson.className} Mat`;
};
const named = ({ number }: { number: number }) => nameOf(number);
/** By the class, of which the teacher has one lesson a day. */
const lessonNamed = (className: string) =>
  nameOf(monday.find((each) => each.className === className)?.number ?? 0);

describe('4.5: a teacher’s day', () => {
  beforeEach(() =>
    forgetEntered(
      app,
      owed.map(({ courseId }) => courseId),
    ),
  );

  test('the lesson that runs and the minutes to the bell, then each lesson with what it lacks', async () => {
    const lines = monday.map((each) => {
      const name = `${each.startsAt} ${named(each)}`;
      if (!owed.some(({ className }) => className === each.className)) return `✓ ${name}`;
      return `${named(each) === running ? '▶' : '•'} ${name} – temats, klātbūtne, mājas darbs\n   līdz plkst. 15:30, atlikušas 2 h 25 min.`;
    });
    const head = `pirmdiena, 23. novembris, 13:05\nTagad: ${running}, 35 minūtes līdz zvanam`;
    expect(owed.map(({ className }) => className)).toEqual(expect.arrayContaining(['5.a', '5.b']));
    expect((await today()).text).toBe(`${head}\n\n${lines.join('\n')}`);
  });

  test('before the first bell: what comes next; what has not begun is not owed', async () => {
    await app.turnTo('2026-11-23T08:00:00+02:00');
    const { text } = await today();
    expect(text).toContain(`Nākamā: ${nameOf(monday[0]?.number ?? 0)} plkst. ${monday[0]?.startsAt}`);
    expect(text).toContain(` ${lessonNamed('5.b')}`);
    expect(text).not.toMatch(/^•|atlikušas/m);
  });

  test('the last minute of a lesson, and the moment of the bell', async () => {
    await app.turnTo('2026-11-23T13:39:01+02:00');
    expect((await today()).text).toContain(`${running}, 1 minūte līdz zvanam`);
    await app.turnTo('2026-11-23T13:40:00+02:00');
    expect((await today()).text).not.toContain('līdz zvanam');
  });

  test('only what is missing is named', async () => {
    await app.say(TEACHER, '5.b Daļas; visi klāt');
    const { text } = await today();
    expect(text).toContain(`${lessonNamed('5.b')} – mājas darbs`);
    expect(text).toContain(`${lessonNamed('5.a')} – temats, klātbūtne, mājas darbs`);
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
    expect(labels(day).map((label) => label.replace('✓ ', ''))).toEqual(
      monday.map((each) => `${each.startsAt} ${named(each)}`),
    );
    const { answer } = await app.press(TEACHER, `12:10 ${lessonNamed('5.b')}`, { messageId: day.id });
    expect(answer).toMatchObject({
      id: day.id,
      text: expect.stringContaining('5.b · matemātika'),
    });
  });

  test('when nothing is missing: “Šodien viss ievadīts ✓”', async () => {
    for (const { className } of owed) await app.say(TEACHER, `${className} Daļas; visi klāt; md –`);
    const { text } = await today();
    expect(text).toContain('Šodien viss ievadīts ✓');
    expect(text).not.toContain('•');
  });

  test.each([
    ['lv', /^Tagad: .+, 35 minūtes līdz zvanam$/m],
    ['ru', /^Сейчас: .+ 35 минут/m],
    ['en', /^Now: .+, 35 minutes to the bell$/m],
  ])('in the reader’s language: %s', async (language, words) => {
    await app.say(TEACHER, `/language ${language}`);
    expect((await today()).text).toMatch(words);
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
