import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';

let app: RunningApp;
let courseId: number;
let absent: Family;

beforeAll(async () => {
  app = await runApp();
  ({ courseId } = await lessonOf(app, TEACHER, '5.b'));
  [absent] = (await familiesOf(app, '5.b')) as [Family];
  await app.say(TEACHER, `5.b Daļu saskaitīšana; md 45. lpp.; n ${absent.name}`);
}, 60_000);
afterAll(() => app.stop());

async function fileOf({ file }: ChatMessage): Promise<Buffer> {
  return Buffer.from(await (await fetch(new URL(file?.url ?? '', app.app.url))).arrayBuffer());
}
/** The newest lesson's column: a mark for each student. */
async function lastMarks(sheet: ChatMessage, lesson = '23.11. 5.'): Promise<[string, string][]> {
  const [headings = [], ...rows] = await readSheet(await fileOf(sheet), 1);
  const column = headings.indexOf('n') - 1;
  expect(headings[column]).toBe(lesson);
  return rows.flatMap((row) => (row[column] === null ? [] : [[String(row[0]), String(row[column])]]));
}

describe('4.5: the page of the journal', () => {
  test('its teacher opens it as a picture of a phone’s width, of this month or another', async () => {
    await app.say(TEACHER, '/menu');
    const list = (await app.press(TEACHER, 'Žurnāla lapa')).answer;
    expect(labels(list)).toContain('5.b · matemātika');
    const page = (await app.press(TEACHER, '5.b · matemātika')).answer;
    expect(page).toMatchObject({
      file: { kind: 'photo' },
      text: expect.stringContaining('2026. g. novembris'),
    });
    const picture = await fileOf(page);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(labels(page)).toEqual(expect.arrayContaining(['2026. g. oktobris', '1. semestris', 'XLSX']));
    expect(labels(page)).not.toContain('Ziņa skolotājam');
    const october = (await app.press(TEACHER, '2026. g. oktobris')).answer;
    expect(october.text).toContain('2026. g. oktobris');
    expect(october.file?.name).toBe(`zurnals-5b-${courseId}-2026-10.png`);
  });

  test('4.10: as a workbook, with the mark that follows from the note, once it is excused', async () => {
    const sheet = async () =>
      lastMarks((await app.press(TEACHER, `jp-xlsx:${courseId}:2026-11`, { raw: true })).answer);
    expect(await sheet()).toEqual([[absent.name, 'n']]);
    const { db } = app.app.database;
    const student = await db.student.findFirstOrThrow({
      where: { absences: { some: { lesson: { courseId, day: new Date('2026-11-23') } } } },
    });
    const day = new Date('2026-11-23');
    const said = { from: day, until: day, lessons: [], reason: 'illness' as const, receivedOn: day };
    const teacher = await db.person.findFirstOrThrow({ where: { externalId: TEACHER } });
    await db.absenceNote.create({
      data: { ...said, sentAt: day, studentId: student.id, sentById: teacher.id, state: 'excused' },
    });
    expect(await sheet()).toEqual([[absent.name, 'ns']]);
  });

  test('from the lesson’s card, and one that nobody entered stands open', async () => {
    await app.say(TEACHER, '/menu');
    await app.press(TEACHER, `ls-change:${courseId}.2026-11-23.5`, { raw: true });
    expect((await app.press(TEACHER, 'Žurnāla lapa')).answer.file?.kind).toBe('photo');
    const { courseId: other, number } = await lessonOf(app, TEACHER, '5.a');
    const sheet = (await app.press(TEACHER, `jp-xlsx:${other}:2026-11`, { raw: true })).answer;
    const marks = await lastMarks(sheet, `23.11. ${number}.`);
    expect(marks.length).toBeGreaterThan(20);
    expect(new Set(marks.map(([, mark]) => mark))).toEqual(new Set(['·']));
  });
});

describe('8: who reads it', () => {
  test.each(['office', 'principal'])(
    '%s: of any class, with a note to the teacher about it',
    async (persona) => {
      await app.say(persona, '/menu');
      await app.press(persona, 'Žurnāla lapa');
      await app.press(persona, '5.b');
      const page = (await app.press(persona, '5.b · matemātika')).answer;
      expect(page.file?.kind).toBe('photo');
      const letter = (await app.press(persona, 'Ziņa skolotājam')).answer;
      expect(letter.text).toContain('5.b · matemātika');
      await app.say(persona, 'Lūdzu, pierakstiet tematus!');
      await app.press(persona, 'Sūtīt (1 cilvēkam)');
    },
  );

  test('the class teacher: of the own class, read-only', async () => {
    await app.say('class-teacher-5b', '/class');
    await app.press('class-teacher-5b', 'Žurnāla lapa');
    const page = (await app.press('class-teacher-5b', '5.b · matemātika')).answer;
    expect(page.file?.kind).toBe('photo');
    expect(labels(page)).toContain('Ziņa skolotājam');
  });

  test('nobody else: another teacher, a family, the superuser', async () => {
    const { db } = app.app.database;
    const other = await db.person.findFirstOrThrow({
      where: {
        externalId: { startsWith: 'teacher-' },
        accounts: { some: { closedAt: null } },
        courses: { none: { OR: [{ id: courseId }, { class: { name: '5.b' } }] } },
        roles: { none: { class: { name: '5.b' } } },
      },
    });
    for (const persona of [other.externalId ?? '', absent.guardians[0] ?? '', 'student-5b-1', 'superuser']) {
      await app.say(persona, '/help');
      const buttons = [`jp-show:${courseId}`, `jp-xlsx:${courseId}:2026-11`];
      await expectRefused(app, persona, buttons, /nav tiesību/);
    }
    await app.say('guardian-6a-1', '/menu');
    await expectRefused(app, 'guardian-6a-1', ['jp', 'jp:c1'], /nav tiesību/);
  });

  test('a button with another course’s id, or none, opens nothing', async () => {
    await app.say('office', '/menu');
    await expectRefused(app, 'office', ['jp-show:999999', 'jp-show:x', `jp-xlsx:${courseId}:s9`], /neder/);
  });
});
