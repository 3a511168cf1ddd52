import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/transaction.ts';
import { loadApplication, saveStep } from '../../src/features/applications/application.store.ts';
import type { ApplicationState, ApplicationStep } from '../../src/features/applications/application.ts';
import { tellApplicants } from '../../src/features/applications/tell-applicant.ts';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { readSettings } from '../../src/regulation/settings.ts';
import { familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, sendRaw, telegramIdOf } from './api-calls.ts';
import { applyFor, fillIn, sent } from './applicants.ts';

const ME = 'stranger-1';
const settings = readSettings('regulation.yaml');

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 30_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;
const labels = (message: { buttons: readonly (readonly { label: string }[])[] }) =>
  message.buttons.flat().map(({ label }) => label);
const newest = () => db().application.findFirstOrThrow({ orderBy: { id: 'desc' } });

/** What the school does with it, without its cards: those have tests of their own. */
async function school(id: number, action: ApplicationStep, state: ApplicationState, words?: string) {
  const now = app.app.clock.now();
  const times = { passed: { passedAt: now }, refused: { decidedAt: now } };
  await inTransaction(db(), async (tx) => {
    const step = { at: now, actorId: null, action, ...(words ? { words } : {}) };
    await saveStep(tx, [id], { state, ...times[state as keyof typeof times] }, step);
    const saved = await loadApplication(tx, id);
    if (saved) await tellApplicants(tx, [saved], { now, settings });
  });
  // Any other person's write wakes what sends.
  await app.say('stranger-5', '/language lv');
}

describe('3.1: the form', () => {
  test('seven questions and a summary; the class teacher’s desk gets what was entered', async () => {
    const first = (await app.say(ME, '/pieteikums')).answer;
    expect(first.text).toMatch(/^Iesniegums · 1\/7/);
    const { answer } = await fillIn(app, ME);
    expect(answer.text.split('\n').slice(2)).toEqual([
      'Pieteicējs: Krūmiņa Baiba',
      'Bērns: Krūmiņš Emīls',
      'Klase: 5.b',
      'Kas bērnam: Māte',
      expect.stringMatching(/^Tālrunis: \+371\d{8} ✓$/),
      'Bērna konts: Nē',
    ]);
    expect((await app.press(ME, 'Iesniegt')).answer.text).toMatch(/^✅ Iesniegums saņemts/);
    expect(await newest()).toMatchObject({
      ...{ familyName: 'Krūmiņa', givenName: 'Baiba', foldedName: 'krumina baiba' },
      ...{ childFamilyName: 'Krūmiņš', childGivenName: 'Emīls', foldedChildName: 'krumins emils' },
      ...{ relation: 'mother', phoneVerified: true, wantsStudentToo: false, state: 'submitted' },
      ...{ privacyVersion: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), language: 'lv' },
    });
    expect(await db().auditEntry.findFirst({ where: { subject: 'application' } })).toMatchObject({
      ...{ action: 'application.submitted', actorId: null },
    });
    expect(await db().formSession.count({ where: { form: 'apply' } })).toBe(0);
    const again = answer.buttons[0]?.[0]?.data ?? '';
    expect((await app.press(ME, again, { raw: true })).answer.alert).toContain('vairs nav iesākts');
    expect(await db().application.count()).toBe(1);
  });

  test('a typed number is kept as typed: Telegram did not vouch for it', async () => {
    expect((await fillIn(app, ME, { phone: '29 123 456' })).answer.text).toContain(
      'Tālrunis: +37129123456\n',
    );
    await app.press(ME, 'Iesniegt');
    expect(await newest()).toMatchObject({ phone: '+37129123456', phoneVerified: false });
  });

  test('a contact of somebody else is not the applicant’s own', async () => {
    await fillIn(app, ME);
    await app.press(ME, 'Tālrunis');
    const from = { id: await telegramIdOf(app, ME), is_bot: false, first_name: 'Baiba' };
    const contact = { phone_number: '37126000000', first_name: 'Kāds', user_id: 1 };
    await sendRaw(app, ME, {
      message: { message_id: 9_000, date: 0, chat: { id: from.id, type: 'private' }, from, contact },
    });
    expect((await app.last(ME)).text).toMatch(/Tālrunis: \+37126000000\n/);
  });

  test('each question can go back, and keeps what was answered', async () => {
    await app.say(ME, '/apply');
    await app.say(ME, 'Krūmiņa Baiba');
    await app.say(ME, 'Krūmiņš Emīls');
    await app.press(ME, '5.');
    expect((await app.press(ME, 'Atpakaļ')).answer.text).toContain('Kurā klasē');
    expect((await app.press(ME, 'Atpakaļ')).answer.text).toContain('bērna uzvārdu');
    expect((await app.press(ME, 'Atpakaļ')).answer.text).toContain('savu uzvārdu');
    await app.press(ME, 'Krūmiņa Baiba');
    expect((await app.last(ME)).text).toContain('Kurā klasē');
    await app.press(ME, '5.');
    await app.press(ME, '5.b');
    await app.press(ME, 'Tēvs');
    expect((await app.press(ME, 'Atpakaļ')).answer.text).toContain('Kas jūs esat bērnam');
    expect(labels(await app.last(ME))).toContain('✓ Tēvs');
  });

  test('the summary leads to any question and back to itself', async () => {
    await fillIn(app, ME);
    await app.press(ME, 'Bērns');
    expect((await app.say(ME, 'Krūmiņa Elza')).answer.text).toContain('Bērns: Krūmiņa Elza');
    expect(labels(await app.last(ME))).toContain('Iesniegt');
  });

  test('an answer that is edited afterwards is changed in the form', async () => {
    await app.say(ME, '/apply');
    const { messageId } = await app.say(ME, 'Krūmiņa Baiba');
    expect((await app.edit(ME, messageId, 'Krūmiņa Barba')).answer.text).toContain('bērna uzvārdu');
  });

  test('/cancel keeps the draft, and a text is no answer any more; /apply goes on with it', async () => {
    await app.say(ME, '/apply');
    await app.say(ME, 'Krūmiņa Baiba');
    expect((await app.say(ME, '/cancel')).answer.text).toContain('saglabāts');
    expect((await app.say(ME, 'Krūmiņš Emīls')).answer.text).not.toContain('2/7');
    const { answer } = await app.say(ME, '/apply');
    expect(answer.text).toContain('bērna uzvārdu');
    expect(labels(answer)).toContain('Sākt no jauna');
  });

  test('a button of an earlier question shows the present one', async () => {
    await app.say(ME, '/apply');
    await app.say(ME, 'Krūmiņa Baiba');
    const { answer: grades } = await app.say(ME, 'Krūmiņš Emīls');
    const [old] = grades.buttons.flat();
    await app.press(ME, '5.');
    await app.press(ME, '5.b');
    const { answer } = await app.press(ME, old?.data ?? '', { raw: true, messageId: grades.id });
    expect(answer.text).toContain('Kas jūs esat bērnam');
    expect(answer.alert).toContain('agrāka jautājuma');
  });

  test('a name of one word, a number that is none, a class that is not there: asked again', async () => {
    await app.say(ME, '/apply');
    expect((await app.say(ME, 'Baiba')).answer.text).toContain('uzvārdu un vārdu');
    await app.say(ME, 'Krūmiņa Baiba');
    await app.say(ME, 'Krūmiņš Emīls');
    expect((await app.say(ME, '9.z')).answer.text).toMatch(/^Tādas klases/);
    expect((await app.say(ME, '5b')).answer.text).toContain('Kas jūs esat bērnam');
    await app.press(ME, 'Māte');
    expect((await app.say(ME, '12')).answer.text).toContain('tālruņa');
  });

  test('a poster’s link knows the class; one of a class that is not there asks for it', async () => {
    await app.say(ME, '/start apply-5b');
    await app.say(ME, 'Krūmiņa Baiba');
    expect((await app.say(ME, 'Krūmiņš Emīls')).answer.text).toContain('Kas jūs esat bērnam');
    const { answer } = await app.say('stranger-2', '/start apply-9z');
    expect(answer.text).toMatch(/^Tādas klases mūsu skolā nav/);
    await app.say('stranger-2', 'Krūmiņa Baiba');
    expect((await app.say('stranger-2', 'Krūmiņš Emīls')).answer.text).toContain('Kurā klasē');
  });

  test('two forms at once: a text answers the one that was opened last', async () => {
    const { answer: start } = await app.say(ME, '/start');
    await app.say(ME, '/start');
    await app.press(ME, 'Man ir jauns Telegram');
    await app.press(ME, 'Pieteikties', { messageId: start.id });
    expect((await app.say(ME, 'Krūmiņa Baiba')).answer.text).toContain('2/7');
  });
});

describe('3.1: in each language', () => {
  test.each([
    ['ru', '5б', 'Мать', 'Да', 'Прочитано', 'Отправить', /^✅ Заявление принято/],
    ['en', '5 B', 'Mother', 'Yes', 'I have read it', 'Submit', /^✅ Application received/],
  ])('%s', async (language, className, relation, yes, read, submit, received) => {
    await app.say(ME, `/language ${language}`);
    await app.say(ME, '/apply');
    for (const text of ['Крумина Байба', 'Круминьш Эмиль', className]) await app.say(ME, text);
    await app.press(ME, relation);
    await app.say(ME, '+44 20 7946 0000');
    await app.press(ME, yes);
    await app.press(ME, read);
    expect((await app.press(ME, submit)).answer.text).toMatch(received);
    expect(await newest()).toMatchObject({
      ...{ language, familyName: 'Крумина', foldedName: 'krumina bajba', phone: '+442079460000' },
      ...{ relation: 'mother', wantsStudentToo: true },
    });
  });
});

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
    expect(await newest()).toMatchObject({ familyName, givenName, phone, childGivenName: 'Jēkabs' });
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
    expect((await newest()).state).toBe('submitted');
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

describe('3.1–3.2: the applicant sees the state at any time', () => {
  test('withdrawn, and taken back within ten minutes', async () => {
    await sent(app, ME);
    expect((await app.say(ME, '/apply')).answer.text).toContain('Gaida klases audzinātāju');
    expect((await app.press(ME, 'Atsaukt iesniegumu')).answer.text).toContain('Atsaukts');
    expect((await newest()).state).toBe('withdrawn');
    expect((await app.press(ME, 'Atsaukt')).answer.text).toContain('Gaida klases audzinātāju');
    await app.press(ME, 'Atsaukt iesniegumu');
    const { answer: card } = await app.say(ME, '/apply');
    await app.forward('PT11M');
    const [restore] = card.buttons.flat();
    await expectRefused(app, ME, [restore?.data ?? ''], /^Atsaukt vairs nevar/);
  });

  test('asked: the next text is the answer and reopens it', async () => {
    const id = await sent(app, ME);
    await school(id, 'asked', 'asked', 'Kurā klasē Emīls mācījās pērn?');
    expect((await app.last(ME)).text).toContain('Kurā klasē Emīls mācījās pērn?');
    const { answer } = await app.say(ME, 'Pērn viņš bija 4.b klasē');
    expect(answer.text).toContain('Atbilde nodota');
    const answered = await loadApplication(db(), id);
    expect(answered?.state).toBe('submitted');
    expect(answered?.events.at(-1)).toMatchObject({ action: 'answered', words: 'Pērn viņš bija 4.b klasē' });
    expect((await app.say(ME, 'Un vēl kas')).answer.text).not.toContain('Atbilde nodota');
  });

  test('asked by the superuser: the answer brings it back to them', async () => {
    const id = await sent(app, ME);
    await school(id, 'passed', 'passed');
    await school(id, 'asked', 'asked', 'Vai numurs ir pareizs?');
    await app.press(ME, 'Atbildēt');
    await app.say(ME, 'Jā, ir');
    expect((await newest()).state).toBe('passed');
  });

  test('asked about two: the answer is kept until the child is named', async () => {
    const first = await sent(app, ME);
    const second = await sent(app, ME, 'Elza');
    await school(first, 'asked', 'asked', 'Pirmais?');
    await school(second, 'asked', 'asked', 'Otrais?');
    expect((await app.say(ME, 'Tā ir')).answer.text).toContain('Uz kuru jautājumu');
    await app.press(ME, 'Elza');
    expect((await loadApplication(db(), second))?.events.at(-1)?.words).toBe('Tā ir');
    expect((await loadApplication(db(), first))?.state).toBe('asked');
  });

  test('told of each step; a refusal says why', async () => {
    const id = await sent(app, ME);
    await school(id, 'passed', 'passed');
    expect((await app.last(ME)).text).toMatch(/^Emīls: klases audzinātājs iesniegumu pieņēma/);
    await school(id, 'refused', 'refused', 'Šāda bērna skolā nav.');
    expect((await app.last(ME)).text).toContain('Šāda bērna skolā nav.');
    expect((await app.say(ME, '/apply')).answer.text).toContain('Noraidīts');
  });

  test('9: a connected guardian hears as privately as they chose', async () => {
    const guardian = 'guardian-5b-1';
    const id = await sent(app, guardian);
    await school(id, 'passed', 'passed');
    expect((await app.last(guardian)).text).toMatch(/^Emīls: klases audzinātājs .* līdz 30\.11\.$/);
    await db().person.updateMany({ where: { externalId: guardian }, data: { preview: 'hidden' } });
    await school(id, 'asked', 'asked', 'Vai numurs ir pareizs?');
    expect((await app.last(guardian)).text).toBe('Skolas žurnālā ir jaunums');
    expect((await app.press(guardian, 'Rādīt')).answer.text).toContain('Vai numurs ir pareizs?');
  });

  test('nothing rings at night: the word waits for the morning', async () => {
    const id = await sent(app, ME);
    await app.turnTo('2026-11-23T21:00:00+02:00');
    const before = await app.last(ME);
    await school(id, 'passed', 'passed');
    expect(await app.last(ME)).toEqual(before);
    await app.turnTo('2026-11-24T07:00:00+02:00');
    expect((await app.last(ME)).text).toMatch(/^Emīls: klases audzinātājs/);
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
    expect(await newest()).toMatchObject({
      ...{ enteredById: id, telegramId: null, state: 'passed', phoneVerified: false, privacyVersion: null },
      passedAt: app.app.clock.now(),
    });
    await app.press(TEACHER, 'Atsaukt');
    expect((await newest()).state).toBe('withdrawn');
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
