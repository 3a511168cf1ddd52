import { expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { instantOf, toDbDate } from '../../src/kernel/school-date.ts';
import { blankDatabase, logger, withDatabase } from './blank-database.ts';

const createdAt = instantOf('2026-07-01', '09:15');

async function written({ db }: Database): Promise<unknown> {
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT ("createdAt" AT TIME ZONE 'UTC')::text AS "at", "createdAt" = ${createdAt} AS "same" FROM school`;
  return row;
}

it('an instant stays the same instant where the server stands in Riga', async () => {
  const url = await blankDatabase();
  await withDatabase(url, async (database) => {
    await migrate(database);
    const [{ name }] = await database.db.$queryRaw<[{ name: string }]>`SELECT current_database() AS name`;
    await database.db.$executeRawUnsafe(`ALTER DATABASE "${name}" SET TimeZone = 'Europe/Riga'`);
  });

  const database = await openDatabase(url, { logger });
  await database.db.school.create({ data: { name: 'Skola', stamp: 'one', createdAt } });
  expect(await written(database)).toEqual({ at: '2026-07-01 06:15:00', same: true });
  expect(await database.db.school.findFirst()).toMatchObject({ createdAt });

  await database.db.$executeRaw`UPDATE school SET "createdAt" = ${createdAt}`;
  expect(await written(database)).toEqual({ at: '2026-07-01 06:15:00', same: true });
  await database.close();
});

it('a day stays the same day', async () => {
  const url = await blankDatabase();
  await withDatabase(url, async (database) => {
    await migrate(database);
    const day = toDbDate('2026-10-25');
    await database.db.dayOverride.create({ data: { day, working: false } });
    expect(await database.db.dayOverride.findUnique({ where: { day } })).toMatchObject({ day });
    expect(await database.db.$queryRaw`SELECT day::text FROM day_override`).toEqual([{ day: '2026-10-25' }]);
  });
});
