import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, pressEach } from './api-calls.ts';
import { type DemoLesson, forgetEntered, journalOf, lessonOf, studentIdsOf, TODAY } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
/** Of other classes. */
const STRANGE_TEACHER = 'teacher-mat-8';
const YESTERDAY = toDbDate('2026-11-22');

let app: RunningApp;
/** The teacher's lesson with 5.b today. */
let lesson: DemoLesson;
let absent: Family;
let other: Family;
let students: ReadonlyMap<string, number>;
/** The update with which the teacher entered the lesson. */
let entered: bigint;

beforeAll(async () => {
  app = await runApp();
  lesson = await lessonOf(app, TEACHER, '5.b');
  // The first of the class is student-5b-1, who has an account, too.
  [, absent, other] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
  students = await studentIdsOf(app, '5.b');
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;

/** The teacher has entered the topic and one absence; homework is still missing, the notices wait. */
async function enterLesson(): Promise<void> {
  await app.say(TEACHER, `5.b Daļas; n ${absent.familyName}`);
  const { updateId } = await db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
  entered = updateId ?? 0n;
}

/** Every button that the lesson's teacher may find under a card. */
const teachersButtons = () => [
  `ls:${lesson.ref}`,
  `ls-present:${lesson.ref}`,
  `ls-nohw:${lesson.ref}`,
  `ls-nohw:${lesson.ref}:change`,
  `ls-change:${lesson.ref}`,
  `ls-write:${lesson.ref}:topic`,
  `ls-write:${lesson.ref}:homework`,
  `ls-roll:${lesson.ref}`,
  `lr:${lesson.ref}:${students.get(other.name)}`,
  `lr-done:${lesson.ref}`,
  `ls-send:${lesson.ref}`,
  `undo:${entered}`,
];

describe('4.5, 8: a lesson is entered by its own teacher alone', () => {
  beforeAll(async () => {
    await app.reset();
    await enterLesson();
  });

  test.each([
    ['a teacher of other classes', STRANGE_TEACHER],
    ['the class teacher, who teaches the class another subject', 'class-teacher-5b'],
    ['the academic office', 'office'],
    ['the superuser', 'superuser'],
    ['the principal', 'principal'],
    ['a guardian of the class', 'guardian-5b-1'],
    ['a student of the class', 'student-5b-1'],
    ['a former teacher', 'former-teacher-1'],
    ['a former guardian', 'former-guardian-1'],
    ['a stranger', 'stranger-1'],
  ])('%s may press none of its buttons', async (_who, persona) => {
    await app.say(persona, '/menu');
    const before = await journalOf(app);
    await expectRefused(
      app,
      persona,
      teachersButtons(),
      /^(Jums nav tiesību|Jūsu Telegram konts nav|Šī poga vairs|Nav nekā)/,
    );
    expect(await journalOf(app)).toBe(before);
  });

  test.each([STRANGE_TEACHER, 'guardian-5b-1', 'student-5b-1', 'former-teacher-1', 'stranger-1'])(
    '%s may not write the entry, reply to a card or undo',
    async (persona) => {
      const before = await journalOf(app);
      const { answer } = await app.say(persona, `5.b matemātika: Svešs temats; n ${other.familyName}`);
      expect(answer.text).not.toContain('Viss ievadīts');
      await app.say(persona, 'md 45. lpp.', answer.id);
      expect((await app.say(persona, '/undo')).answer.text).toMatch(
        /Nav nekā, ko atsaukt|konts nav pieslēgts/,
      );
      expect(await journalOf(app)).toBe(before);
    },
  );

  test('its teacher may press each of them', async () => {
    await app.say(TEACHER, '/today');
    const undo = `undo:${entered}`;
    const all = teachersButtons().filter((data) => data !== undo);
    const { alerts, shown } = await pressEach(app, TEACHER, all);
    expect(shown).toBe(true);
    const said = Object.fromEntries(all.map((data, index) => [data.replace(lesson.ref, '…'), alerts[index]]));
    expect(Object.fromEntries(Object.entries(said).filter(([, alert]) => alert !== undefined))).toEqual({
      'ls-present:…': expect.stringContaining('Tas jau ir ievadīts.'),
      'ls-nohw:…:change': expect.stringContaining('Tas jau ir ievadīts.'),
      'ls-send:…': expect.stringContaining('Ziņa vecākiem tiek nosūtīta.'),
    });
    expect((await app.say(TEACHER, '/undo')).answer.text).toContain(`Nav stundā (1): ${absent.name}`);
  });
});

describe('8: rights are those of this moment, whatever card lies in the chat', () => {
  beforeEach(async () => {
    await app.reset();
    await enterLesson();
  });

  const expectNothingGoes = async (words: RegExp) => {
    const before = await journalOf(app);
    await expectRefused(app, TEACHER, [...teachersButtons(), 'today'], words);
    await app.say(TEACHER, '5.b Cits temats');
    expect(await journalOf(app)).toBe(before);
  };

  test('a teacher whose role ended yesterday', async () => {
    await db().staffRole.updateMany({
      where: { person: { externalId: TEACHER } },
      data: { until: YESTERDAY },
    });
    await expectNothingGoes(/^(Jūsu Telegram konts nav pieslēgts|Šī poga vairs neder)/);
  });

  test('… who is still a guardian here', async () => {
    const teacher = await db().person.findUniqueOrThrow({ where: { externalId: TEACHER } });
    await db().guardianship.create({
      data: { personId: teacher.id, studentId: students.get(other.name) ?? 0, since: toDbDate(TODAY) },
    });
    await db().staffRole.updateMany({ where: { personId: teacher.id }, data: { until: YESTERDAY } });
    await expectNothingGoes(/^(Jums nav tiesību|Šī poga vairs neder)/);
    expect((await app.say(TEACHER, '/undo')).answer.text).toContain('Jums nav tiesību');
    expect((await app.say(TEACHER, '/today')).answer.text).toContain('Šī komanda jums nav pieejama');
  });

  test('a teacher whose account was cut off a minute ago', async () => {
    await db().account.updateMany({
      where: { person: { externalId: TEACHER } },
      data: { closedAt: new Date('2026-11-23T11:04:00Z') },
    });
    await expectNothingGoes(/^(Jūsu Telegram konts nav pieslēgts|Šī poga vairs neder)/);
  });

  test('a course that went to another teacher', async () => {
    const heir = await db().person.findUniqueOrThrow({ where: { externalId: STRANGE_TEACHER } });
    await db().course.update({ where: { id: lesson.courseId }, data: { teacherId: heir.id } });
    await expectRefused(app, TEACHER, teachersButtons(), /^(Jums nav tiesību|Šī poga vairs neder)/);
    await app.say(STRANGE_TEACHER, '/menu');
    expect((await app.press(STRANGE_TEACHER, `ls:${lesson.ref}`, { raw: true })).answer.text).toContain(
      '5.b · matemātika',
    );
  });

  test('a course that ended', async () => {
    await db().course.update({ where: { id: lesson.courseId }, data: { until: YESTERDAY } });
    await expectRefused(
      app,
      TEACHER,
      teachersButtons(),
      /^(Jums nav tiesību|Šādas stundas vairs nav|Šī poga vairs neder)/,
    );
  });
});

describe('a question is answered by the one who was asked', () => {
  beforeAll(() => app.reset());
  afterEach(() => forgetEntered(app, [lesson.courseId]));

  test('not by another teacher, nor by anyone else', async () => {
    const { answer: question } = await app.say(TEACHER, `5.b Daļas; k ${absent.familyName}`);
    const data = question.buttons.flat()[0]?.data ?? '';
    expect(data).toMatch(/^qe:/);
    for (const persona of [STRANGE_TEACHER, 'guardian-5b-1', 'former-teacher-1', 'stranger-1']) {
      await app.say(persona, '/menu');
      const before = await journalOf(app);
      await expectRefused(app, persona, [data], /^(Šis jautājums vairs nav aktuāls|Jums nav tiesību)/);
      expect(await journalOf(app)).toBe(before);
    }
    expect((await app.press(TEACHER, data)).answer.text).toContain('Temats: Daļas');
  });

  test('an answer that was not offered is asked again, and nothing is entered', async () => {
    const { answer: question } = await app.say(TEACHER, `5.b Daļas; k ${absent.familyName}`);
    const revision = /^qe:(\d+):/.exec(question.buttons.flat()[0]?.data ?? '')?.[1];
    await pressEach(app, TEACHER, [`qe:${revision}:invented`]);
    expect(await db().auditEntry.count()).toBe(0);
    expect((await app.last(TEACHER)).buttons.flat().length).toBeGreaterThan(1);
  });
});

describe('the rest', () => {
  test.each(['guardian-5b-1', 'student-5b-1', 'principal'])(
    'today: not for %s, who teaches nothing',
    async (persona) => {
      await app.say(persona, '/menu');
      await expectRefused(app, persona, ['today'], /^Jums nav tiesību/);
    },
  );

  test('lang: everyone’s own alone', async () => {
    await app.say('guardian-5b-1', '/menu');
    await pressEach(app, 'guardian-5b-1', ['lang:en', 'lang:xx']);
    const chosen = await db().account.findMany({
      where: { language: { not: null } },
      include: { person: true },
    });
    expect(chosen.map(({ person, language }) => [person?.externalId, language])).toEqual([
      ['guardian-5b-1', 'en'],
    ]);
  });
});
