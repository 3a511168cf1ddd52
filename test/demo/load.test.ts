import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import { isLoaded, loadDemoSchool } from '../../src/demo/load.ts';
import { instantOf } from '../../src/kernel/school-date.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const AT = instantOf('2026-11-23', '13:05');
const school = generateSchool();
const small = generateSchool({ students: 1 });
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => database.reset());
afterAll(() => database.close());

describe('loading the demo school', () => {
  test('puts in what was generated, row for row', async () => {
    const { db } = database;
    expect(await isLoaded(db)).toBe(false);
    await loadDemoSchool(db, school, AT, { name: 'Ābeļu pamatskola' });

    expect(await isLoaded(db)).toBe(true);
    expect(await db.school.findFirst()).toMatchObject({ name: 'Ābeļu pamatskola', createdAt: AT });
    const byId = { orderBy: { id: 'asc' } } as const;
    expect(await db.person.findMany(byId)).toEqual(school.people);
    expect(await db.account.findMany(byId)).toEqual(school.accounts);
    expect(await db.staffRole.findMany(byId)).toEqual(school.staffRoles);
    expect(await db.timetableSlot.findMany(byId)).toEqual(school.slots);
    expect(await db.lesson.findMany(byId)).toEqual(school.lessons);
    expect(await db.absence.findMany(byId)).toEqual(school.absences);
    expect(await db.homework.findMany(byId)).toEqual(school.homework);
    expect(await db.dayOverride.findMany({ orderBy: { day: 'asc' } })).toEqual(school.overrides);
  });

  test('lets the school go on: the next person and lesson get the next numbers', async () => {
    const { db } = database;
    await loadDemoSchool(db, small, AT);
    const person = await db.person.create({ data: { givenName: 'Ā', familyName: 'Ž', foldedName: 'z a' } });
    expect(person.id).toBe(small.people.length + 1);
    const { id: _, ...lesson } = { ...small.lessons[0] } as (typeof small.lessons)[number];
    const next = await db.lesson.create({ data: { ...lesson, number: 0 } });
    expect(next.id).toBe(small.lessons.length + 1);
  });

  test('with rules of use: everyone who has an account has accepted them when it was connected', async () => {
    const { db } = database;
    await loadDemoSchool(db, small, AT, { rulesVersion: '2026-09-01' });
    const accepted = await db.consent.findMany({ orderBy: { id: 'asc' } });
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.map(({ personId, version, acceptedAt }) => [personId, version, acceptedAt])).toEqual(
      small.accounts.map(({ personId, linkedAt }) => [personId, '2026-09-01', linkedAt]),
    );
  });

  test('is refused where a school is', async () => {
    const { db } = database;
    await loadDemoSchool(db, small, AT);
    await expect(loadDemoSchool(db, small, AT)).rejects.toThrow('holds a school already');
  });

  test('is refused where other people are', async () => {
    const { db } = database;
    await db.person.create({ data: { givenName: 'Ā', familyName: 'Ž', foldedName: 'z a' } });
    await expect(loadDemoSchool(db, school, AT)).rejects.toThrow('holds other people already');
    expect(await db.person.count()).toBe(1);
  });

  test('begins anew after it was broken off', async () => {
    const { db } = database;
    await db.person.createMany({ data: small.people.slice(0, 2) });
    await loadDemoSchool(db, small, AT);
    expect(await db.person.count()).toBe(small.people.length);
  });
});
