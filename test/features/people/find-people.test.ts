import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/features/people/find-people.store.ts';
import { fold } from '../../../src/kernel/folding.ts';
import { toDbDate } from '../../../src/kernel/school-date.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const today = '2026-11-23';

let school: TestDatabase;

beforeAll(async () => {
  school = await testDatabase({ school: 'demo' });
  for (const [familyName, givenName, phone] of [
    ['Bērziņš-Ozols', 'Žanis', '+37129999001'],
    ['Čerņavska', 'Ludmila', null],
    ["O'Neila", 'Ása', null],
  ] as const) {
    await school.db.person.create({
      data: { familyName, givenName, phone, foldedName: fold(`${familyName} ${givenName}`) },
    });
  }
}, 60_000);
afterAll(() => school.reset());

const find = async (text: string, more: object = {}) =>
  (await findPeople(school.db, text, { today, limit: 10, ...more })).people;
const names = async (text: string, more: object = {}) =>
  (await find(text, more)).map(({ familyName, givenName }) => `${familyName} ${givenName}`);

describe('a person is found', () => {
  test.each([
    ['the whole name', 'Čerņavska Ludmila'],
    ['the other way round, without capitals and marks', 'ludmila cernavska'],
    ['the beginnings of words', 'lud cern'],
    ['in Cyrillic letters', 'Чернявска'],
    ['a slip in the middle', 'Černovska'],
    ['a letter too many', 'Čerrņavska'],
    ['a declined form', 'Čerņavskai'],
    ['a slip beside a right given name', 'Cernovska Ludmila'],
    ['a slip in the given name', 'Čerņavska Ludnila'],
  ])('%s: %s', async (_how, text) => {
    expect((await names(text))[0]).toBe('Čerņavska Ludmila');
  });

  test('the nearest whole name first, of many that bear the surname', async () => {
    const zita = { familyName: 'Čerņavska', givenName: 'Zita' };
    const { id } = await school.db.person.create({
      data: { ...zita, foldedName: fold('Čerņavska Zita'), externalId: 'zita' },
    });
    expect((await names('Čerņovska Zitta'))[0]).toBe('Čerņavska Zita');
    expect(await names('Čerņovska')).toHaveLength(2);
    await school.db.person.delete({ where: { id } });
  });

  test.each(['Bērziņš-Ozols', 'ozols berzins', 'ozolš žanis', '29999001', '+371 2999 9001', '0037129999001'])(
    '%s',
    async (text) => {
      expect(await names(text)).toContain('Bērziņš-Ozols Žanis');
    },
  );

  test('with a sign in the name that a query could trip over', async () => {
    expect(await names("O'Neila")).toContain("O'Neila Ása");
    expect(await names(`O'Neila') | ('a':*`)).toEqual(["O'Neila Ása"]);
  });
});

describe('nobody is found', () => {
  test.each(['', '   ', 'a', '&|!', 'Xqwzrt', '+37100000000', '99.z'])('by %j', async (text) => {
    expect(await names(text)).toEqual([]);
  });
});

describe('a class', () => {
  test.each(['5.b', '5b', '5. B', '5.b klase', '5б'])(
    '%s: its students and its class teacher',
    async (text) => {
      const found = await find(text, { limit: 100 });
      const students = found.filter(({ className }) => className === '5.b');
      expect(students.length).toBeGreaterThan(15);
      expect(found.filter(({ teachesClass }) => teachesClass === '5.b')).toHaveLength(1);
      expect(found).toHaveLength(students.length + 1);
    },
  );

  test('with a name: of that class alone', async () => {
    expect(new Set((await find('5.b Liepiņa')).map(({ className }) => className))).toEqual(new Set(['5.b']));
    expect((await find('Liepiņa')).length).toBeGreaterThan((await find('5.b Liepiņa')).length);
  });
});

describe('a list', () => {
  test('comes in pages, none twice and none left out', async () => {
    const whole = await names('5.b', { limit: 100 });
    const pages: string[] = [];
    for (let page = 0; ; page += 1) {
      const found = await findPeople(school.db, '5.b', { today, limit: 10, page });
      expect(found.people.length).toBeLessThanOrEqual(10);
      pages.push(...found.people.map(({ familyName, givenName }) => `${familyName} ${givenName}`));
      if (!found.hasMore) break;
    }
    expect(pages).toEqual(whole);
  });

  test('has those with the very word first', async () => {
    const found = await names('Liepa', { limit: 100 });
    expect(found.length).toBeGreaterThan(1);
    const exact = found.map((name) => /(^|[ -])Liepa([ -]|$)/.test(name));
    expect(exact).toEqual([...exact].sort((a, b) => Number(b) - Number(a)));
  });

  test('among students, among adults', async () => {
    const [students, adults, everyone] = [
      await find('Liepiņa', { among: 'students', limit: 100 }),
      await find('Liepiņa', { among: 'adults', limit: 100 }),
      await find('Liepiņa', { limit: 100 }),
    ];
    expect(students.every(({ className }) => className)).toBe(true);
    expect(adults.some(({ className }) => className)).toBe(false);
    expect(students.length).toBeGreaterThan(0);
    expect(adults.length).toBeGreaterThan(0);
    expect(students.length + adults.length).toBe(everyone.length);
  });

  test('says of each what they are today: no former role, class or child', async () => {
    const teacher = await school.db.person.findUniqueOrThrow({ where: { externalId: 'former-teacher-1' } });
    const [former] = await find(`${teacher.familyName} ${teacher.givenName}`);
    expect(former).toMatchObject({ id: teacher.id, roles: [], className: null, children: [] });
    await school.db.staffRole.updateMany({
      where: { personId: teacher.id },
      data: { until: toDbDate(today) },
    });
    expect((await find(`${teacher.familyName} ${teacher.givenName}`))[0]?.roles).toEqual(['subjectTeacher']);
  });
});
