import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { studentIdsOf, TODAY } from './demo-lessons.ts';

const YESTERDAY = toDbDate('2026-11-22');

let app: RunningApp;
let absent: Family;
let other: Family;
let students: ReadonlyMap<string, number>;

beforeAll(async () => {
  app = await runApp();
  // The first of the class is student-5b-1, who has an account, too.
  [, absent, other] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
  students = await studentIdsOf(app, '5.b');
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const enterAbsence = () => app.say('teacher-mat-5', `5.b Daļas; n ${absent.familyName}`);

describe('9: a diary is read by the student and their guardians', () => {
  beforeAll(() => app.reset());
  const diary = (student: string) => `diary:${TODAY}:${students.get(student)}`;

  test('a guardian: their own child’s, and no other', async () => {
    const [guardian = ''] = absent.guardians;
    await app.say(guardian, '/menu');
    expect((await app.press(guardian, diary(absent.name), { raw: true })).answer.text).toContain(absent.name);
    await expectRefused(app, guardian, [diary(other.name)], /^Jums nav tiesību/);
  });

  test('a student: their own, and no classmate’s', async () => {
    const { answer } = await app.say('student-5b-1', '/diary');
    const [, mate] = [...students].find(([name]) => !answer.text.includes(name)) ?? [];
    await expectRefused(app, 'student-5b-1', [`diary:${TODAY}:${mate}`], /^Jums nav tiesību/);
  });

  test.each([
    'teacher-mat-5',
    'class-teacher-5b',
    'principal',
    'former-guardian-1',
    'former-teacher-1',
    'stranger-1',
  ])('%s: none', async (persona) => {
    await app.say(persona, '/menu');
    await expectRefused(
      app,
      persona,
      [diary(absent.name), `diary:${TODAY}`],
      /^(Jums nav tiesību|Jūsu Telegram konts nav)/,
    );
  });

  test('a guardian whose guardianship ended yesterday: an old card opens nothing', async () => {
    const [guardian = ''] = other.guardians;
    const { answer: card } = await app.say(guardian, '/diary');
    await db().guardianship.updateMany({
      where: { person: { externalId: guardian } },
      data: { until: YESTERDAY },
    });
    const buttons = card.buttons.flat().flatMap(({ data }) => data ?? []);
    await expectRefused(app, guardian, buttons, /^(Jums nav tiesību|Jūsu Telegram konts nav)/);
  });
});

describe('9: what a notice tells is opened by the child’s guardians alone', () => {
  beforeAll(async () => {
    await app.reset();
    await enterAbsence();
    await app.forward('PT11M');
  });
  const show = (student: string) => `absence:${students.get(student)}:${TODAY}`;

  test.each([
    'student-5b-1',
    'teacher-mat-5',
    'class-teacher-5b',
    'former-guardian-1',
    'former-teacher-1',
    'stranger-1',
  ])('%s may not', async (persona) => {
    await app.say(persona, '/menu');
    await expectRefused(app, persona, [show(absent.name)], /^Jums nav tiesību/);
    expect(await db().delivery.count({ where: { state: 'opened' } })).toBe(0);
  });

  test('a guardian of the child may, of another child may not', async () => {
    const [told = ''] = absent.guardians;
    const [untold = ''] = other.guardians;
    await app.say(untold, '/menu');
    await expectRefused(app, untold, [show(absent.name)], /^Jums nav tiesību/);
    await expectRefused(app, told, [show(other.name)], /^Jums nav tiesību/);
    expect((await app.press(told, show(absent.name))).answer.text).toContain(absent.name);
  });

  test('a guardianship that ended after the notice came', async () => {
    const told = absent.guardians.at(-1) ?? '';
    const notice = await app.last(told);
    await db().guardianship.updateMany({
      where: { person: { externalId: told } },
      data: { until: YESTERDAY },
    });
    await expectRefused(app, told, [show(absent.name)], /^Jums nav tiesību/);
    expect((await app.last(told)).text).toBe(notice.text);
  });

  test('a guardianship that ended before its time came: nothing is sent', async () => {
    await app.reset();
    const [told = ''] = absent.guardians;
    const before = (await app.chat(told)).length;
    await enterAbsence();
    await db().guardianship.updateMany({
      where: { person: { externalId: told } },
      data: { until: YESTERDAY },
    });
    await app.forward('PT11M');
    expect(await app.chat(told)).toHaveLength(before);
  });
});
