import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const CHOIR = 'teacher-muz-5';
const DANCES = 'hobby-teacher-1';
let app: RunningApp;
/** Families of 5.b whose child is in none of the clubs, and those in the choir. */
let free: Family[];
let singers: Family[];

beforeAll(async () => {
  app = await runApp();
  const families = await familiesOf(app, '5.b');
  const inClubs = await memberNames({ classId: null });
  const inChoir = await memberNames({ name: 'Koris' });
  free = families.filter(({ name }) => !inClubs.has(name));
  singers = families.filter(({ name }) => inChoir.has(name));
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

async function memberNames(group: { name: string } | { classId: null }): Promise<ReadonlySet<string>> {
  const rows = await app.app.database.db.groupMember.findMany({
    where: { group },
    select: { student: { select: { person: true } } },
  });
  return new Set(rows.map(({ student: { person } }) => `${person.familyName} ${person.givenName}`));
}

const guardian = (family: Family | undefined) => family?.guardians[0] ?? '';

/** The group has so many places more than it has members. */
async function leavePlaces(name: string, count: number): Promise<number> {
  const { db } = app.app.database;
  const { id, _count } = await db.teachingGroup.findFirstOrThrow({
    where: { name },
    select: { id: true, _count: { select: { members: true } } },
  });
  await db.teachingGroup.update({ where: { id }, data: { places: _count.members + count } });
  return id;
}

async function open(persona: string, group: string) {
  await app.say(persona, '/groups');
  return app.press(persona, group);
}

async function apply(persona: string, group: string) {
  await open(persona, group);
  return (await app.press(persona, 'Pieteikt')).answer;
}

/** Every application, in its order: the child's surname, the state, the first day in the group. */
async function book(name: string): Promise<string[]> {
  const { db } = app.app.database;
  const rows = await db.groupApplication.findMany({
    where: { group: { name } },
    orderBy: { id: 'asc' },
    include: { group: true, student: { include: { person: true, groups: true } } },
  });
  return rows.map(({ groupId, state, student: { person, groups } }) => {
    const since = groups.find((member) => member.groupId === groupId)?.since;
    return [person.familyName, state, ...(since ? [since.toISOString().slice(0, 10)] : [])].join(' ');
  });
}

describe('4.4: an application for a group', () => {
  test('a guardian sees times and places, applies, is accepted, and hears of it when it can no longer be taken back', async () => {
    const [family] = free;
    const { answer: card } = await open(guardian(family), 'Koris');
    expect(card.text).toContain('otrdiena: 8. stunda (14:40–15:20)');
    expect(card.text).toContain('2 brīvas vietas');
    expect((await app.press(guardian(family), 'Pieteikt')).answer.text).toContain('gaida pedagoga lēmumu');

    expect((await app.last(CHOIR)).text).toBe('Koris: jauns iesniegums');
    expect((await app.press(CHOIR, 'Rādīt')).answer.text).toContain(`${family?.name}, 5.b`);
    expect((await app.press(CHOIR, 'Pieņemt')).answer.text).toContain('Vieta piešķirta');
    expect((await app.last(guardian(family))).text).not.toContain('atbilde');
    await app.forward('PT11M');
    expect((await app.last(guardian(family))).text).toBe(
      `${family?.givenName}: atbilde uz iesniegumu grupai`,
    );
    expect((await app.press(guardian(family), 'Rādīt')).answer.text).toContain('grupā no 23.11.');
    await app.turnTo('2026-11-24T15:30:00+02:00');
    expect((await app.say(guardian(family), '/diary')).answer.text).toContain('koris');
  });

  test('a decision taken back was never made', async () => {
    const [family] = free;
    await apply(guardian(family), 'Koris');
    await app.press(CHOIR, 'Rādīt');
    await app.press(CHOIR, 'Noraidīt');
    await app.press(CHOIR, 'Atsaukt');
    expect(await book('Koris')).toEqual([`${family?.familyName} applied`]);
    await app.forward('PT15M');
    expect((await app.last(guardian(family))).text).not.toContain('atbilde');
  });

  test('two guardians want the last place at once: one has it, the other waits', async () => {
    await leavePlaces('Koris', 1);
    const [one, other] = [guardian(free[0]), guardian(free[1])];
    await open(one, 'Koris');
    await open(other, 'Koris');
    await Promise.all([one, other].map((persona) => app.control('press', { persona, button: 'Pieteikt' })));
    await app.settle();
    const states = (await book('Koris')).map((row) => row.split(' ')[1]);
    expect(states).toEqual(['applied', 'waiting']);
    const texts = [(await app.last(one)).text, (await app.last(other)).text];
    for (const standing of ['iesniegums gaida pedagoga lēmumu', 'gaidīšanas sarakstā, 1. vieta'])
      expect(texts.filter((text) => text.includes(standing))).toHaveLength(1);
  });

  test('a full group: the queue in its order, its first has the place that becomes free', async () => {
    await leavePlaces('Koris', 0);
    const [first, second] = free as [Family, Family];
    await apply(guardian(first), 'Koris');
    expect((await apply(guardian(second), 'Koris')).text).toContain('gaidīšanas sarakstā, 2. vieta');

    await open(guardian(singers[0]), 'Koris');
    await app.press(guardian(singers[0]), 'Izstāties');
    const { answer } = await app.say(guardian(singers[0]), '30.11.');
    expect(answer.text).toContain('grupā līdz 30.11.');
    expect(labels(answer)).not.toContain('Atsaukt');
    expect(await book('Koris')).toEqual([
      `${first.familyName} accepted 2026-12-01`,
      `${second.familyName} waiting`,
      `${singers[0]?.familyName} left 2026-09-01`,
    ]);
    expect((await app.last(guardian(first))).text).toContain('atbilde uz iesniegumu grupai');
    expect((await app.press(guardian(first), 'Rādīt')).answer.text).toContain('grupā no 01.12.');
    expect((await open(guardian(second), 'Koris')).answer.text).toContain('gaidīšanas sarakstā, 1. vieta');
  });

  test('leaving can be taken back while nobody has moved up', async () => {
    const persona = guardian(singers[0]);
    await open(persona, 'Koris');
    await app.press(persona, 'Izstāties');
    expect((await app.press(persona, '22.12.')).answer.text).toContain('grupā līdz 22.12.');
    expect((await app.press(persona, 'Atsaukt')).answer.text).toContain('grupā no 01.09.');
  });

  test('on paper: the teacher finds the child; without a place it waits, and places that are added go to the queue', async () => {
    const taken = await leavePlaces('Koris', 0);
    const [family] = free;
    await open(CHOIR, 'Koris');
    await app.press(CHOIR, 'Iesniegums uz papīra');
    await app.say(CHOIR, `${family?.name}`);
    await app.press(CHOIR, `${family?.name}`);
    expect(await book('Koris')).toEqual([`${family?.familyName} waiting`]);
    await app.press(CHOIR, 'Vietu skaits');
    await app.say(CHOIR, '60');
    expect(await book('Koris')).toEqual([`${family?.familyName} accepted 2026-11-23`]);
    await app.press(CHOIR, 'Vietu skaits');
    expect((await app.press(CHOIR, '10')).answer.alert).toContain('Aizņemto vietu ir vairāk');
    expect(taken).toBeGreaterThan(0);
  });
});

describe.each([
  ['ru', '2 свободных места', 'Подать заявление', 'Показать', 'Принять', 'Место предоставлено', 'Отменить'],
  ['en', '2 free places', 'Apply', 'Show', 'Accept', 'Has a place', 'Undo'],
])('in %s', (language, places, applyLabel, show, accept, accepted, undo) => {
  test('4.4: an application from the first tap to the place', async () => {
    const [family] = free;
    for (const persona of [guardian(family), CHOIR]) await app.say(persona, `/language ${language}`);
    expect((await open(guardian(family), 'Koris')).answer.text).toContain(places);
    await app.press(guardian(family), applyLabel);
    await app.press(CHOIR, show);
    const { answer } = await app.press(CHOIR, accept);
    expect(answer.text).toContain(accepted);
    expect(labels(answer)).toContain(undo);
  });
});

describe('4.4: a new group', () => {
  test('made step by step; times that clash are shown before applying; the quick entry knows its name', async () => {
    const timetables = async () => {
      const { buttons } = (await app.say('office', '/timetable')).answer;
      return buttons.flat().map(({ label }) => label);
    };
    expect(await timetables()).not.toContain('Šahs');
    await app.say(DANCES, '/groups');
    await app.press(DANCES, 'Jauna grupa');
    expect((await app.say(DANCES, '5')).answer.text).toContain('Nosaukums neder');
    expect((await app.say(DANCES, 'koris')).answer.text).toContain('Kas tā ir?');
    await app.press(DANCES, 'Atpakaļ');
    await app.say(DANCES, 'Šahs');
    for (const button of ['interešu izglītība (I)', '4.', '6.', '12', 'O 8.', 'Gatavs'])
      await app.press(DANCES, button);
    expect((await app.press(DANCES, 'Izveidot grupu')).answer.text).toContain('Aizņemtas 0 no 12 vietām');
    expect(await timetables()).toContain('Šahs');

    const { answer } = await open(guardian(singers[0]), 'Šahs');
    expect(answer.text).toContain('tajā pašā laikā ir');
    expect(answer.text).toContain('otrdiena, 8. stunda: Koris');
    await apply(guardian(free[0]), 'Šahs');
    await app.press(DANCES, 'Rādīt');
    await app.press(DANCES, 'Pieņemt');
    await app.turnTo('2026-11-24T15:25:00+02:00');
    expect((await app.say(DANCES, `šahs Atklātnes; n ${free[0]?.familyName}`)).answer.text).toContain(
      `Nav stundā (1): ${free[0]?.name}`,
    );
  });

  test('a name that is taken is refused, of a group for other grades nothing is shown', async () => {
    await app.say(DANCES, '/groups');
    await app.press(DANCES, 'Jauna grupa');
    await app.say(DANCES, 'koris');
    for (const button of ['fakultatīvs (F)', '8.', '9.', 'Neierobežots', 'Pk 7.', 'Gatavs'])
      await app.press(DANCES, button);
    expect((await app.press(DANCES, 'Izveidot grupu')).answer.alert).toContain('jau ir');
    expect(labels((await app.say(guardian(free[0]), '/groups')).answer).join()).not.toContain(
      'Programmēšana',
    );
  });
});

describe('8: rights are read anew for each press', () => {
  test.each([
    [
      'another family’s child',
      () => guardian(free[0]),
      (choir: number, own: number) => `gf-apply:${choir}:${own + 1}`,
    ],
    [
      'news of another family’s child',
      () => guardian(free[0]),
      (choir: number, own: number) => `gm:${choir}:${own + 1}:2026-11-30`,
    ],
    ['a group of somebody else', () => DANCES, (choir: number) => `gl-open:${choir}:0`],
    ['a decision by a guardian', () => guardian(free[0]), () => 'ga-do:1:accept'],
    ['the members for a guardian', () => guardian(free[0]), (choir: number) => `gl:${choir}`],
    ['a class for a teacher', () => CHOIR, () => 'gs:1'],
  ])('%s is not to be touched', async (_what, persona, data) => {
    const { db } = app.app.database;
    const choir = await db.teachingGroup.findFirstOrThrow({ where: { name: 'Koris' } });
    const { studentId } = await db.guardianship
      .findFirstOrThrow({
        where: { person: { externalId: persona() } },
      })
      .catch(() => ({ studentId: 0 }));
    await app.say(persona(), '/menu');
    const { answer } = await app.press(persona(), data(choir.id, studentId), { raw: true });
    expect(answer.alert).toContain('Jums nav tiesību');
    expect(await book('Koris')).toEqual([]);
  });

  test('a command that a role lacks is not obeyed', async () => {
    expect((await app.say('records', '/groups')).answer.text).toContain('/menu');
    expect((await app.say('stranger-1', '/grupas')).answer.text).not.toContain('Koris');
  });
});
