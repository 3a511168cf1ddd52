import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Migration, readMigrations } from '../../src/db/migration-folder.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { scriptToSchema } from '../../src/db/schema-difference.ts';
import { StartupFault } from '../../src/db/startup-fault.ts';
import { createDatabase, testServer } from '../support/postgres.ts';
import { blank, logger, openBlankDatabase } from './blank-database.ts';

const books: Migration = { name: '20260101000000_books', script: 'CREATE TABLE book (id int);' };
const pages: Migration = { name: '20260102000000_pages', script: 'CREATE TABLE page (id int);' };
const halfWrong: Migration = {
  name: '20260103000000_half_wrong',
  script: 'CREATE TABLE kept (id int);\nINSERT INTO missing VALUES (1);',
};

const server = testServer();
let database: Database;
beforeAll(async () => {
  database = await openBlankDatabase();
});
beforeEach(() => blank(database));
afterAll(() => database.close());

async function tables(): Promise<string[]> {
  const rows = await database.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`;
  return rows.map(({ name }) => name);
}

function history(): Promise<unknown[]> {
  return database.db.$queryRaw`
    SELECT migration_name AS name, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack"
    FROM _prisma_migrations ORDER BY started_at`;
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupFault);
  const { message } = error as StartupFault;
  expect(message).not.toContain('\n');
  return message;
}

describe('at the start', () => {
  it('a new database gets every migration in order', async () => {
    expect(await migrate(database, { migrations: [books, pages] })).toEqual({
      applied: [books.name, pages.name],
    });
    expect(await tables()).toEqual(['book', 'page']);
  });

  it('an older database gets what it lacks', async () => {
    await migrate(database, { migrations: [books] });
    expect(await migrate(database, { migrations: [books, pages] })).toEqual({ applied: [pages.name] });
  });

  it('where nothing is to do two questions are asked and nothing is loaded', async () => {
    await migrate(database, { migrations: [books] });
    const before = database.calls();
    expect(await migrate(database, { migrations: [books] })).toEqual({ applied: [] });
    expect(database.calls() - before).toBe(2);
  });

  it('the migrations of this project give exactly its schema', async () => {
    expect((await migrate(database)).applied).toEqual(readMigrations().map(({ name }) => name));
    expect(await scriptToSchema(database)).toBeUndefined();
  });

  it.runIf(server)('four that start at once apply each migration once', async () => {
    const url = await createDatabase(server ?? '');
    const starters = await Promise.all([1, 2, 3, 4].map(() => openDatabase(url, { logger })));
    const applied = await Promise.all(
      starters.map((database) => migrate(database, { migrations: [books, pages] })),
    );
    expect(applied.flatMap((result) => result.applied)).toEqual([books.name, pages.name]);
    await Promise.all(starters.map((database) => database.close()));
  });
});

describe('a script', () => {
  it('is read by the server: `;` in a comment, a string and a function body part nothing', async () => {
    const script = `
      -- first; second
      CREATE TABLE note (text text DEFAULT 'a;b'); /* third; */
      CREATE FUNCTION count_notes() RETURNS bigint AS $$
      BEGIN
        INSERT INTO note DEFAULT VALUES;
        RETURN (SELECT count(*) FROM note WHERE text = 'a;b');
      END; $$ LANGUAGE plpgsql;
      SELECT count_notes();`;
    await migrate(database, { migrations: [{ name: '20260101000000_notes', script }] });
    expect(await database.db.$queryRaw`SELECT count_notes() AS notes`).toEqual([{ notes: 2n }]);
  });

  it('whose second statement fails leaves nothing, is recorded as failed and says so in one line', async () => {
    const line = await faultOf(migrate(database, { migrations: [books, halfWrong] }));
    expect(line).toContain(halfWrong.name);
    expect(line).toContain('missing');
    expect(await tables()).toEqual(['book']);
    expect(await history()).toMatchObject([
      { name: books.name, finished: true },
      { name: halfWrong.name, finished: false, rolledBack: false },
    ]);
  });
});

describe('a start that was cut short', () => {
  it('before the script took effect is made good by the next', async () => {
    await migrate(database, { migrations: [books] });
    await database.db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0`;
    await database.db.$executeRaw`DROP TABLE book`;
    expect(await migrate(database, { migrations: [books] })).toEqual({ applied: [books.name] });
    expect(await tables()).toEqual(['book']);
  });

  it('after the script took effect is made good by the next, without running it again', async () => {
    await migrate(database, { migrations: [books] });
    await database.db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
    expect(await migrate(database, { migrations: [books, pages] })).toEqual({ applied: [pages.name] });
    expect(await tables()).toEqual(['book', 'page']);
  });
});

describe('a fault that the operator mends', () => {
  it('a migration that failed before stops every start until it is tried again', async () => {
    await faultOf(migrate(database, { migrations: [books, halfWrong] }));
    expect(await faultOf(migrate(database, { migrations: [books, halfWrong] }))).toMatch(
      /failed at an earlier start/,
    );

    const mended = { ...halfWrong, script: 'CREATE TABLE missing (id int);' };
    const again = await migrate(database, { migrations: [books, mended], retryFailed: true });
    expect(again).toEqual({ applied: [halfWrong.name] });
    expect(await migrate(database, { migrations: [books, mended] })).toEqual({ applied: [] });
  });

  it('a migration edited after it was applied', async () => {
    await migrate(database, { migrations: [books] });
    const edited = { ...books, script: 'CREATE TABLE book (id bigint);' };
    expect(await faultOf(migrate(database, { migrations: [edited, pages] }))).toMatch(/books was changed/);
    expect(await tables()).toEqual(['book']);
  });

  it('a database newer than the program', async () => {
    await migrate(database, { migrations: [books, pages] });
    expect(await faultOf(migrate(database, { migrations: [books] }))).toMatch(/newer.*pages/);
  });

  it('a database that holds something else', async () => {
    await database.db.$executeRaw`CREATE TABLE stranger (id int)`;
    expect(await faultOf(migrate(database, { migrations: [books] }))).toMatch(
      /cannot be applied: .*not empty/,
    );
    expect(await tables()).toEqual(['stranger']);
  });

  it('other line ends in the checked-out file are no change', async () => {
    const unix = { ...books, script: 'CREATE TABLE book (\n  id int\n);\n' };
    await migrate(database, { migrations: [unix] });
    const windows = { ...books, script: unix.script.replaceAll('\n', '\r\n') };
    expect(await migrate(database, { migrations: [windows] })).toEqual({ applied: [] });
  });
});
