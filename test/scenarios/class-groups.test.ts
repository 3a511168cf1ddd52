import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const OFFICE = 'office';
const TEACHER = 'teacher-mat-5';
/** By alphabet they are in the first half. */
const GROUP_ONE = /^[A-CĀČ]/;
let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const firstLabel = async (persona: string, row = 0) =>
  (await app.last(persona)).buttons[row]?.[0]?.label ?? '';

/** The academic office splits mathematics of 5.b from that row of days on; the teachers are the first offered. */
async function splitMaths(day: number): Promise<string> {
  await app.say(OFFICE, '/groups');
  for (const button of ['5.b', 'matemātika', '2 grupas']) await app.press(OFFICE, button);
  await app.press(OFFICE, 'Gatavs');
  await app.press(OFFICE, await firstLabel(OFFICE));
  await app.press(OFFICE, await firstLabel(OFFICE));
  return (await app.press(OFFICE, await firstLabel(OFFICE, day))).answer.text;
}

/** Who is in the roll of mathematics in 5.b that day, by group. */
async function rolls(day: string): Promise<Record<string, string[]>> {
  const { db } = app.app.database;
  const at = new Date(day);
  const groups = await db.teachingGroup.findMany({
    where: { name: { startsWith: '5.b Mat' } },
    include: {
      members: {
        where: { since: { lte: at }, OR: [{ until: null }, { until: { gte: at } }] },
        include: { student: { include: { person: true } } },
      },
    },
  });
  return Object.fromEntries(
    groups.map(({ name, members }) => [
      name,
      members.map(({ student: { person } }) => `${person.familyName} ${person.givenName}`).sort(),
    ]),
  );
}

describe('4.3: a class is split into groups', () => {
  test('half by alphabet and by taps, each group with its teacher, from a day on; taken back, it is as before', async () => {
    const { db } = app.app.database;
    const slots = await db.timetableSlot.count();
    await app.say(OFFICE, '/groups');
    for (const button of ['5.b', 'matemātika', '2 grupas']) await app.press(OFFICE, button);
    const moved = await firstLabel(OFFICE);
    expect(moved).toMatch(/^1 · /);
    await app.press(OFFICE, moved);
    expect(await firstLabel(OFFICE)).toBe(moved.replace('1', '2'));
    expect((await app.press(OFFICE, 'Pēc alfabēta')).answer.text).toContain('1. grupa: 12 skolēnu');

    expect(await splitMaths(1)).toContain('5.b Mat 1');
    const halves = Object.values(await rolls('2026-11-24'));
    expect(halves.map(({ length }) => length)).toEqual([12, 12]);
    expect(new Set(halves.flat()).size).toBe(24);
    expect((await app.say(TEACHER, '5.b Daļas; visi klāt')).answer.text).toContain('5.b · matemātika');
    expect(await db.timetableSlot.count()).toBeGreaterThan(slots);

    await app.press(OFFICE, 'Atsaukt');
    expect(await rolls('2026-11-24')).toEqual({});
    expect(await db.timetableSlot.count()).toBe(slots);
    await splitMaths(1);
    await app.turnTo('2026-11-24T15:00:00+02:00');
    expect((await app.say(TEACHER, '/today')).answer.text).toContain('5.b Mat 1');
  });

  test('a student moves from a day on, and is in exactly one group on each', async () => {
    await splitMaths(1);
    await app.press(OFFICE, 'Pārcelt skolēnu');
    const name = await firstLabel(OFFICE);
    await app.press(OFFICE, name);
    await app.press(OFFICE, '5.b Mat 2');
    expect((await app.say(OFFICE, '1.11.')).answer.text).toContain('diena neder');
    await app.press(OFFICE, 'No 30.11.');
    const where = async (day: string) =>
      Object.entries(await rolls(day))
        .filter(([, names]) => names.includes(name))
        .map(([group]) => group);
    expect(await where('2026-11-29')).toEqual(['5.b Mat 1']);
    expect(await where('2026-11-30')).toEqual(['5.b Mat 2']);
    await app.press(OFFICE, 'Atsaukt');
    expect(await where('2026-11-30')).toEqual(['5.b Mat 1']);
  });

  test('the family of a moved child hears once, when it can no longer be taken back; of a move taken back never', async () => {
    await splitMaths(1);
    await app.forward('PT11M');
    const moved = async (name: string) => {
      await app.press(OFFICE, 'Pārcelt skolēnu');
      await app.press(OFFICE, name);
      await app.press(OFFICE, '5.b Mat 2');
      await app.press(OFFICE, 'No 30.11.');
    };
    const [one, other] = (await familiesOf(app, '5.b')).filter(
      (family) => family.guardians.length > 0 && GROUP_ONE.test(family.familyName),
    ) as [Family, Family];
    const [guardian = '', neighbour = ''] = [one.guardians[0], other.guardians[0]];
    await app.say(OFFICE, '/groups');
    for (const button of ['5.b', 'matemātika']) await app.press(OFFICE, button);
    await moved(one.name);
    expect((await app.last(guardian)).text).not.toContain('cita mācību grupa');
    await moved(other.name);
    await app.press(OFFICE, 'Atsaukt');
    await app.forward('PT15M');
    expect((await app.last(guardian)).text).toBe(`${one.givenName}: cita mācību grupa`);
    expect((await app.press(guardian, 'Rādīt')).answer.text).toMatch(
      `${one.givenName}: no 30.11. matemātika grupā 5.b Mat 2`,
    );
    expect((await app.last(neighbour)).text).not.toContain('cita mācību grupa');
  });

  test('not over lessons that are entered', async () => {
    await app.say(TEACHER, '5.b Daļas; visi klāt');
    await app.say(OFFICE, '/groups');
    for (const button of ['5.b', 'matemātika', '2 grupas', 'Gatavs']) await app.press(OFFICE, button);
    await app.press(OFFICE, await firstLabel(OFFICE));
    await app.press(OFFICE, await firstLabel(OFFICE));
    const { answer } = await app.press(OFFICE, 'No 23.11.');
    expect(answer.alert).toContain('jau ir ievadīta visas klases stunda');
  });
});

test('4.5: a group’s lesson is entered under the short name that its card bears', async () => {
  const { db } = app.app.database;
  const course = await db.course.findFirstOrThrow({
    where: { group: { name: '5.b Ang 1' } },
    include: { teacher: true, slots: true },
  });
  const weekday = course.slots[0]?.weekday ?? 1;
  const day = `${15 + weekday}.11.`;
  const teacher = course.teacher.externalId ?? '';
  await app.say(teacher, `${day} 5.b Ang 1 Seasons; visi klāt`);
  // The day is over and had a topic: it is a correction.
  const { answer } = await app.press(teacher, 'Drukas kļūda');
  expect(answer.text).toContain('5.b Ang 1');
  expect(answer.text).toContain('Temats: Seasons');
});
