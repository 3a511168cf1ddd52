import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { sent } from './applicants.ts';

const OFFICE = 'office';
const TEACHER = 'teacher-mat-5';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ startsAt: '2027-08-31T12:00:00+03:00' });
}, 60_000);
afterAll(() => app.stop());

const diary = async () => (await raw('diary:2027-09-01', 'guardian-5b-1')).text;
const raw = async (data: string, persona = OFFICE) => (await app.press(persona, data, { raw: true })).answer;

const FAMILY = 'stranger-1';

/** On the last day of the year, as a child of 5.b whom the list does not have yet. */
async function connectFamily(): Promise<void> {
  const id = await sent(app, FAMILY);
  await raw(`aq-pass:${id}:1`, 'class-teacher-5b');
  await raw(`aq-do:${id}:2:0:0`, 'superuser');
  await app.say(FAMILY, '/start');
  await app.press(FAMILY, 'Piekrītu');
}

describe('4.2: the next school year', () => {
  test('is taken back while nothing refers to it', async () => {
    await raw('cal-make:2027-09-01');
    await app.press(OFFICE, 'Atsaukt');
    expect((await raw('cal:2027-09-01')).text).toContain('2026/27');
    expect(labels(await raw('cal-next'))).toContain('Izveidot');
  });

  test('a dry run with dates to change, then made once; the journal of its first day works', async () => {
    await connectFamily();
    await app.say(OFFICE, '/calendar');
    const dry = (await app.press(OFFICE, 'Izveidot nākamo gadu')).answer;
    expect(dry.text).toContain('2027/28 mācību gads');
    expect(dry.text).toContain('16 klašu pāriet gadu augstāk');
    expect(dry.text).toContain('48 devītklasnieki beidz skolu');
    await app.press(OFFICE, '1. semestris…');
    const changed = (await app.say(OFFICE, '01.09.–21.12.')).answer;
    expect(changed.text).toContain('1. semestris: 01.09.–21.12.');
    const made = (await app.press(OFFICE, 'Izveidot')).answer;
    expect(made.text).toContain('2027/28 mācību gads ir izveidots.');
    await expectRefused(app, OFFICE, ['cal-make:2027-09-01'], /jau ir izveidots/);
    expect((await raw('cal:2027-09-01')).text).toContain('1. semestris: 01.09.–21.12.');
    expect((await app.say('guardian-5b-1', '/diary')).answer.text).toContain(', 5.b');

    const { db } = app.app.database;
    const next = await db.schoolClass.findFirstOrThrow({ where: { name: '6.b', year: { name: '2027/28' } } });
    const teacher = await db.person.findFirstOrThrow({ where: { externalId: TEACHER } });
    const subject = await db.subject.findFirstOrThrow({ where: { code: 'Mat' } });
    const since = toDbDate('2027-09-01');
    const course = { yearId: next.yearId, classId: next.id, teacherId: teacher.id, subjectId: subject.id };
    await db.course.create({
      data: { ...course, since, slots: { create: { weekday: 3, number: 1, from: since } } },
    });
    await app.turnTo('2027-09-01T09:00:00+03:00');
    const today = (await app.say(TEACHER, '/today')).answer.text;
    expect(today).toContain('Tagad: 6.b Mat');
    expect(today).not.toContain('5.b');
    const entered = (await app.say(TEACHER, '6.b Ievads; md –; visi klāt')).answer.text;
    expect(entered).toContain('Visi klāt');
    expect(await diary()).toMatch(/, 6\.b\n1\. matemātika: Ievads/);
  }, 30_000);

  test('3.2: a family that was connected last year need not apply again', async () => {
    expect((await app.say(FAMILY, '/dienasgramata')).answer.text).toContain('Emīls, 6.b');
    await app.say(FAMILY, '/pieteikums');
    await app.press(FAMILY, 'Jauns iesniegums');
    const { answer } = await app.say(FAMILY, 'Krūmiņš Emīls');
    expect(answer.text).toMatch(/^Šis bērns jums jau ir pieslēgts/);
  });
});
