import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadDayLessons } from '../../../src/features/journal/day-lessons.store.ts';
import { identify } from '../../../src/features/people/identify.ts';
import { readFrame } from '../../../src/features/timetable/school-frame.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { check, importFile, NOW } from './imported.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ school: 'demo' });
});
afterEach(() => database.reset());
afterAll(() => database.close());

/** The staff as the school has it, without subjects and without these people. */
async function staffRows(...without: string[]) {
  const people = await database.db.person.findMany({
    where: { roles: { some: { until: null } }, NOT: { externalId: { in: without } } },
    orderBy: { id: 'asc' },
  });
  return people.map(({ externalId, familyName, givenName }, index) => ({
    line: index + 2,
    fields: { personId: externalId ?? '', familyName, givenName },
  }));
}

async function actorOf(externalId: string) {
  const account = await database.db.account.findFirstOrThrow({ where: { person: { externalId } } });
  return (await identify(database.db, 'lv', Number(account.telegramId), NOW)).actor;
}

test('4.1: the staff as it is changes nothing', async () => {
  const { shown } = await check(database.db, 'staff', await staffRows());
  expect(shown.counts).toMatchObject({ new: 0, changed: 0, leaving: 0, ambiguous: 0, faults: 0 });
});

test('4.1, 8: a successor takes over the courses and their hours; who left may do nothing any more', async () => {
  const { db } = database;
  const former = await db.person.findUniqueOrThrow({ where: { externalId: 'teacher-mat-5' } });
  const subject = { subject: 'Matemātika', teaches: '5.a, 5.b, 6.a, 6.b' };
  const successor = {
    line: 200,
    fields: { personId: 'T9', fullName: 'Vītola Elza', roles: 'skolotāja', ...subject },
  };
  const { shown } = await importFile(db, 'staff', [...(await staffRows('teacher-mat-5')), successor]);
  expect(shown.leaving).toMatchObject([{ personId: former.id }]);

  expect(await actorOf('teacher-mat-5')).toBeUndefined();
  const account = await db.account.findFirstOrThrow({ where: { personId: former.id } });
  expect(account.closedAt).toEqual(NOW);

  const { id } = await db.person.findUniqueOrThrow({ where: { externalId: 'T9' } });
  const lessonsOf = async (teacherId: number, day: '2026-11-16' | '2026-11-30') => {
    const { lessons } = await loadDayLessons(db, await readFrame(db, day), { teacherId }, day);
    return lessons.map(({ course, ref }) => `${ref.number} ${course.className}`);
  };
  const monday = ['2 6.a', '3 5.a', '5 5.b', '6 6.b'];
  expect(await lessonsOf(former.id, '2026-11-16')).toEqual(monday);
  expect(await lessonsOf(former.id, '2026-11-30')).toEqual([]);
  expect(await lessonsOf(id, '2026-11-30')).toEqual(monday);
});

test('4.1: a superuser who is missing from the file stays', async () => {
  await importFile(database.db, 'staff', await staffRows('superuser'));
  expect(await actorOf('superuser')).toMatchObject({ roles: [{ role: 'superuser' }] });
});

test('4.1: a teacher who is a guardian here keeps the child when the post is gone', async () => {
  const { db } = database;
  const parent = await db.person.findFirstOrThrow({
    where: {
      roles: { some: { until: null } },
      guardianships: { some: { until: null } },
      accounts: { some: {} },
    },
  });
  await importFile(db, 'staff', await staffRows(parent.externalId ?? ''));
  const actor = await actorOf(parent.externalId ?? '');
  expect(actor?.roles).toEqual([]);
  expect(actor?.children.length).toBeGreaterThan(0);
});
