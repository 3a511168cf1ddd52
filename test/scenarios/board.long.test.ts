import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

const TEACHER = 'teacher-mat-5';
let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());

const shown = async (persona: string, id: number) =>
  (await app.chat(persona)).find((message) => message.id === id)?.text ?? '';
const looks = () => app.app.database.db.task.count({ where: { kind: 'board' } });
/** The file of the persona's newest message. */
const contentOf = async (persona: string): Promise<Buffer> => {
  const { file } = await app.last(persona);
  const { url } = file as unknown as { url: string };
  return Buffer.from(await (await fetch(new URL(url, app.app.url))).arrayBuffer());
};
const sheetRows = async (sheet = 'Stundu ieraksti') => {
  await app.press('office', 'board-sheet', { raw: true });
  return readSheet(await contentOf('office'), sheet);
};

test('where nobody looks, no clock stops for a board', async () => {
  await app.forward('PT15M');
  expect(await looks()).toBe(0);
});

test('4.5: in the year’s table a lesson is in time by what stood at its deadline, whatever came after', async () => {
  // 5.b in time; 5.a after 15:30; 5.b corrected after it.
  await app.say(TEACHER, '5.b Daļas; md 45. lpp.; visi klāt');
  await app.turnTo('2026-11-23T15:40:00+02:00');
  const row = async () => (await sheetRows()).find(([week]) => week === '23.11.2026')?.map(Number) ?? [];
  const [, due = 0, inTime = 0, late, missing = 0] = await row();
  expect(late).toBe(0);
  await app.say(TEACHER, '5.a Daļas; md 45. lpp.; visi klāt');
  expect(await row()).toEqual([Number.NaN, due, inTime, 1, missing - 1]);
  await app.say(TEACHER, '5.b md 46. lpp.');
  const changed = await app.app.database.db.auditEntry.count({ where: { action: 'lesson.recorded' } });
  expect(changed).toBe(3);
  expect(await row()).toEqual([Number.NaN, due, inTime, 1, missing - 1]);
  await app.reset();
}, 60_000);

test('a board keeps itself current every ten minutes until 16:30, through both deadlines; the next day it stays as it was', async () => {
  const { answer } = await app.say('principal', '/board');
  await app.turnTo('2026-11-23T14:30:00+02:00');
  expect(await shown('principal', answer.id)).toMatch(
    /plkst\. 14:30\n\nStundas, termiņš plkst\. 14:30 pagājis\n✓ ievadītas: \d+\n❗ nav ievadītas/u,
  );
  await app.turnTo('2026-11-23T15:30:00+02:00');
  expect(await shown('principal', answer.id)).toContain('Stundas, termiņš plkst. 15:30 pagājis');

  await app.forward('PT8H');
  expect(await shown('principal', answer.id)).toContain('plkst. 16:30');
  const looked = await looks();
  await app.forward('PT16H');
  expect(await looks()).toBe(looked);
  expect(await shown('principal', answer.id)).toContain('pirmdiena, 23. novembris, plkst. 16:30');
});

test('the newest board alone is kept current, each viewer’s own; where they went on from it, nothing is overwritten', async () => {
  await app.reset();
  const { answer: older } = await app.say('office', '/board');
  const { answer: newest } = await app.say('office', '/board');
  const { answer: left } = await app.say('principal', '/board');
  const { answer: own } = await app.say('class-teacher-5b', '/board');
  const { answer: people } = await app.press('principal', 'Pa punktiem', { messageId: left.id });
  await app.turnTo('2026-11-23T13:20:00+02:00');
  expect(await shown('office', older.id)).toBe(older.text);
  expect(await shown('office', newest.id)).toContain('plkst. 13:20');
  expect(await shown('principal', left.id)).toBe(people.text);
  expect(await shown('class-teacher-5b', own.id)).toContain('plkst. 13:20');
  expect(await shown('class-teacher-5b', own.id)).not.toContain('14:30');

  await app.press('principal', 'Atpakaļ', { messageId: left.id });
  await app.turnTo('2026-11-23T13:30:00+02:00');
  expect(await shown('principal', left.id)).toContain('plkst. 13:30');
});

test('8: whoever is no class teacher any more is shown nothing new', async () => {
  await app.reset();
  const { answer } = await app.say('class-teacher-5b', '/board');
  const { db } = app.app.database;
  const { id } = await db.schoolClass.findFirstOrThrow({ where: { name: '5.b' } });
  await db.staffRole.updateMany({
    where: { classId: id, role: 'classTeacher' },
    data: { until: new Date('2026-11-22T00:00:00Z') },
  });
  await app.turnTo('2026-11-23T13:20:00+02:00');
  expect(await shown('class-teacher-5b', answer.id)).toBe(answer.text);
});

test('the school year by week is a picture, and a file of the same numbers by week and paragraph', async () => {
  await app.reset();
  await app.turnTo('2026-11-24T08:05:00+02:00');
  await app.say('office', '/board');
  const { answer } = await app.press('office', 'Pa nedēļām');
  expect(answer.text).toMatch(/^Stundu ieraksti pa nedēļām\nNedēļā no 23\.11\. jāievada: \d+\./u);
  expect(answer.file).toMatchObject({ kind: 'photo', width: 1200, height: 675 });
  expect((await contentOf('office')).subarray(1, 4).toString()).toBe('PNG');

  const [headings, ...weeks] = await sheetRows();
  expect(headings).toEqual(['Nedēļa no', 'Jāievada', 'Laikā', 'Vēlāk', 'Nav ievadītas']);
  expect(weeks.map(([week]) => week)).toEqual(['09.11.2026', '16.11.2026', '23.11.2026']);
  const [, due, inTime = 0, late = 0, missing = 0] = weeks.at(-1)?.map(Number) ?? [];
  expect(due).toBe(Number(/jāievada: (\d+)/u.exec(answer.text)?.[1]));
  expect(inTime + late + missing).toBe(due);

  const paragraphs = await sheetRows('Punkti');
  const rung = paragraphs.find(([week, paragraph]) => week === '23.11.2026' && paragraph === '4.5');
  expect(rung?.slice(2, 3)).toEqual(['Stundu ieraksti']);
  expect(Number(rung?.[3])).toBeGreaterThanOrEqual(Number(rung?.[4]));
  expect(Number(rung?.[4])).toBeGreaterThan(0);
}, 60_000);
