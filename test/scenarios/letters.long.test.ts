import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TELEGRAM_PACE } from '../../src/delivery/pace.ts';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type ApiCall, callsDuring } from './api-calls.ts';

const PRINCIPAL = 'principal';
const TEACHER = 'teacher-mat-5';
const BLOCKED = 'guardian-6a-1';

interface PersonaRow {
  readonly id: string;
  readonly telegramId: number;
  readonly linked: boolean;
  readonly children?: readonly unknown[];
}

let app: RunningApp;
/** Real milliseconds between each update's coming in and its answer's being sent. */
const answeredIn: number[] = [];

beforeAll(async () => {
  const fetched = new Map<number, number>();
  app = await runApp({
    pace: TELEGRAM_PACE,
    trace(step, updateId) {
      if (step === 'fetched') fetched.set(updateId, performance.now());
      const since = step === 'sent' ? fetched.get(updateId) : undefined;
      if (since !== undefined) answeredIn.push(performance.now() - since);
    },
  });
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const newest = () => db().letter.findFirstOrThrow({ orderBy: { id: 'desc' } });

const slowest = (times: readonly number[]) => Math.round(Math.max(...times));

async function write(persona: string, chosen: string, text: string): Promise<void> {
  await app.press(persona, chosen, { raw: true });
  await app.say(persona, text);
}

test('6: the principal’s letter reaches every connected guardian once, at Telegram’s pace, while a teacher is answered at once', async () => {
  const personas: PersonaRow[] = (await app.control('personas')).body;
  const guardians = personas.filter(({ children, linked }) => children?.length && linked);
  await app.control('block', { persona: BLOCKED, blocked: true });
  await app.say(PRINCIPAL, '/write');
  await write(PRINCIPAL, 'write:all:0:guardians', 'Piektdien skola slēgta.');
  const card = await app.last(PRINCIPAL);
  expect(card.text).toMatch(/432 ģimenes, \d+ cilvēk/);
  answeredIn.length = 0;
  for (let look = 0; look < 10; look += 1) await app.say(TEACHER, '/today');
  const before = slowest(answeredIn);
  await app.control('limits', { perSecond: 30, perChat: 1 });
  answeredIn.length = 0;

  const began = performance.now();
  const calls = await callsDuring(app, async () => {
    await app.control('press', { persona: PRINCIPAL, button: '📨' });
    // The teacher looks through the lessons all the while.
    for (let look = 0; look < 20; look += 1) {
      await app.control('say', { persona: TEACHER, text: '/today' });
      await new Promise((resolve) => setTimeout(resolve, 1_100));
    }
  });
  const seconds = (performance.now() - began) / 1_000;

  const sentTo = (call: ApiCall) => Number(call.params['chat_id']);
  const pushes = calls.filter(
    ({ method, status, params }) =>
      method === 'sendMessage' && status === 200 && String(params['text']).includes('auna vēstule'),
  );
  const told = pushes.map(sentTo).sort((a, b) => a - b);
  const expected = guardians.filter(({ id }) => id !== BLOCKED).map(({ telegramId }) => telegramId);
  expect(told).toEqual(expected.sort((a, b) => a - b));
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  expect(pushes.length / seconds).toBeLessThanOrEqual(TELEGRAM_PACE.perSecond);

  const { id } = await newest();
  const states = await db().delivery.groupBy({
    by: ['state'],
    where: { dedupeKey: { startsWith: `letter:${id}:` } },
    _count: true,
  });
  const count = (state: string) => states.find((row) => row.state === state)?._count ?? 0;
  const everybody = await db().$queryRaw<{ people: number; unlinked: number }[]>`
    SELECT count(DISTINCT guardianship."personId")::int AS people,
      (count(DISTINCT guardianship."personId") FILTER (WHERE NOT EXISTS (
        SELECT 1 FROM account WHERE account."personId" = guardianship."personId" AND "closedAt" IS NULL)))::int AS unlinked
    FROM guardianship JOIN enrolment USING ("studentId")
    WHERE guardianship.until IS NULL AND enrolment.until IS NULL`;
  expect(await db().letterRecipient.count({ where: { letterId: id } })).toBe(everybody[0]?.people);
  expect(count('sent')).toBe(told.length);
  expect(count('unreachable')).toBe((everybody[0]?.unlinked ?? 0) + 1);

  // The press that sends it is one of them. On a machine that is busy with other things, no more than twice as long
  // as before it.
  expect(answeredIn.length).toBeGreaterThanOrEqual(21);
  expect(slowest(answeredIn), `ms; before it ${before}`).toBeLessThan(Math.max(300, 2 * before));
}, 120_000);

describe('6: a letter that is put off', () => {
  const LEADER = 'class-teacher-5b';
  const text = 'Rīt ekskursija.';

  async function putOff(): Promise<number> {
    const { id: classId } = await db().schoolClass.findFirstOrThrow({ where: { name: '5.b' } });
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
    const { id: personId } = await db().person.findUniqueOrThrow({ where: { externalId: LEADER } });
    await db().staffRole.updateMany({ where: { personId }, data: { until: toDbDate('2026-11-23') } });
    await app.turnTo('2026-11-24T07:31:00+02:00');
    for (const id of [back, left]) {
      expect(await readers(id)).toEqual([]);
      expect((await db().letter.findUniqueOrThrow({ where: { id } })).state).toBe('takenBack');
    }
  });
});

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
