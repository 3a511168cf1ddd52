import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { absenceNotice } from './absence-notice.ts';

const TEACHER = 'teacher-mat-5';
let app: RunningApp;
let first: Family;
let second: Family;

beforeAll(async () => {
  app = await runApp();
  [, first, second] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const guardian = ({ guardians }: Family) => guardians[0] ?? '';
const noticesOf = async (family: Family) =>
  (await app.chat(guardian(family))).filter(({ from }) => from === 'bot').length;

describe('4.5: an edited message says all that it ever said', () => {
  test('what a second edit leaves out is not brought back by it', async () => {
    const before = await noticesOf(first);
    const { messageId } = await app.say(TEACHER, `5.b Daļas; n ${first.familyName}`);
    await app.edit(TEACHER, messageId, '5.b Daļas; visi klāt');
    const { answer } = await app.edit(TEACHER, messageId, '5.b Daļskaitļi');
    expect(answer.text).toContain('Temats: Daļskaitļi');
    expect(answer.text).toContain('Vēl trūkst: klātbūtne, mājas darbs');
    await app.forward('PT30M');
    expect(await noticesOf(first)).toBe(before);
  });

  test('a name taken out goes, a tap on the card in between stays', async () => {
    const { messageId } = await app.say(TEACHER, `5.b Daļas; n ${first.familyName}, ${second.familyName}`);
    await app.press(TEACHER, 'Bez mājas darba');
    const { answer } = await app.edit(TEACHER, messageId, `5.b Daļas; n ${second.familyName}`);
    expect(answer.text).toContain(`Nav stundā (1): ${second.name}`);
    expect(answer.text).toContain('Mājas darba nav');
  });

  test('edited to no entry at all, what was entered stands', async () => {
    const { messageId } = await app.say(TEACHER, '5.b Daļas');
    for (const text of ['paldies', '/today']) {
      const { answer } = await app.edit(TEACHER, messageId, text);
      expect(answer.text).toContain('iepriekšējais ieraksts ir spēkā');
    }
    expect((await app.say('guardian-5b-1', '/diary')).answer.text).toContain('5. matemātika: Daļas');
  });

  test('edited to another class, it moves there without a question', async () => {
    const { messageId } = await app.say(TEACHER, '5.b Daļas; visi klāt; md –');
    const { answer } = await app.edit(TEACHER, messageId, '5.a Daļas; visi klāt; md –');
    expect(answer.text).toContain('5.a · matemātika');
    expect((await app.say('guardian-5b-1', '/diary')).answer.text).not.toContain('matemātika: Daļas');
  });
});

describe('4.5: notices keep their promise', () => {
  test('an absence that an undo brings back waits for its own ten minutes', async () => {
    const before = await noticesOf(first);
    await app.say(TEACHER, `5.b Daļas; n ${first.familyName}`);
    await app.say(TEACHER, '5.b visi klāt');
    await app.forward('PT1M');
    await app.say(TEACHER, '/undo');
    expect(await noticesOf(first)).toBe(before);
    await app.forward('PT11M');
    expect((await app.last(guardian(first))).text).toBe(absenceNotice(first.givenName));
  });

  test('nobody hears for the first time of a child that is taken off a list', async () => {
    const { db } = app.app.database;
    await app.say(TEACHER, `5.b Daļas; n ${first.familyName}`);
    await app.say(TEACHER, '5.b visi klāt');
    await app.forward('PT30M');
    const notices = await db.delivery.findMany({ where: { kind: 'absence' }, select: { state: true } });
    expect(notices.map(({ state }) => state)).toEqual(first.guardians.map(() => 'cancelled'));
  });

  test('of another day, the notice names the day', async () => {
    await app.say(TEACHER, `20.11 5.b Daļas; n ${first.familyName}`);
    await app.press(TEACHER, 'Drukas kļūda');
    await app.forward('PT11M');
    expect((await app.last(guardian(first))).text).toBe(absenceNotice(first.givenName, 'piektd., 20.11.'));
  });
});

describe('4.4, 4.5: beside the timetable and the classes', () => {
  test('a lesson outside the timetable that is taken back leaves no trace', async () => {
    const monday = { class: { name: '5.b' }, slots: { some: { weekday: 1 } } };
    const course = await app.app.database.db.course.findFirstOrThrow({
      where: { class: { name: '5.b' }, slots: { some: {} }, teacher: { courses: { none: monday } } },
      select: { teacher: { select: { externalId: true } } },
    });
    const teacher = course.teacher.externalId ?? '';
    const question = (await app.say(teacher, '5.b Ekskursija; visi klāt; md –')).answer;
    const [outside = ''] = labels(question);
    expect(outside).toMatch(/^5\.b · .+ · ārpus stundu saraksta$/);
    const { answer } = await app.press(teacher, outside);
    expect(answer.text).toContain('ārpus stundu saraksta');
    expect((await app.say(teacher, '/today')).answer.text).toContain('13:05 5.b');
    await app.say(teacher, '/undo');
    expect((await app.say('guardian-5b-1', '/diary')).answer.text).not.toContain('Ekskursija');
    expect((await app.say(teacher, '/today')).answer.text).not.toContain('13:05 5.b');
  });

  test('a group without a class is entered by its name, of a past day too', async () => {
    const { db } = app.app.database;
    const course = await db.course.findFirstOrThrow({
      where: { teacher: { externalId: 'hobby-teacher-1' }, group: { classId: null }, slots: { some: {} } },
      include: { group: true, slots: true },
    });
    const weekday = course.slots[0]?.weekday ?? 1;
    const day = 15 + weekday;
    const { answer } = await app.say('hobby-teacher-1', `${day}.11. ${course.group?.name} Polka; visi klāt`);
    // Of a past day, what stands there is not replaced without a word.
    expect(answer.text).toContain('→ Polka');
    expect(answer.text).toContain(`${day}. novembris`);
    const { answer: card } = await app.press('hobby-teacher-1', 'Drukas kļūda');
    expect(card.text).toContain('Temats: Polka');
  });
});
