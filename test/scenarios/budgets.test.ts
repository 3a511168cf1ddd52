import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { driverCalls } from '../support/driver-calls.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type DemoLesson, forgetEntered, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
const RUNS = 3;

let app: RunningApp;
let lesson: DemoLesson;
let absent: Family;
const calls = driverCalls();

beforeAll(async () => {
  app = await runApp({ trace: calls.trace });
  calls.watch(app.app);
  lesson = await lessonOf(app, TEACHER, '5.b');
  [absent] = (await familiesOf(app, '5.b')) as [Family];
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => forgetEntered(app, [lesson.courseId]));

/** The driver's calls between the update's coming in and its answer's being recorded. */
async function callsFor(path: 'say' | 'press', body: object): Promise<string[]> {
  const made = await calls.during(async () => expect((await app.control(path, body)).status).toBe(200));
  await app.settle();
  return made;
}

/** The fewest of a few runs: the first reads the school's frame, which is then kept for a minute. */
async function fewest(
  prepare: () => Promise<unknown>,
  path: 'say' | 'press',
  body: object,
): Promise<string[]> {
  const runs: string[][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await prepare();
    runs.push(await callsFor(path, body));
  }
  return runs.sort((a, b) => a.length - b.length)[0] ?? [];
}

const expectAtMost = (made: readonly string[], budget: number) => {
  expect(made.length, `\n${made.map((sql) => sql.slice(0, 120)).join('\n')}\n`).toBeLessThanOrEqual(budget);
  expect(made.length).toBeGreaterThan(0);
};

describe('calls of the database driver, BEGIN and COMMIT included', () => {
  test('4.5: an entry with topic, homework and an absentee who has guardians to tell: 10', async () => {
    const text = `5.b Daļu saskaitīšana; md 45. lpp. 3. uzd.; n ${absent.familyName}`;
    const made = await fewest(() => forgetEntered(app, [lesson.courseId]), 'say', {
      persona: TEACHER,
      text,
    });
    expect(made).toContain('BEGIN');
    expect(made).toContain('COMMIT');
    expect((await app.last(TEACHER)).text).toContain('✓ Viss ievadīts');
    expectAtMost(made, 10);
  });

  test('a press in the menu: 3', async () => {
    await app.say(TEACHER, '/menu');
    expectAtMost(
      await fewest(() => app.say(TEACHER, '/menu'), 'press', { persona: TEACHER, button: 'help' }),
      3,
    );
  });

  test('4.1: a person’s card, and the list it is opened from: 4 each', async () => {
    await app.say('superuser', '/people 5.b');
    const { buttons } = await app.last('superuser');
    for (const button of [buttons[0]?.[0]?.data ?? '', 'people:1:5.b'])
      expectAtMost(
        await fewest(() => app.say('superuser', '/help'), 'press', {
          persona: 'superuser',
          button,
          raw: true,
        }),
        4,
      );
  });

  test.each([
    ['4.2: the list of timetables', 'office', 'tt', 3],
    ['4.2: a class’s week', 'office', 'tt-week:c1', 4],
    ['4.2: the calendar', 'office', 'cal', 3],
  ])('%s: %s %s: %i', async (_what, persona, button, budget) => {
    const open = () => app.say(persona, '/help');
    expectAtMost(await fewest(open, 'press', { persona, button, raw: true }), budget);
  });

  test.each([
    [TEACHER, '/today', 4],
    ['guardian-5b-1', '/diary', 4],
    ['guardian-5b-1', '/menu', 3],
    ['class-teacher-5b', '/applications', 4],
    ['superuser', '/connections', 4],
    ['office', '/board', 16],
    ['superuser', '/board', 8],
  ])('%s %s: %i', async (persona, text, budget) => {
    expectAtMost(await fewest(() => app.say(persona, '/help'), 'say', { persona, text }), budget);
  });

  test('a tap on the card that enters something: 9', async () => {
    const open = async () => {
      await forgetEntered(app, [lesson.courseId]);
      await app.say(TEACHER, '/menu');
    };
    expectAtMost(
      await fewest(open, 'press', { persona: TEACHER, button: `ls-present:${lesson.ref}`, raw: true }),
      9,
    );
  });
});

test('a jump over nights asks the database a few dozen times at each stop, however far it goes', async () => {
  let made = 0;
  const stop = app.app.database.onCall(() => {
    made += 1;
  });
  const rung = await app.forward('P3D');
  stop();
  expect(rung.length).toBeGreaterThanOrEqual(10);
  expect(made / rung.length).toBeLessThan(50);
}, 60_000);

test('no transaction is open for a second', async () => {
  const open: number[] = [];
  const lasted: number[] = [];
  const stop = app.app.database.onCall((sql) => {
    if (sql === 'BEGIN') open.push(performance.now());
    if (sql === 'COMMIT') lasted.push(performance.now() - (open.shift() ?? 0));
  });
  await app.say(TEACHER, `5.b Daļas; md 45. lpp.; n ${absent.familyName}`);
  await app.press(TEACHER, 'Nosūtīt tūlīt');
  await app.press(TEACHER, 'Atsaukt');
  stop();
  expect(lasted.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...lasted)).toBeLessThan(1_000);
});
