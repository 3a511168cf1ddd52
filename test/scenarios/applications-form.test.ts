import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { sendRaw, telegramIdOf } from './api-calls.ts';
import { fillIn, newestApplication } from './applicants.ts';

const ME = 'stranger-1';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;

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
    expect(await newestApplication(app)).toMatchObject({
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
    expect(await newestApplication(app)).toMatchObject({ phone: '+37129123456', phoneVerified: false });
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
    expect(await newestApplication(app)).toMatchObject({
      ...{ language, familyName: 'Крумина', foldedName: 'krumina bajba', phone: '+442079460000' },
      ...{ relation: 'mother', wantsStudentToo: true },
    });
  });
});
