import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { PICTURE } from '../support/pictures.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { briefingDesk, briefingPeople, TEACHER } from './briefing-desk.ts';

const NO_RIGHT = /Jums nav tiesību|nav pieslēgts/;

let app: RunningApp;
let classId: number;
let there: string;
let absent: string;

beforeAll(async () => {
  app = await runApp();
  ({ classId, there, absent } = await briefingPeople(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const personOf = (persona: string) => db().person.findUniqueOrThrow({ where: { externalId: persona } });
const { press } = chatOf(() => app);
const { openCard, holdMeeting } = briefingDesk(() => app);
const raw = (persona: string, button: string) => app.press(persona, button, { raw: true });

describe('2: the class card', () => {
  test('tells the class teacher how many are connected, and who is not', async () => {
    const { answer } = await app.say(TEACHER, '/klase');
    expect(answer.text).toMatch(/^5\.b\n\n\d+ skolēn/);
    expect(answer.text).toMatch(/Pieslēgtas ģimenes: \d+ no \d+/);
    expect(labels(answer)).toEqual(expect.arrayContaining(['Gada instruktāža', 'Uzaicinājumi']));
  });

  test('names whom Telegram does not reach any more', async () => {
    const { id, familyName, givenName } = await personOf(absent);
    await db().account.updateMany({
      where: { personId: id },
      data: { unreachableAt: toDbDate('2026-11-20') },
    });
    const { answer } = await app.say(TEACHER, '/class');
    expect(answer.text).toContain('Ziņas nesaņem');
    expect(answer.text).toContain(`${familyName} ${givenName}`);
  });

  test('is not a guardian’s, nor another class’s teacher’s; a former class teacher’s buttons are dead', async () => {
    expect((await app.say(absent, '/class')).answer.text).toContain('Šī komanda jums nav pieejama');
    await app.say('class-teacher-5a', '/menu');
    const buttons = [`class:${classId}`, `bf:${classId}`, `bf-day:${classId}`, `bf-send:${classId}`];
    await expectRefused(app, 'class-teacher-5a', buttons, NO_RIGHT);

    await openCard();
    const { id } = await personOf(TEACHER);
    const ended = { until: toDbDate('2026-11-22') };
    await db().staffRole.updateMany({ where: { personId: id, role: 'classTeacher' }, data: ended });
    await expectRefused(app, TEACHER, [...buttons, `bf-list:${classId}`, `bf-print:${classId}`], NO_RIGHT);
  });

  test('the academic office reads the counts of all classes, without names and without a button to act', async () => {
    await holdMeeting(there);
    await app.say('office', '/class');
    const overview = await press('office', 'Gada instruktāža');
    expect(overview.text).toMatch(/5\.b: 1 no \d+, sapulce 23\.11/);
    expect(overview.text).toContain('5.a: sapulce nav ierakstīta');
    const { answer: card } = await raw('office', `bf:${classId}`);
    expect(card.text).toContain('Vecāki sapulcē: 1 no');
    expect(labels(card)).toEqual(['Atpakaļ']);
    await expectRefused(
      app,
      'office',
      [`bf-list:${classId}`, `bf-go:${classId}`, `bf-day:${classId}`],
      NO_RIGHT,
    );
  });
});

describe('2: the parents’ meeting', () => {
  test('is recorded by its day and ticks, outlives another command, and is taken back whole', async () => {
    expect((await openCard()).text).toContain('Vecāku sapulce vēl nav ierakstīta. To gaida līdz 30.09.');
    await press(TEACHER, 'Ierakstīt vecāku sapulci');
    const { answer: ticks } = await app.say(TEACHER, '10.09.');
    expect(ticks.text).toContain('Sapulce 10.09.2026. Atzīmējiet, kas bija: 0 no');
    const [guardian = ''] = labels(ticks).filter((label) => label.startsWith('▫️'));
    await press(TEACHER, guardian);
    await press(TEACHER, '▶️');

    await openCard();
    const kept = await press(TEACHER, 'Ierakstīt vecāku sapulci');
    expect(kept.text).toContain('Sapulce 10.09.2026. Atzīmējiet, kas bija: 1 no');
    const card = await press(TEACHER, 'Gatavs');
    expect(card.text).toContain('Vecāku sapulce: 10.09.2026');
    expect(card.text).toContain('Vecāki sapulcē: 1 no');
    expect(labels(card)).not.toContain('Ierakstīt vecāku sapulci');

    expect((await press(TEACHER, 'Atsaukt')).text).toContain('Vecāku sapulce vēl nav ierakstīta');
    expect(await db().briefingAttendance.count({ where: { present: true, briefing: { classId } } })).toBe(0);
  });

  test('is not in the future, and not before the summer that leads into the year', async () => {
    await openCard();
    await press(TEACHER, 'Ierakstīt vecāku sapulci');
    expect((await app.say(TEACHER, '24.11.2026')).answer.text).toContain('Šī diena vēl nav pienākusi');
    expect((await app.say(TEACHER, '10.09.2025')).answer.text).toContain('nav izvēlētajā mācību gadā');
    expect((await app.say(TEACHER, '27.08.')).answer.text).toContain('Sapulce 27.08.2026.');
  });

  test('keeps the signed sheet by Telegram’s references: photos, pictures and PDFs up to 20 MB, no other file', async () => {
    await holdMeeting(there);
    await press(TEACHER, 'Pievienot foto vai failu');
    const upload = async (kind: 'photo' | 'document', fileName: string, content = PICTURE) => {
      const contentBase64 = content.toString('base64');
      await app.control('upload', { persona: TEACHER, fileName, contentBase64, kind });
      await app.settle();
      return app.last(TEACHER);
    };
    expect((await upload('document', 'lapa.docx')).text).toContain('Šādu failu nevar pievienot');
    await upload('photo', 'lapa.png');
    await upload('document', 'lapa.png');
    const card = await upload('document', 'lapa.pdf');
    expect(card.text).toContain('Parakstu lapa: 3 faili');
    const shown = await press(TEACHER, 'Parakstu lapa (3)');
    expect(shown).toMatchObject({ text: '5.b: parakstu lapa, 1. no 3', file: { kind: 'photo' } });
    expect(await press(TEACHER, '▶️')).toMatchObject({ file: { kind: 'document', name: 'sheet.png' } });
    expect(await press(TEACHER, '▶️')).toMatchObject({ file: { kind: 'document', name: 'sheet.pdf' } });
    expect((await press(TEACHER, 'Dzēst lapu')).text).toContain('Parakstu lapa: 2 faili');
    const tooLarge = Buffer.alloc(20 * 1024 * 1024 + 1);
    expect((await upload('document', 'liela.pdf', tooLarge)).text).toContain('20 MB');
  });
});
