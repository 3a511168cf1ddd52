import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, fromDbDate, type SchoolDate, toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { type DemoLesson, lessonOf, TODAY } from './demo-lessons.ts';

const OFFICE = 'office';
const TEACHER = 'teacher-mat-5';
const TUESDAY: SchoolDate = '2026-11-24';
const WEDNESDAY: SchoolDate = '2026-11-25';

let app: RunningApp;
let family: Family;
let guardian: string;
/** The teacher's mathematics with 5.b, tomorrow. */
let lesson: DemoLesson;

beforeAll(async () => {
  app = await runApp();
  [family] = (await familiesOf(app, '5.b')) as [Family];
  guardian = family.guardians[0] as string;
  lesson = await lessonOf(app, TEACHER, '5.b', TUESDAY);
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const raw = async (data: string, persona = OFFICE) => (await app.press(persona, data, { raw: true })).answer;
/** Moved to Wednesday, lesson 7, when all are free. */
const move = () => raw(`tt-save:${lesson.ref}:move:day:${WEDNESDAY}:7`);
const undoWindowEnds = () => app.turnTo('2026-11-23T13:16:00+02:00');
const noticesTo = async (persona: string, since: number) =>
  (await app.chat(persona)).filter(({ rev, text }) => rev > since && /stundu saraksta izmaiņas/i.test(text));
const { revOf } = chatOf(() => app);
/** Mathematics in the child's diary of that day. */
const inDiary = async (day: SchoolDate) =>
  (await raw(`diary:${day}`, guardian)).text.split('\n').filter((line) => line.includes('matemātika'));

describe('4.2: one lesson of one day', () => {
  test('is moved by buttons: class, day, lesson, where to; what is free is seen before', async () => {
    await app.say(OFFICE, '/timetable');
    await app.press(OFFICE, '5.b');
    await app.press(OFFICE, 'otrd., 24.11.');
    const card = (await app.press(OFFICE, `${lesson.number}. matemātika`)).answer;
    expect(card.text).toContain('5.b · matemātika');
    expect(labels(card)).toEqual(['Pārcelt', 'Atcelt', 'Kabinets', 'Atpakaļ']);
    await app.press(OFFICE, 'Pārcelt');
    await app.press(OFFICE, 'Tikai otrd., 24.11.');
    const numbers = (await app.press(OFFICE, 'trešd., 25.11.')).answer;
    expect(
      labels(numbers)
        .slice(0, 6)
        .every((label) => label.startsWith('⚠')),
    ).toBe(true);
    expect(labels(numbers)).toContain('7. 13:50');
    const preview = (await app.press(OFFICE, '7. 13:50')).answer;
    expect(preview.text).toContain('→ trešd., 25.11., 7. stunda');
    expect(preview.text).toContain('Skolotājs, klase un kabinets ir brīvi.');
    const saved = (await app.press(OFFICE, 'Saglabāt')).answer;
    expect(saved.text).toContain('Pārējie par to uzzinās plkst. 13:15.');
    expect(labels(saved)).toContain('Atsaukt');

    expect(await inDiary(TUESDAY)).toEqual(['1. matemātika → trešd., 25.11., 7. stunda']);
    expect((await raw(`diary:${WEDNESDAY}`, guardian)).text).toMatch(
      /6\. matemātika\n7\. matemātika\n {3}❗ pārcelta \(bija otrd., 24\.11\., 1\. stunda\), kab\. \d+/,
    );
    await app.turnTo('2026-11-24T08:00:00+02:00');
    expect((await app.say(TEACHER, '/today')).answer.html).toContain(
      '✗ <s>08:30 5.b Mat</s> → trešd., 25.11., 7. stunda',
    );
    await app.turnTo('2026-11-25T14:00:00+02:00');
    const { text } = (await app.say(TEACHER, '/today')).answer;
    expect(text).toContain('Tagad: 5.b Mat, 30 minūšu līdz zvanam');
    expect(text).toMatch(/13:50 5\.b Mat.*\n {3}❗ pārcelta \(bija otrd., 24\.11\., 1\. stunda\)/);
    const entered = (await app.say(TEACHER, '5.b mat 7 Daļas; md –; visi klāt')).answer;
    expect(entered.text).toContain('5.b · matemātika · 7. stunda');
  });

  test('a cancelled one stands struck through in the diary, and no homework is due then', async () => {
    expect((await raw(`tt-ch:${lesson.ref}:cancel:day`)).text).not.toContain('ir brīvi');
    const cancelled = await raw(`tt-save:${lesson.ref}:cancel:day`);
    expect(cancelled.text).toContain('nenotiks');
    const diary = await raw(`diary:${TUESDAY}`, guardian);
    expect(diary.html).toContain('<s>1. matemātika</s> – atcelta');
    await app.say(TEACHER, '5.b Daļas; md 45. lpp.; visi klāt');
    const { db } = app.app.database;
    const [homework] = await db.homework.findMany({
      where: { lesson: { courseId: lesson.courseId, day: toDbDate(TODAY) } },
    });
    expect(homework?.dueOn && fromDbDate(homework.dueOn)).toBe(WEDNESDAY);
  });

  test('another room is typed, and shown to the family', async () => {
    await raw(`tt-ch:${lesson.ref}:room:day`);
    const kept = await app.app.database.db.formSession.findMany({ where: { form: 'timetable-room' } });
    expect(kept).toHaveLength(1);
    expect((await app.say(OFFICE, 'x'.repeat(21))).answer.text).toContain('ne vairāk kā 20 rakstzīmju');
    const preview = (await app.say(OFFICE, '412')).answer;
    expect(preview.text).toContain('kab. 412');
    await app.press(OFFICE, 'Saglabāt');
    expect((await app.say(guardian, '/timetable')).answer.text).toContain('matemātika, kab. 412 ❗');
  });

  test('who or what is busy then is named, and it can be saved all the same', async () => {
    const preview = await raw(`tt-ch:${lesson.ref}:move:day:${WEDNESDAY}:2`);
    expect(preview.text).toMatch(/⚠ 5\.b mūzika: aizņemta klase \(5\.b\)/);
    expect(labels(preview)).toContain('Saglabāt tomēr');
    await app.press(OFFICE, 'Saglabāt tomēr');
    expect(await inDiary(WEDNESDAY)).toEqual(['2. matemātika', '6. matemātika']);
  });

  test('goes back to its place: as in the timetable', async () => {
    await move();
    const card = await raw(`tt-ls:${lesson.ref}`);
    expect(card.text).toContain('→ trešd., 25.11., 7. stunda');
    await app.press(OFFICE, 'Kā stundu sarakstā');
    await app.press(OFFICE, 'Saglabāt');
    expect(await inDiary(TUESDAY)).toEqual([`${lesson.number}. matemātika`]);
    expect(await inDiary(WEDNESDAY)).toEqual(['6. matemātika']);
  });
});

describe('4.2: an hour of the week from a day on', () => {
  test('moves to another weekday; weeks before it and lessons entered in it stay', async () => {
    const saved = await raw(`tt-save:${lesson.ref}:move:from:4:7`);
    expect(saved.text).toContain('otrdiena, 1. stunda → ceturtdiena, 7. stunda');
    expect(await inDiary('2026-11-17')).not.toEqual([]);
    expect(await inDiary(TUESDAY)).toEqual([]);
    expect(await inDiary('2026-11-26')).toEqual(['5. matemātika', '7. matemātika']);
    expect(await inDiary('2026-12-01')).toEqual([]);
    await app.press(OFFICE, 'Atsaukt');
    expect(await inDiary(TUESDAY)).toEqual(['1. matemātika']);
    expect(await inDiary('2026-11-26')).toEqual(['5. matemātika']);
  });

  test('falls away, with what was moved of it', async () => {
    await move();
    await raw(`tt-save:${lesson.ref}:restore`);
    const later = { ...lesson, ref: `${lesson.courseId}.2026-12-01.${lesson.number}` };
    await raw(`tt-save:${later.ref}:move:day:2026-12-02:7`);
    await raw(`tt-save:${lesson.ref}:cancel:from`);
    expect(await inDiary('2026-12-02')).toEqual(['6. matemātika']);
  });
});

describe('4.2: who hears of it', () => {
  test('guardians, students and the teacher, once each, when it can no longer be taken back', async () => {
    const people = [...family.guardians, TEACHER];
    const before = new Map(await Promise.all(people.map(async (one) => [one, await revOf(one)] as const)));
    const outsider = await revOf('guardian-6a-1');
    await move();
    expect(await noticesTo(guardian, before.get(guardian) ?? 0)).toEqual([]);
    await undoWindowEnds();
    for (const one of people) expect(await noticesTo(one, before.get(one) ?? 0), one).toHaveLength(1);
    expect((await app.last(guardian)).text).toBe(`${family.givenName}: stundu saraksta izmaiņas · skola`);
    expect((await app.last(TEACHER)).text).toBe('Stundu saraksta izmaiņas · skola');
    expect(await noticesTo('guardian-6a-1', outsider)).toEqual([]);

    const shown = (await app.press(guardian, 'Atvērt')).answer;
    expect(shown.text).toContain('matemātika, 1. stunda (otrd., 24.11.) → trešd., 25.11., 7. stunda');
    const { db } = app.app.database;
    expect(await db.delivery.count({ where: { kind: 'letter', state: 'opened' } })).toBe(1);
    expect(shown.buttons.flat().map(({ data }) => data)).toEqual([`diary:${TUESDAY}`, 'tt', 'letters']);
    // Nobody wrote it, nobody is answered.
    const { id } = await db.letter.findFirstOrThrow();
    await expectRefused(app, guardian, [`write:r:${id}`], /nav tiesību/);
  });

  test('nobody, if it is taken back in time', async () => {
    const before = await revOf(guardian);
    await move();
    const undone = (await app.press(OFFICE, 'Atsaukt')).answer;
    expect(undone.alert).toBe('Atsaukts: viss ir kā iepriekš.');
    await undoWindowEnds();
    expect(await noticesTo(guardian, before)).toEqual([]);
    expect(await inDiary(TUESDAY)).toEqual(['1. matemātika']);
  });

  test('8: a guardian no more, by then, hears nothing and opens nothing', async () => {
    const { db } = app.app.database;
    const before = await revOf(guardian);
    await move();
    await db.guardianship.updateMany({
      where: { person: { externalId: guardian } },
      data: { until: toDbDate(addDays(TODAY, -1)) },
    });
    await undoWindowEnds();
    expect(await noticesTo(guardian, before)).toEqual([]);
    const { id } = await db.letter.findFirstOrThrow();
    await expectRefused(app, guardian, [`letter:${id}`], /nav (tiesību|pieslēgts)/);
  });

  test('another’s notice opens for nobody else', async () => {
    await move();
    await undoWindowEnds();
    const button = (await app.last(guardian)).buttons.flat()[0]?.data as string;
    await expectRefused(app, 'guardian-6a-1', [button], /nav tiesību/);
  });
});

describe('4.2: what cannot be changed', () => {
  test('a lesson that is entered already, with its place', async () => {
    const today = await lessonOf(app, TEACHER, '5.b');
    await app.say(TEACHER, '5.b Daļas; md –; visi klāt');
    await expectRefused(
      app,
      OFFICE,
      [`tt-save:${today.ref}:cancel:day`, `tt-save:${today.ref}:move:from:4:8`],
      /žurnālā jau ir ierakstīta/,
    );
  });

  test('one that was entered while it was being moved stays where it was', async () => {
    const today = await lessonOf(app, TEACHER, '5.b');
    await raw(`tt-save:${today.ref}:move:day:2026-11-27:7`);
    const { db } = app.app.database;
    const { courseId, number } = today;
    const at = new Date('2026-11-23T12:50:00+02:00');
    const times = { startsAt: at, endsAt: at, updatedAt: at };
    await db.lesson.create({
      data: { courseId, number, day: toDbDate(TODAY), topic: 'Daļas', ...times },
    });
    expect(await inDiary(TODAY)).toEqual([`${number}. matemātika: Daļas`]);
    expect(await inDiary('2026-11-27')).toEqual(['2. matemātika']);
  });

  test.each([
    ['a past day', 'move:day:2026-11-20:7', /Pagājušu dienu/],
    ['a day off', 'move:day:2026-11-28:7', /brīvdiena, stundu nav/],
    ['a holiday', 'move:day:2026-12-24:7', /stundu nav/],
    ['a bell that is none', `move:day:${WEDNESDAY}:9`, /nav 9\. stundas zvana/],
    ['where the same course is', `move:day:${WEDNESDAY}:6`, /tas pats priekšmets/],
    ['its own place', `move:day:${TUESDAY}:1`, /Tā tas jau ir/],
    ['no day at all', 'move:day:2026-02-30:7', /poga vairs neder/],
    ['a room that nobody typed', 'room:day', /poga vairs neder/],
  ])('to %s', async (_what, change, words) => {
    await expectRefused(app, OFFICE, [`tt-save:${lesson.ref}:${change}`], words);
    expect(await app.app.database.db.auditEntry.count()).toBe(0);
  });

  test('an hour that is gone by now, and what was entered in the new place meanwhile is not undone', async () => {
    await raw(`tt-save:${lesson.ref}:cancel:from`);
    await expectRefused(app, OFFICE, [`tt-save:${lesson.ref}:cancel:day`], /stundu sarakstā vairs nav/);
    const today = await lessonOf(app, TEACHER, '5.b');
    const saved = await raw(`tt-save:${today.ref}:move:day:${TODAY}:8`);
    await app.turnTo('2026-11-23T13:09:00+02:00');
    await app.say(TEACHER, '5.b mat 8 Daļas; md –; visi klāt');
    const undo = saved.buttons.flat().find(({ label }) => label === 'Atsaukt')?.data as string;
    await expectRefused(app, OFFICE, [undo], /pa šo laiku te jau kas mainīts/);
  });

  test('8: by anyone but the superuser and the academic office', async () => {
    const buttons = ['ls', 'ch', 'save'].map((verb) => `tt-${verb}:${lesson.ref}:cancel:day`);
    for (const persona of [TEACHER, 'class-teacher-5b', 'records', guardian])
      await expectRefused(app, persona, [...buttons, `tt-day:c1:${TUESDAY}`], /nav tiesību/);
    expect((await raw(`tt-ls:${lesson.ref}`, 'superuser')).text).toContain('5.b · matemātika');
  });
});

describe('6: everyone sees their own timetable', () => {
  test('a family its children’s alone, a teacher the own and every class', async () => {
    const child = (await app.say('guardian-5b-1', '/stundu_saraksts')).answer;
    expect(child.text).toMatch(/^.+, 5\.b · 23\.11\.–27\.11\./);
    await expectRefused(app, 'guardian-5b-1', ['tt-week:c9', 'tt-week:t', 'tt-week:s1'], /nav tiesību/);
    await app.say(TEACHER, '/timetable');
    const own = (await app.press(TEACHER, 'Manas stundas')).answer;
    expect(own.text).toContain('5. 5.b matemātika, kab. 214');
    expect(labels(own).some((label) => label.startsWith('✎'))).toBe(false);
  });

  test('a week in the holidays says so', async () => {
    await app.say('guardian-5b-1', '/timetable');
    const week = (await app.chat('guardian-5b-1'))
      .at(-1)
      ?.buttons.flat()[0]
      ?.data?.replace(/:\d{4}.*/, '');
    const { text } = await raw(`${week}:2026-12-28`, 'guardian-5b-1');
    expect(text).toContain('Skolēnu brīvlaiks: stundu nav.');
  });
});
