import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeRef } from '../../src/regulation/lesson-ref.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { TODAY } from './demo-lessons.ts';
import {
  OFFICE,
  offered,
  press,
  type Somebody,
  substituteFirst,
  type Vacant,
  vacantIn5b,
  vacantLesson,
} from './substituting.ts';

let app: RunningApp;
/** 5.b's lesson 6, which runs: it is Monday, 13:05. */
let vacant: Vacant;
let guardian: string;

beforeAll(async () => {
  app = await runApp();
  ({ vacant, guardian } = await vacantIn5b(app, TODAY, 6));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const raw = (data: string, persona?: string) => press(app)(data, persona);
const rows = () => app.app.database.db.substitutedLesson.findMany();
const { revOf, toldSince } = chatOf(() => app);

describe('4.11: the academic office finds a substitute for a lesson of this very day', () => {
  test('by name, day, number later, a teacher who is free; those affected are told at once', async () => {
    const { absent, key } = vacant;
    const { answer: empty } = await app.say(OFFICE, '/aizvietosana');
    expect(empty.text, 'no sign, no legend').toBe('Aizvietošana\n\nNav nevienas.');
    await app.press(OFFICE, 'Jauna aizvietošana');
    await app.say(OFFICE, absent.name);
    await app.press(OFFICE, absent.name);
    await app.press(OFFICE, 'Šodien');
    const plan = (await app.press(OFFICE, 'Numurs vēlāk')).answer;
    expect(plan.text).toContain(`Prombūtnē: ${absent.name}, 23.11.`);
    expect(plan.text).toContain(`6. 5.b ${vacant.subjectName} – vēl nav aizvietotāja`);
    const found = await offered(app, (await app.press(OFFICE, '6. 5.b')).answer);
    const [substitute] = found.map(({ teacher }) => teacher);
    expect(found.map(({ label }) => label.startsWith('⚠'))).not.toContain(true);
    if (!substitute) throw new Error('nobody is offered');
    const before = await Promise.all([substitute.persona, absent.persona, guardian].map(revOf));
    expect((await raw(`sub-set:${key}:${substitute.id}`)).text).toContain(`aizvieto: ${substitute.name}`);
    expect(await rows(), 'nothing stands before it is saved').toEqual([]);

    const card = (await app.press(OFFICE, 'Saglabāt')).answer;
    expect(card.text).toContain('Rīkojuma numurs vēl nav ierakstīts');
    expect(labels(card)).toEqual(
      expect.arrayContaining(['Mainīt', 'Rīkojuma numurs', 'Atsaukt', 'Atcelt aizvietošanu']),
    );
    const [toSubstitute, toAbsent, toFamily] = await Promise.all(
      [substitute.persona, absent.persona, guardian].map((persona, index) =>
        toldSince(persona, before[index] ?? 0),
      ),
    );
    expect(toSubstitute).toEqual([
      `23.11. Jums jāaizvieto: ${absent.name}\npirmd., 23.11. 6. stunda, 13:00: 5.b ${vacant.subjectName}`,
    ]);
    expect(toAbsent?.join()).toContain(`5.b ${vacant.subjectName} – aizvieto: ${substitute.name}`);
    expect(toFamily).toEqual([expect.stringMatching(/^\S+: izmaiņas stundu sarakstā$/)]);
    const inDiary = `6. ${vacant.subjectName}\n   ❗ aizvieto: ${substitute.name}`;
    expect((await app.press(guardian, 'Rādīt')).answer.text).toContain(inDiary);
    const again = '❗ 23.11. izmaiņas stundās';
    expect(labels((await app.say(OFFICE, '/letters')).answer)).not.toContain(again);
    expect(labels((await app.say(guardian, '/letters')).answer)[0]).toBe(again);
    expect((await app.press(guardian, again)).answer.text).toContain(inDiary);
  });
});

describe('4.11: the substitute enters that lesson', () => {
  let substitute: Somebody;
  beforeEach(async () => {
    substitute = await substituteFirst(app, vacant);
  });

  test('by a line, with replaced and replacing teacher and subject, and the order’s number when it is there', async () => {
    const today = (await app.say(substitute.persona, '/today')).answer;
    expect(today.text).toContain(`↔ aizvietojat: ${vacant.absent.name}`);
    const { answer } = await app.say(substitute.persona, '5.b Senie laiki; md –; visi klāt');
    expect(answer.text).toContain(`Aizvietojamais: ${vacant.absent.name}, ${vacant.subjectName}`);
    expect(answer.text).toContain(`Aizvieto: ${substitute.name}, ${vacant.subjectName}`);
    expect(answer.text).toContain('Pamatojums: rīkojuma numurs vēl nav ierakstīts');
    expect(answer.text).toContain('✓ Viss ievadīts');
    const { db } = app.app.database;
    const lesson = await db.lesson.findFirstOrThrow({ where: { topic: 'Senie laiki' } });
    expect(lesson.courseId).toBe(vacant.ref.courseId);

    const [kept] = await db.substitution.findMany();
    expect((await raw('sub')).text).toContain('⏳ – rīkojuma numura vēl nav');
    const open = await raw('sub-open');
    expect(labels(open).join()).toContain(vacant.absent.name);
    await raw(`sub-number:${kept?.id}`);
    expect((await app.say(OFFICE, 'vēl nezinu')).answer.text).toContain('Rīkojuma numurā jābūt ciparam');
    expect((await app.say(OFFICE, 'Nr. 1-9/45')).answer.text).toContain('Rīkojums Nr. 1-9/45');
    expect((await raw('sub-open')).text).toContain('Nav nevienas');
    const card = await raw(`ls:${vacant.key}`, substitute.persona);
    expect(card.text).toContain('Pamatojums: rīkojums Nr. 1-9/45');
  });

  test('and no other: not the course’s lesson of another day, not another lesson of the class', async () => {
    const { db } = app.app.database;
    const before = encodeRef({ ...vacant.ref, day: '2026-11-16' });
    const other = await vacantLesson(app, '5.b', TODAY, 4);
    for (const key of [before, other.key])
      await expectRefused(app, substitute.persona, [`ls:${key}`], /nav tiesību/);
    const entered = await app.say(substitute.persona, '16.11 5.b Senie laiki; visi klāt');
    expect(entered.answer.text).not.toContain('✓');
    expect(await db.lesson.count({ where: { topic: 'Senie laiki' } })).toBe(0);
  });

  test('the absent teacher cannot, while it is substituted, and can when it is taken back', async () => {
    const { persona } = vacant.absent;
    await expectRefused(app, persona, [`ls:${vacant.key}`], new RegExp(substitute.name));
    expect((await app.say(persona, '/today')).answer.text).toContain(`aizvieto ${substitute.name}`);
    const line = await app.say(persona, '5.b Senie laiki; md –; visi klāt');
    expect(line.answer.text).toContain(substitute.name);
    expect(labels(line.answer).join()).not.toContain('ārpus stundu saraksta');
    const day = (await app.say(OFFICE, `/log ${TODAY} 5.b`)).answer;
    expect(day.text).toContain(`❗ aizvieto: ${substitute.name}`);

    const rev = await revOf(substitute.persona);
    const undone = (await app.press(OFFICE, 'Atsaukt')).answer;
    expect(undone.text).toContain('Aizvietošana ir atcelta');
    expect(await rows()).toEqual([]);
    expect(await toldSince(substitute.persona, rev)).toEqual([
      `23.11. Jums vairs nav jāaizvieto: ${vacant.absent.name}`,
    ]);
    expect((await app.say(persona, '5.b Senie laiki; md –; visi klāt')).answer.text).toContain('✓');
    await expectRefused(app, substitute.persona, [`ls:${vacant.key}`], /nav tiesību/);
  });
});

describe('4.11: a teacher arranges their own absence', () => {
  test('and nobody else’s; that a lesson is not held is the office’s word; the office is told', async () => {
    const { persona } = vacant.absent;
    const rev = await revOf(OFFICE);
    await app.say(persona, '/substitute');
    await app.press(persona, 'Es būšu prombūtnē');
    await app.press(persona, 'Šodien');
    await app.press(persona, 'Numurs vēlāk');
    const choice = await raw(`sub-ls:${vacant.key}`, persona);
    expect(labels(choice)).not.toContain('Neviens (stunda nenotiks)');
    await raw(`sub-set:${vacant.key}:none`, persona);
    await expectRefused(app, persona, ['sub-save'], /nav tiesību/);
    await raw(`sub-set:${vacant.key}:open`, persona);
    expect((await raw('sub-save', persona)).text).toContain('vēl nav aizvietotāja');
    expect((await toldSince(OFFICE, rev)).join()).toContain(`Prombūtnē 23.11.: ${vacant.absent.name}`);

    const other = await vacantLesson(app, '5.b', TODAY, 4);
    await expectRefused(app, persona, [`sub-new:${other.absent.id}`], /nav tiesību/);
    await expectRefused(app, persona, ['sub-report'], /nav tiesību/);
    expect((await app.say(guardian, '/substitute')).answer.text).not.toContain('Aizvietošana');
    await expectRefused(app, guardian, [`sub-new:${vacant.absent.id}`], /nav tiesību/);
  });
});
