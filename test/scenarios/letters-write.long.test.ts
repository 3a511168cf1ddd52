import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { personIdOf } from '../support/demo-ids.ts';
import type { Family } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { draftToClass, LEADER, letterPeople, newestLetter, readersOf } from './letter-people.ts';

const NO_RIGHT = /Jums nav tiesību/;
let app: RunningApp;
let classId: number;
let family: Family;
let guardian: string;
let childId: number;

beforeAll(async () => {
  app = await runApp();
  ({ classId, childId, family, mother: guardian } = await letterPeople(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { say, press, raw } = chatOf(() => app);
const personOf = (persona: string) => personIdOf(db(), persona);
const toClass = (text: string) => draftToClass(app, text);
const newest = () => newestLetter(app);

describe('6: a class teacher’s letter', () => {
  test('later it is corrected: whoever has read it hears so once, the others read it with the letter', async () => {
    await toClass('Rīt ekskursija.');
    await press(LEADER, '📨 Sūtīt');
    const [, other = ''] = family.guardians;
    await press(guardian, 'Atvērt');
    await app.forward('PT11M');
    const { id } = await newest();
    await expectRefused(app, LEADER, [`lw:back:${id}`], /Atsaukt vairs nevar/);
    await raw(LEADER, `lw:fix:${id}`);
    expect((await say(LEADER, 'Tikšanās <b>8.15</b>.')).text).toContain('uzzinās 1 lasītājs');
    expect((await app.last(guardian)).text).toContain('vēstulei ir labojums');
    expect((await app.last(other)).text).toContain('jauna vēstule');
    expect((await press(other, 'Atvērt')).text).toContain('Tikšanās <b>8.15</b>.');
    await expectRefused(app, guardian, [`lw:fix:${id}`], NO_RIGHT);
  });

  test('a question, a confirmation, a subject; the last message is taken away again; a message is edited', async () => {
    await toClass('Rīt ekskursija.');
    await press(LEADER, '◻️ Jautājums jā/nē');
    expect((await press(LEADER, '◻️ Jāapstiprina')).text).toContain('✅ Saņēmējs apstiprina');
    await press(LEADER, 'Temats');
    expect((await say(LEADER, 'Ekskursija')).text).toContain('Temats: Ekskursija');
    const { messageId } = await app.say(LEADER, 'Maksa 5 eiro.');
    await app.edit(LEADER, messageId, 'Maksa 6 eiro.');
    expect((await app.last(LEADER)).text).toContain('Maksa 6 eiro.');
    const card = await press(LEADER, 'Noņemt pēdējo');
    expect(card.text).toContain('Rīt ekskursija.');
    expect(card.text).not.toContain('Maksa');
    await press(LEADER, '📨 Sūtīt');
    const { html, ...sent } = await newest();
    expect(html).toBe('Rīt ekskursija.');
    expect(sent).toMatchObject({ subject: 'Ekskursija', asks: true, mustConfirm: true, asksBoth: false });
    expect((await app.last(guardian)).text).toContain('Gaida Jūsu atbildi');
  });

  test('a question to parents and students waits for the parents: a student is neither asked nor marked', async () => {
    const student = 'student-5b-1';
    await raw(LEADER, `write:c:${classId}:both`);
    await say(LEADER, 'Vai brauksiet? '.repeat(270));
    await press(LEADER, '◻️ Jautājums jā/nē');
    await press(LEADER, '📨 Sūtīt');
    expect((await app.last(guardian)).text).toContain('Gaida Jūsu atbildi');
    expect((await app.last(student)).text).not.toContain('Gaida Jūsu atbildi');
    expect(labels(await press(student, 'Atvērt'))).not.toContain('Jā');
    expect(labels(await say(student, '/letters'))[0]).toMatch(/^23\.11\. /);

    // A long one is answered on a card of its own, which stays the same from then on.
    await press(guardian, 'Atvērt');
    const { id } = await press(guardian, 'Jā');
    expect(await press(guardian, 'Nē')).toMatchObject({
      id,
      text: expect.stringContaining('Jūsu atbilde: nē'),
    });
  });

  test('9: who teaches no more, but has a child here, neither follows nor corrects what they wrote as a teacher', async () => {
    await toClass('Rīt ekskursija.');
    await press(LEADER, '📨 Sūtīt');
    const { id } = await newest();
    const personId = await personOf(LEADER);
    const { id: studentId } = await db().student.findFirstOrThrow({
      where: { enrolments: { some: { until: null } } },
    });
    await db().guardianship.create({ data: { personId, studentId, since: toDbDate('2026-09-01') } });
    await db().staffRole.updateMany({ where: { personId }, data: { until: toDbDate('2026-11-22') } });
    await db().course.updateMany({ where: { teacherId: personId }, data: { until: toDbDate('2026-11-22') } });
    await say(LEADER, '/menu');
    const presses = ['letter-sent', 'letter-people', 'lw:fix', 'lw:back'].map((what) => `${what}:${id}`);
    await expectRefused(app, LEADER, presses, NO_RIGHT);
  });
});

describe('6, 9, 10: a guardian’s letter', () => {
  test('the teacher sees about which child it is, and answers; the answer comes for that child', async () => {
    await say(guardian, '/write');
    await press(guardian, 'klases audzinātājs');
    await say(guardian, 'Vai rīt būs sports?');
    await press(guardian, '📨 Sūtīt');
    expect((await app.last(LEADER)).text).toBe('Jauna vēstule · vecāks');
    const letter = await press(LEADER, 'Atvērt');
    expect(letter.text).toContain(family.name);
    await press(LEADER, 'Atbildēt');
    await say(LEADER, 'Jā, būs.');
    await press(LEADER, '📨 Sūtīt');
    const reply = await newest();
    expect(reply.threadId).not.toBeNull();
    expect(await readersOf(app, reply.id)).toMatchObject([
      { personId: await personOf(guardian), studentIds: [childId] },
    ]);
  });

  test('10: the academic office is asked from the menu', async () => {
    await say(guardian, '/menu');
    await press(guardian, 'Jautāt mācību daļai');
    await say(guardian, 'Kur saņemt izziņu?');
    await press(guardian, '📨 Sūtīt');
    expect((await app.last('office')).text).toBe('Jauna vēstule · vecāks');
  });
});

test('6: a draft survives a command, and what was begun to one is never sent to another', async () => {
  await toClass('Iesākts.');
  await say(LEADER, '/menu');
  const begun = await say(LEADER, '/write');
  expect(begun.text).toContain('iesākta vēstule');
  await raw(LEADER, 'write:staff');
  expect((await app.last(LEADER)).text).toContain('iesākta vēstule');
  expect((await press(LEADER, 'Turpināt iesākto')).text).toContain('Kam: 5.b vecāki\n');
  await raw(LEADER, 'write:staff');
  const anew = await press(LEADER, 'Rakstīt jaunu');
  expect(anew.text).toContain('Kam: visi darbinieki');
  expect(anew.text).not.toContain('Iesākts.');
});
