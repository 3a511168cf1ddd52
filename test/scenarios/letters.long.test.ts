import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { letterFrom } from '../support/letters.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { callsDuring } from './api-calls.ts';

const TEACHER = 'teacher-mat-5';
const LEADER = 'class-teacher-5b';
const MONDAY = toDbDate('2026-11-23');

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const idOf = async (persona: string) =>
  (await db().person.findUniqueOrThrow({ where: { externalId: persona } })).id;
const classOf = async (name: string) => (await db().schoolClass.findFirstOrThrow({ where: { name } })).id;
const newest = () => db().letter.findFirstOrThrow({ orderBy: { id: 'desc' } });

async function write(persona: string, chosen: string, text: string): Promise<void> {
  await app.press(persona, chosen, { raw: true });
  await app.say(persona, text);
}

describe('6: a letter that is put off', () => {
  const text = 'Rīt ekskursija.';

  async function putOff(): Promise<number> {
    const classId = await classOf('5.b');
    await app.say(LEADER, '/write');
    await write(LEADER, `write:c:${classId}:guardians`, text);
    await app.press(LEADER, '🕒 Sūtīt vēlāk');
    expect((await app.say(LEADER, 'vakar')).answer.text).toContain('Laiku nesapratu');
    expect((await app.say(LEADER, '20.11. 8:00')).answer.text).toContain('jau ir pagājis');
    expect((await app.say(LEADER, 'rīt 7:30')).answer.text).toContain('Tiks nosūtīta otrd., 24.11. 07:30');
    await app.press(LEADER, '📨 Sūtīt');
    return (await newest()).id;
  }
  const readers = async (letterId: number) =>
    (await db().letterRecipient.findMany({ where: { letterId } })).map(({ personId }) => personId);

  test('goes at its time, to those who are its readers by then, and is still to be taken back for ten minutes', async () => {
    const id = await putOff();
    expect(await readers(id)).toEqual([]);
    const [first, second] = ['guardian-5b-1', 'guardian-5b-2'];
    const gone = await db().person.findUniqueOrThrow({ where: { externalId: first ?? '' } });
    await db().guardianship.updateMany({
      where: { personId: gone.id },
      data: { until: toDbDate('2026-11-22') },
    });
    await app.turnTo('2026-11-24T07:31:00+02:00');
    const now = await readers(id);
    expect(now.length).toBeGreaterThan(20);
    expect(now).not.toContain(gone.id);
    expect((await app.last(second ?? '')).text).toContain('jauna vēstule');
    await app.press(LEADER, `lw:back:${id}`, { raw: true });
    expect((await app.last(second ?? '')).text).toBe('✖️ Vēstule ir atsaukta.');
  }, 60_000);

  test('taken back before its time it never goes, nor if its writer has left', async () => {
    const back = await putOff();
    await app.press(LEADER, 'Atsaukt');
    const left = await putOff();
    await db().staffRole.updateMany({ where: { personId: await idOf(LEADER) }, data: { until: MONDAY } });
    await app.turnTo('2026-11-24T07:31:00+02:00');
    for (const id of [back, left]) {
      expect(await readers(id)).toEqual([]);
      expect((await db().letter.findUniqueOrThrow({ where: { id } })).state).toBe('takenBack');
    }
    expect((await app.last(LEADER)).text).toContain('Atliktā vēstule nav nosūtīta');
    expect((await app.last(LEADER)).buttons.flat()).toEqual([]);
  });

  test('does not go where its writer may not write any more, who is told why and what to do', async () => {
    const id = await putOff();
    const personId = await idOf(LEADER);
    await db().staffRole.updateMany({ where: { personId, role: 'classTeacher' }, data: { until: MONDAY } });
    await db().course.updateMany({ where: { teacherId: personId }, data: { until: MONDAY } });
    await db().staffRole.create({ data: { personId, role: 'hobbyTeacher', since: MONDAY } });
    await app.turnTo('2026-11-24T07:31:00+02:00');
    expect(await readers(id)).toEqual([]);
    const told = await app.last(LEADER);
    expect(told.text, 'no word of what it says').toBe(
      '⚠️ Atliktā vēstule nav nosūtīta.\nŠiem saņēmējiem Jūs vairs nevarat rakstīt: amats vai klase ir mainījusies.',
    );
    const shown = (await app.press(LEADER, 'Rādīt')).answer;
    expect(shown.text).toContain('izvēlieties citu saņēmēju vai rakstiet mācību daļai');
    expect(shown.text).not.toContain('atsaukta');
    expect((await app.press(LEADER, 'Vēstules teksts')).answer.text).toContain(text);
  });

  test('by a teacher about the own child goes as a guardian’s', async () => {
    const { studentId } = await db().guardianship.findFirstOrThrow({
      where: { person: { externalId: 'guardian-6a-1' } },
    });
    const personId = await idOf(LEADER);
    await db().guardianship.create({ data: { personId, studentId, since: MONDAY } });
    const audience = { to: 'class' as const, classId: await classOf('6.a'), who: 'guardians' as const };
    const asked = await letterFrom(app, 'class-teacher-6a', { audience });
    await app.press(LEADER, `write:r:${asked}`, { raw: true });
    await app.say(LEADER, 'Jā, nāksim.');
    await app.press(LEADER, '🕒 Sūtīt vēlāk');
    await app.say(LEADER, 'rīt 7:30');
    await app.press(LEADER, '📨 Sūtīt');
    await app.turnTo('2026-11-24T07:31:00+02:00');
    expect(await readers((await newest()).id)).toEqual([await idOf('class-teacher-6a')]);
  });
});

test('6: in quiet hours the sender sees when it will be heard; taken back before that nobody hears of it', async () => {
  const reader = 'guardian-5b-1';
  await app.turnTo('2026-11-23T21:00:00+02:00');
  const send = async () => {
    await app.say(LEADER, '/write');
    await write(LEADER, `write:c:${await classOf('5.b')}:guardians`, 'Rīt ekskursija.');
    return (await app.press(LEADER, '📨 Sūtīt')).answer.text;
  };
  const before = (await app.say(reader, '/menu')).answer;
  expect(await send()).toContain('🌙 Tagad ir klusās stundas: tālrunī tā pienāks otrd., 24.11. 07:00');
  await app.press(LEADER, 'Atsaukt');
  await app.turnTo('2026-11-24T07:30:00+02:00');
  expect((await app.last(reader)).id, 'nothing came').toBe(before.id);
  expect(await send()).not.toContain('🌙');
  expect((await app.last(reader)).text).toContain('jauna vēstule');
}, 60_000);

test('6: an album of ten files is one letter’s, the eleventh is refused, and they come back as albums', async () => {
  await app.press('office', 'write:staff', { raw: true });
  const file = {
    fileName: 'plans.pdf',
    kind: 'document',
    contentBase64: Buffer.from('%PDF-1.4').toString('base64'),
  };
  for (let number = 0; number < 11; number += 1) await app.control('upload', { persona: 'office', ...file });
  await app.settle();
  expect((await app.last('office')).text).toContain('vieta 10 failiem');
  await app.press('office', '📨');
  const { id } = await newest();
  expect(await db().letterFile.count({ where: { letterId: id } })).toBe(10);
  const calls = await callsDuring(app, () => app.press(TEACHER, 'Atvērt'));
  const albums = calls.filter(({ method }) => method === 'sendMediaGroup');
  expect(albums).toHaveLength(1);
}, 60_000);
