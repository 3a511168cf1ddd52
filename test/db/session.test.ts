import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { instantOf, toDbDate } from '../../src/kernel/school-date.ts';
import { createDatabase, testServer } from '../support/postgres.ts';
import { emptySchool, logger } from './blank-database.ts';

const createdAt = instantOf('2026-07-01', '09:15');

let database: Database;
beforeAll(async () => {
  database = await openOnServerInRiga();
});
beforeEach(async () => {
  await database.db.school.deleteMany();
});
afterAll(() => database.close());

/** Opened anew after the server's zone was set. */
async function openOnServerInRiga(): Promise<Database> {
  const server = testServer();
  const url = server ? await createDatabase(server) : 'pglite:memory';
  const first = await openDatabase(url, { logger, snapshot: server ? undefined : emptySchool() });
  await migrate(first);
  const [{ name }] = await first.db.$queryRaw<
    [{ name: string }]
  >`SELECT quote_ident(current_database()) AS name`;
  await first.db.$executeRawUnsafe(`ALTER DATABASE ${name} SET TimeZone = 'Europe/Riga'`);
  const snapshot = server ? undefined : await first.dump();
  await first.close();
  return openDatabase(url, { logger, snapshot });
}

async function written(): Promise<unknown> {
  const [row] = await database.db.$queryRaw<unknown[]>`
    SELECT ("createdAt" AT TIME ZONE 'UTC')::text AS "at", "createdAt" = ${createdAt} AS "same" FROM school`;
  return row;
}

it('an instant stays the same instant where the server stands in Riga', async () => {
  await database.db.school.create({ data: { name: 'Skola', stamp: 'one', createdAt } });
  expect(await written()).toEqual({ at: '2026-07-01 06:15:00', same: true });
  expect(await database.db.school.findFirst()).toMatchObject({ createdAt });
});

it('also in a statement written by hand', async () => {
  await database.db
    .$executeRaw`INSERT INTO school (name, stamp, "createdAt") VALUES ('Skola', 'one', ${createdAt})`;
  expect(await written()).toEqual({ at: '2026-07-01 06:15:00', same: true });
});

it('a day stays the same day', async () => {
  const day = toDbDate('2026-10-25');
  await database.db.dayOverride.create({ data: { day, working: false } });
  expect(await database.db.dayOverride.findUnique({ where: { day } })).toMatchObject({ day });
  expect(await database.db.$queryRaw`SELECT day::text FROM day_override`).toEqual([{ day: '2026-10-25' }]);
});
