import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SchoolDate } from '../../src/kernel/school-date.ts';
import { encodeRef } from '../../src/regulation/lesson-ref.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import {
  asSomebody,
  beginPlan,
  OFFICE,
  offered,
  press,
  type Somebody,
  substituteFirst,
  type Vacant,
  vacantIn5b,
  vacantLesson,
} from './substituting.ts';

const TUESDAY: SchoolDate = '2026-11-24';
/** For the tests that turn the clock through a night. */
const A_NIGHT_MS = 60_000;

let app: RunningApp;
/** Mathematics with 5.b, tomorrow's first lesson. */
let vacant: Vacant;
let guardian: string;

beforeAll(async () => {
  app = await runApp();
  ({ vacant, guardian } = await vacantIn5b(app, TUESDAY, 1));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const raw = (data: string, persona?: string) => press(app)(data, persona);
const { revOf, toldSince } = chatOf(() => app);
const diaryOf = async (day: SchoolDate) => (await raw(`diary:${day}`, guardian)).text;
const db = () => app.app.database.db;
/** The two who come first for the lesson, of them that no lesson keeps. */
const freeTwo = async (): Promise<[Somebody, Somebody]> => {
  await beginPlan(app, vacant);
  const [one, other] = await offered(app, await raw(`sub-ls:${vacant.key}`));
  if (!one || !other) throw new Error('nobody is offered');
  return [one.teacher, other.teacher];
};
/** Somebody with a lesson of their own at that hour. */
const busyThen = async (): Promise<{ teacher: Somebody; className: string }> => {
  const other = await vacantLesson(app, '5.a', TUESDAY, 1);
  return { teacher: other.absent, className: '5.a' };
};

describe('4.11: whom a lesson is given to', () => {
  test(
    'two groups joined: the substitute enters both by one line, the report tells with whom',
    async () => {
      const { teacher, className } = await busyThen();
      await beginPlan(app, vacant);
      await raw(`sub-find:${vacant.key}`);
      const found = (await app.say(OFFICE, teacher.name)).answer;
      expect(labels(found)).toContain(`⚠ ${teacher.name} – ${className}`);
      const clash = (await app.press(OFFICE, `⚠ ${teacher.name} – ${className}`)).answer;
      expect(clash.text).toContain(`${teacher.name}: tajā laikā jau ir ${className}`);
      const plan = (await app.press(OFFICE, `Apvienot ar ${className}`)).answer;
      expect(plan.text).toContain(`kopā ar ${className}`);
      await raw('sub-save');
      const [given] = await db().substitutedLesson.findMany({ include: { subject: true } });
      const own = await vacantLesson(app, className, TUESDAY, 1);
      expect(given?.joinedCourseId).toBe(own.ref.courseId);
      expect(given?.subject.name).toBe(own.subjectName);
      await app.turnTo('2026-11-24T09:12:00+02:00');
      const today = (await app.say(teacher.persona, '/today')).answer;
      expect(today.text).toContain('5.b Mat');
      await app.say(teacher.persona, '5.b Kopā; md –; visi klāt');
      const { answers } = await app.press(teacher.persona, 'Abas stundas');
      const told = answers.map(({ text }) => text).join('\n');
      expect(told).toContain(`Apvienota stunda: kopā ar ${className}`);
      expect(await db().lesson.count({ where: { topic: 'Kopā' } })).toBe(2);
    },
    A_NIGHT_MS,
  );

  test('or to one who has a lesson then all the same; it counts as a clash, not as joined', async () => {
    const { teacher } = await busyThen();
    await beginPlan(app, vacant);
    await raw(`sub-set:${vacant.key}:${teacher.id}`);
    await app.press(OFFICE, 'Tomēr izvēlēties');
    await raw('sub-save');
    const [given] = await db().substitutedLesson.findMany();
    expect([given?.substituteId, given?.joinedCourseId]).toEqual([teacher.id, null]);
  });

  test('the subject taught is one of the substitute’s', async () => {
    await beginPlan(app, vacant);
    const music = await db().course.findFirstOrThrow({
      where: { subject: { code: 'Mūz' }, class: { name: '5.b' } },
      include: { teacher: true, subject: true },
    });
    const teacher = asSomebody(music.teacher);
    await raw(`sub-set:${vacant.key}:${teacher.id}:alone`);
    await raw(`sub-ls:${vacant.key}`);
    const subjects = (await app.press(OFFICE, 'Priekšmets')).answer;
    expect(labels(subjects)).toEqual(expect.arrayContaining(['matemātika', 'mūzika']));
    expect(labels(subjects)).not.toContain('fizika');
    expect((await app.press(OFFICE, 'mūzika')).answer.text).toContain(`aizvieto: ${teacher.name}, mūzika`);
    await raw('sub-save');
    expect(await diaryOf(TUESDAY)).toContain(`❗ aizvieto: ${teacher.name}, mūzika`);
  });

  test('nobody: it is not held, and is again when the substitution is cancelled', async () => {
    await beginPlan(app, vacant);
    await raw(`sub-set:${vacant.key}:none`);
    const card = await raw('sub-save');
    expect(card.text).toContain('stunda nenotiks');
    expect((await raw(`diary:${TUESDAY}`, guardian)).html).toContain('<s>1. matemātika</s> – atcelta');
    await app.press(OFFICE, 'Atcelt aizvietošanu');
    expect((await app.press(OFFICE, 'Atcelt aizvietošanu')).answer.text).toContain('ir atcelta');
    expect(await diaryOf(TUESDAY)).toMatch(/1\. matemātika\n2\./);
    expect(await db().lessonMove.count({ where: { courseId: vacant.ref.courseId } })).toBe(0);
    await app.press(OFFICE, 'Atsaukt');
    expect((await raw(`diary:${TUESDAY}`, guardian)).html).toContain('<s>1. matemātika</s> – atcelta');
  });

  test('of a lesson that was moved here the timetable alone says that it is not held', async () => {
    await raw(`tt-save:${vacant.key}:move:day:${TUESDAY}:7`);
    const moved = encodeRef({ ...vacant.ref, number: 7 });
    await beginPlan(app, vacant);
    expect(labels(await raw(`sub-ls:${moved}`))).not.toContain('Neviens (stunda nenotiks)');
    await raw(`sub-set:${moved}:none`);
    await expectRefused(app, OFFICE, ['sub-save'], /stundu sarakstā/);
  });
});

describe('4.11: a change of a stored one', () => {
  test(
    'of the substitute: both hear of it, and the right goes over',
    async () => {
      const [one, other] = await freeTwo();
      await raw(`sub-set:${vacant.key}:${one.id}`);
      await raw('sub-save');
      await app.turnTo('2026-11-23T13:16:00+02:00');
      const revs = await Promise.all([one.persona, other.persona].map(revOf));
      await raw(`sub-edit:1`);
      await raw(`sub-set:${vacant.key}:${other.id}`);
      await raw('sub-save');
      await app.turnTo('2026-11-24T08:50:00+02:00');
      expect((await toldSince(one.persona, revs[0] ?? 0)).join()).toContain('Jums vairs nav jāaizvieto');
      expect((await toldSince(other.persona, revs[1] ?? 0)).join()).toContain('Jums jāaizvieto');
      await expectRefused(app, one.persona, [`ls:${vacant.key}`], /nav tiesību/);
      expect((await raw(`ls:${vacant.key}`, other.persona)).text).toContain('5.b');
    },
    A_NIGHT_MS,
  );

  test('two at once: the second is told, and nothing of it is stored', async () => {
    const [one, other] = await freeTwo();
    await raw(`sub-set:${vacant.key}:${one.id}`);
    await raw('sub-save');
    const { persona } = vacant.absent;
    await raw('sub-edit:1', persona);
    await raw('sub-edit:1');
    await raw(`sub-set:${vacant.key}:${other.id}`);
    await raw('sub-save');
    await expectRefused(app, persona, ['sub-save'], /tikko kāds mainīja/);
    const rows = await db().substitutedLesson.findMany();
    expect(rows.map(({ substituteId }) => substituteId)).toEqual([other.id]);
  });

  test(
    'what is over is changed by the office alone',
    async () => {
      const substitute = await substituteFirst(app, vacant);
      await app.turnTo('2026-11-25T08:00:00+02:00');
      const { persona } = vacant.absent;
      await raw('sub-edit:1', persona);
      await raw(`sub-set:${vacant.key}:open`, persona);
      await expectRefused(app, persona, ['sub-save'], /mācību daļa/);
      expect(await db().substitutedLesson.count({ where: { substituteId: substitute.id } })).toBe(1);
      await raw('sub-edit:1');
      await raw(`sub-set:${vacant.key}:open`);
      await raw('sub-save');
      expect(await db().substitutedLesson.count()).toBe(0);
    },
    A_NIGHT_MS,
  );

  test('a second absence over the same days opens the one that is there', async () => {
    await substituteFirst(app, vacant);
    await raw(`sub-new:${vacant.absent.id}`);
    const again = await raw(`sub-when:${TUESDAY}`);
    expect(again.alert).toContain('jau ir ierakstīta');
    expect((await app.last(OFFICE)).text).toContain('aizvieto:');
    expect(await db().substitution.count()).toBe(1);
  });

  test('every step is in the audit with its actor', async () => {
    await substituteFirst(app, vacant);
    await raw('sub-number:1');
    await app.say(OFFICE, '1-9/45');
    const rows = await db().auditEntry.findMany({
      where: { action: 'substitution.saved' },
      orderBy: { id: 'asc' },
      include: { actor: true },
    });
    expect(rows.map(({ actor }) => actor?.externalId)).toEqual([OFFICE, OFFICE]);
    expect(rows[1]?.before).toMatchObject({ plan: { orderNumber: null } });
    expect(rows[1]?.after).toMatchObject({ plan: { orderNumber: '1-9/45' } });
    const before = await db().delivery.count();
    await app.press(OFFICE, 'Atsaukt');
    expect((await app.last(OFFICE)).text).toContain('Rīkojuma numurs vēl nav ierakstīts');
    expect(await db().delivery.count(), 'a number is no news').toBe(before);
  });
});
