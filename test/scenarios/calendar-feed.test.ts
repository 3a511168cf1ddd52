import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, type SchoolDate, toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { studentIdOf } from '../support/demo-ids.ts';
import { type Family, familyOfTwo } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';

const TODAY: SchoolDate = '2026-11-23';
let app: RunningApp;
let family: Family;
let guardian: string;

beforeAll(async () => {
  app = await runApp();
  family = await familyOfTwo(app, '5.b');
  guardian = family.guardians[0] as string;
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { press } = chatOf(() => app);
const addressIn = ({ text }: ChatMessage) => /http\S+\.ics/.exec(text)?.[0] ?? '';

const childId = () => studentIdOf(db(), family);

async function openFeed(persona: string): Promise<string> {
  await app.say(persona, '/settings');
  let card = await press(persona, 'Kalendārs telefonā');
  if (!labels(card).includes('Izveidot adresi')) card = await press(persona, family.givenName);
  return addressIn(await press(persona, 'Izveidot adresi'));
}

/** As a phone's calendar reads it. */
async function read(address: string) {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const text = await response.text();
  const root = new ICAL.Component(ICAL.parse(text));
  return { text, events: root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

const statusOf = async (address: string) => (await fetch(address)).status;

describe('9: the school’s week in one’s own calendar', () => {
  test('a private address: lesson times and rooms at the right hour, no names, no topics', async () => {
    await app.say('teacher-mat-5', '5.b Daļu saskaitīšana; md 45. lpp.; visi klāt');
    const { text, events } = await read(await openFeed(guardian));
    const onDay = (day: SchoolDate) =>
      events.filter(({ startDate }) => startDate.toJSDate().toISOString().startsWith(day));
    expect(onDay('2026-11-24')[0]?.startDate.toJSDate().toISOString()).toBe('2026-11-24T06:30:00.000Z');
    // Summer time.
    expect(onDay('2027-04-06')[0]?.startDate.toJSDate().toISOString()).toBe('2027-04-06T05:30:00.000Z');
    expect(onDay('2026-12-24')).toEqual([]);
    expect(events.some(({ summary }) => summary === 'matemātika')).toBe(true);
    for (const secret of [family.familyName, family.givenName, 'Daļu', '45. lpp.'])
      expect(text).not.toContain(secret);
  });

  test('a new address ends the old one, and so does switching it off', async () => {
    const first = await openFeed(guardian);
    const second = addressIn(await press(guardian, 'Jauna adrese'));
    expect(second).not.toBe(first);
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
    await press(guardian, 'Izslēgt');
    expect(await statusOf(second)).toBe(404);
    expect(await statusOf(second.replace(/[^/]+\.ics/, 'guessed-guessed-guessed.ics'))).toBe(404);
  });

  test('8: it ends with the account under which it was made, though the person goes on with another', async () => {
    const address = await openFeed(guardian);
    const { id, personId, ...account } = await db().account.findFirstOrThrow({
      where: { person: { externalId: guardian } },
    });
    const cutOff = new Date('2026-11-23T13:06:00+02:00');
    await db().account.update({ where: { id }, data: { closedAt: cutOff } });
    expect(await statusOf(address)).toBe(404);
    const telegramId = account.telegramId + 1_000_000n;
    const { commandList, language } = account;
    await db().account.create({ data: { telegramId, personId, commandList, language, linkedAt: cutOff } });
    expect(await statusOf(address)).toBe(404);
  });

  test('its address is kept nowhere', async () => {
    const address = await openFeed(guardian);
    const token = /([^/]+)\.ics$/.exec(address)?.[1] ?? '';
    const kept = await db().$queryRaw<{ found: number }[]>`
      SELECT count(*)::int AS found FROM inbox WHERE reply::text LIKE ${`%${token}%`}`;
    expect(token.length).toBeGreaterThan(20);
    expect(kept[0]?.found).toBe(0);
  });

  test('8: of a former guardian nothing is left, another’s child cannot be asked for, a stranger has no button', async () => {
    const address = await openFeed(guardian);
    const id = await childId();
    await expectRefused(
      app,
      'guardian-6a-1',
      [`feed:${id}`, `feed-new:${id}`, `feed-file:${id}`],
      /nav tiesību/,
    );
    await expectRefused(
      app,
      'stranger-1',
      ['feed', `feed-new:${id}`, 'feed-new:0'],
      /nav (tiesību|pieslēgts)/,
    );
    await expectRefused(app, guardian, ['feed-new:0'], /nav tiesību/);
    await db().guardianship.updateMany({
      where: { person: { externalId: guardian } },
      data: { until: toDbDate(addDays(TODAY, -1)) },
    });
    expect(await statusOf(address)).toBe(404);
  });

  test('as a file; a teacher’s own lessons name the class', async () => {
    await app.say('teacher-mat-5', '/settings');
    await press('teacher-mat-5', 'Kalendārs telefonā');
    const { answers } = await app.press('teacher-mat-5', 'Saņemt failu');
    expect(answers.some(({ file }) => file?.name === 'skola.ics')).toBe(true);
    const { events } = await read(await openTeachers());
    expect(events.some(({ summary }) => summary === '5.b matemātika')).toBe(true);
  });
});

async function openTeachers(): Promise<string> {
  await app.say('teacher-mat-5', '/settings');
  await press('teacher-mat-5', 'Kalendārs telefonā');
  return addressIn(await press('teacher-mat-5', 'Izveidot adresi'));
}
