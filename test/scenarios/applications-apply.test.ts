import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { applyFor, newestApplication, sent } from './applicants.ts';

const ME = 'stranger-1';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;

describe('3.1: who applies', () => {
  test('a stranger’s first button', async () => {
    const { answer } = await app.say(ME, '/start');
    expect(labels(answer).indexOf('Pieteikties')).toBeLessThan(
      labels(answer).indexOf('Man ir jauns Telegram'),
    );
    expect((await app.press(ME, 'Pieteikties')).answer.text).toMatch(/^Iesniegums · 1\/7/);
  });

  test('a connected guardian is known: neither name nor number is asked', async () => {
    expect((await app.say('guardian-5b-1', '/apply')).answer.text).toContain('bērna uzvārdu');
    await app.say('guardian-5b-1', 'Jaunais Jēkabs');
    await app.press('guardian-5b-1', '1.');
    await app.press('guardian-5b-1', '1.a');
    await app.press('guardian-5b-1', 'Aizbildnis');
    await app.press('guardian-5b-1', 'Nē');
    await app.press('guardian-5b-1', 'Esmu izlasījis');
    await app.press('guardian-5b-1', 'Iesniegt');
    const person = await db().person.findUniqueOrThrow({ where: { externalId: 'guardian-5b-1' } });
    const { familyName, givenName, phone } = person;
    expect(await newestApplication(app)).toMatchObject({
      familyName,
      givenName,
      phone,
      childGivenName: 'Jēkabs',
    });
  });

  test('the own connected child needs no application', async () => {
    const [family] = (await familiesOf(app, '5.b')).filter(({ guardians }) =>
      guardians.includes('guardian-5b-2'),
    );
    await app.say('guardian-5b-2', '/apply');
    const { answer } = await app.say('guardian-5b-2', family?.name ?? '');
    expect(answer.text).toMatch(/^Šis bērns jums jau ir pieslēgts/);
  });

  test('a student cannot', async () => {
    expect((await app.say('student-5b-1', '/apply')).answer.text).toMatch(/^Šī komanda jums nav pieejama/);
    await expectRefused(app, 'student-5b-1', ['apply', 'apply-new', 'apply-paper'], /^Jums nav tiesību/);
  });

  test('what was sent is the account’s own: nobody else withdraws or answers it', async () => {
    const id = await sent(app, ME);
    await app.say('stranger-2', '/start');
    await expectRefused(
      app,
      'stranger-2',
      [
        ...[`apply-withdraw:${id}`, `apply-restore:${id}`],
        ...['99999999999', '-5', 'x'].flatMap((forged) => [
          ...[`apply-withdraw:${forged}`, `apply-answer:${forged}`, `apply-child:${forged}`],
        ]),
      ],
      /^Šī poga vairs neder/,
    );
    expect((await newestApplication(app)).state).toBe('submitted');
  });
});

describe('3.1: what can go wrong', () => {
  test('a real and an invented child get the same answers, byte for byte', async () => {
    const [family] = await familiesOf(app, '5.b');
    const real = await applyFor(app, 'stranger-1', { child: family?.name ?? '' });
    const invented = await applyFor(app, 'stranger-2', { child: 'Neesošais Kārlis' });
    expect(invented.html).toBe(real.html);
    const state = async (persona: string) =>
      (await app.say(persona, '/apply')).answer.html.split('\n').slice(3);
    expect(await state('stranger-2')).toEqual(await state('stranger-1'));
  });

  test('the same child twice is one application, whichever way the name is written', async () => {
    await sent(app, ME);
    await app.say(ME, '/apply');
    await app.press(ME, 'Jauns iesniegums');
    await app.say(ME, 'Krūmiņa Baiba');
    await app.say(ME, 'emils KRUMINS');
    for (const button of ['5.', '5.b', 'Māte', 'Nosūtīt manu numuru', 'Nē', 'Esmu izlasījis'])
      await app.press(ME, button);
    const { answer } = await app.press(ME, 'Iesniegt');
    expect(answer.text).toMatch(/^Jūsu iesniegumi/);
    expect(answer.alert).toContain('jūsu iesniegums jau ir');
    expect(await db().application.count()).toBe(1);
  });

  test('a second guardian of the same child is welcome', async () => {
    await sent(app, 'stranger-1');
    const answer = await applyFor(app, 'stranger-2', { name: 'Krūmiņš Juris', relation: 'Tēvs' });
    expect(answer.text).toMatch(/^✅ Iesniegums saņemts/);
    expect(await db().application.count()).toBe(2);
  });

  test('five open ones are enough', async () => {
    for (const child of ['Anna', 'Elza', 'Juris', 'Kārlis', 'Ieva']) await sent(app, ME, child);
    await app.say(ME, '/apply');
    await app.press(ME, 'Jauns iesniegums');
    await app.say(ME, 'Krūmiņa Baiba');
    await app.say(ME, 'Krūmiņa Zane');
    for (const button of ['5.', '5.b', 'Māte', 'Nosūtīt manu numuru', 'Nē', 'Esmu izlasījis'])
      await app.press(ME, button);
    await expectRefused(app, ME, [(await app.last(ME)).buttons[0]?.[0]?.data ?? ''], /^Jums jau ir 5 /);
    expect(await db().application.count()).toBe(5);
  });
});

describe('3.1: on paper', () => {
  const TEACHER = 'class-teacher-5b';

  const fillInPaper = async () => {
    await app.say(TEACHER, '/apply');
    await app.press(TEACHER, 'Ievadīt papīra iesniegumu');
    await app.say(TEACHER, 'Krūmiņa Baiba');
    await app.say(TEACHER, 'Krūmiņš Emīls');
    await app.press(TEACHER, 'Māte');
    await app.say(TEACHER, '29123456');
    await app.press(TEACHER, 'Nē');
  };

  test('the class teacher enters it for the own class; it is with the superuser at once', async () => {
    await fillInPaper();
    expect((await app.press(TEACHER, 'Iesniegt')).answer.text).toContain('nodots virslietotājam');
    const { id } = await db().person.findUniqueOrThrow({ where: { externalId: TEACHER } });
    expect(await newestApplication(app)).toMatchObject({
      ...{ enteredById: id, telegramId: null, state: 'passed', phoneVerified: false, privacyVersion: null },
      passedAt: app.app.clock.now(),
    });
    await app.press(TEACHER, 'Atsaukt');
    expect((await newestApplication(app)).state).toBe('withdrawn');
  });

  test('whoever is no class teacher any more cannot send what they began', async () => {
    await fillInPaper();
    const { id } = await db().person.findUniqueOrThrow({ where: { externalId: TEACHER } });
    const role = { personId: id, role: 'classTeacher' as const };
    await db().staffRole.updateMany({ where: role, data: { until: toDbDate('2026-11-22') } });
    const [send] = (await app.last(TEACHER)).buttons.flat();
    await expectRefused(app, TEACHER, [send?.data ?? ''], /^Jums nav tiesību/);
    expect(await db().application.count()).toBe(0);
  });

  test('others cannot', async () => {
    await app.say('teacher-mat-5', '/menu');
    await expectRefused(app, 'teacher-mat-5', ['apply-paper'], /^Jums nav tiesību/);
    await app.say(ME, '/start');
    await expectRefused(app, ME, ['apply-paper'], /^Jums nav tiesību/);
  });
});
