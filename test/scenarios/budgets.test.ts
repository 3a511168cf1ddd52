import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type DemoLesson, forgetEntered, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
const RUNS = 3;

let app: RunningApp;
let lesson: DemoLesson;
let absent: Family;
/** Statements since the newest update was fetched, with the time of each; ends when it is answered. */
let statements: { sql: string; at: number }[] = [];
let answered: (() => void) | undefined;

beforeAll(async () => {
  app = await runApp({
    trace(step) {
      if (step === 'fetched') statements = [];
      if (step === 'answered') answered?.();
    },
  });
  app.app.database.onCall((sql) => statements.push({ sql: sql.replace(/\s+/g, ' '), at: performance.now() }));
  lesson = await lessonOf(app, TEACHER, '5.b');
  [absent] = (await familiesOf(app, '5.b')) as [Family];
}, 30_000);
afterAll(() => app.stop());
beforeEach(() => forgetEntered(app, [lesson.courseId]));

/** Looks once a second for what other replicas left; belongs to no update. */
const isSweep = (sql: string) => sql.includes('WITH waiting AS');

/** The driver's calls between the update's coming in and its answer's being recorded. */
async function callsFor(path: 'say' | 'press', body: object): Promise<string[]> {
  const done = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const { status } = await app.control(path, body);
  expect(status).toBe(200);
  await done;
  const sql = statements.map((statement) => statement.sql);
  await app.settle();
  return sql.filter((one) => !isSweep(one));
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

const expectAtMost = (calls: readonly string[], budget: number) => {
  expect(calls.length, `\n${calls.map((sql) => sql.slice(0, 120)).join('\n')}\n`).toBeLessThanOrEqual(budget);
  expect(calls.length).toBeGreaterThan(0);
};

describe('calls of the database driver, BEGIN and COMMIT included', () => {
  test('4.5: an entry with topic, homework and an absentee who has guardians to tell: 10', async () => {
    const text = `5.b Daļu saskaitīšana; md 45. lpp. 3. uzd.; n ${absent.familyName}`;
    const calls = await fewest(() => forgetEntered(app, [lesson.courseId]), 'say', {
      persona: TEACHER,
      text,
    });
    expect(calls).toContain('BEGIN');
    expect(calls).toContain('COMMIT');
    expect((await app.last(TEACHER)).text).toContain('✓ Viss ievadīts');
    expectAtMost(calls, 10);
  });

  test('a press in the menu: 3', async () => {
    await app.say(TEACHER, '/menu');
    expectAtMost(
      await fewest(() => app.say(TEACHER, '/menu'), 'press', { persona: TEACHER, button: 'help' }),
      3,
    );
  });

  test.each([
    [TEACHER, '/today', 4],
    ['guardian-5b-1', '/diary', 4],
    ['guardian-5b-1', '/menu', 3],
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
