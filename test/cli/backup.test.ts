import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../src/cli/backup.ts';
import { restore } from '../../src/cli/restore.ts';
import { takeProcessLock } from '../../src/db/process-lock.ts';
import { StartupFault } from '../../src/db/startup-fault.ts';
import { testServer } from '../support/postgres.ts';
import { temporaryFolder } from './run-process.ts';

const POSTGRES = 'postgresql://zvans:slepens@db.example.org/zvans';

/** What the operator is told instead. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const fault = await work.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(StartupFault);
  expect((fault as StartupFault).message).not.toMatch(/\n|slepens/);
  return (fault as StartupFault).message;
}

describe('a backup is refused', () => {
  const databaseFolder = () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'PG_VERSION'), '17\n');
    return folder;
  };

  test('into a file that is there: nothing is overwritten', async () => {
    const file = join(temporaryFolder(), 'backup.gz');
    writeFileSync(file, 'last week’s');
    expect(await refusalOf(backUp(`pglite:${databaseFolder()}`, file))).toBe(
      `${file} exists already: name another file.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('last week’s');
  });

  test('of a folder that a running process uses, and leaves no file behind', async () => {
    const folder = databaseFolder();
    const target = temporaryFolder();
    const lock = takeProcessLock(`${folder}.lock`, folder);
    const line = await refusalOf(backUp(`pglite:${folder}`, join(target, 'backup.gz')));
    lock.release();
    expect(line).toBe(
      `The database folder ${folder} is in use by process ${process.pid}. Stop that process first.`,
    );
    expect(readdirSync(target)).toEqual([]);
  });

  test('where it cannot be written', async () => {
    const file = join(temporaryFolder(), 'none', 'backup.gz');
    expect(await refusalOf(backUp(`pglite:${databaseFolder()}`, file))).toMatch(/ cannot be written: ENOENT/);
  });

  test('of a folder without a database, which is not made', async () => {
    const folder = temporaryFolder();
    const line = await refusalOf(backUp(`pglite:${join(folder, 'data')}`, join(folder, 'backup.gz')));
    expect(line).toMatch(/^There is no database in /);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of PostgreSQL, which has its own tools', async () => {
    expect(await refusalOf(backUp(POSTGRES, 'b'))).toMatch(
      /use pg_dump --format=custom --file=b "\$DATABASE_URL"\.$/,
    );
    expect(await refusalOf(restore(POSTGRES, 'b'))).toMatch(/use pg_restore --dbname="\$DATABASE_URL" b\.$/);
  });

  test('of a database in memory', async () => {
    expect(await refusalOf(backUp('pglite:memory', 'b'))).toMatch(/keeps nothing: name a folder\.$/);
  });
});

describe('a restore is refused', () => {
  const folder = temporaryFolder();
  const whole = gzipSync('a text, no database');
  const into = (name: string, file: string) =>
    refusalOf(restore(`pglite:${join(folder, name)}`, join(folder, file)));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

  test('into a folder with anything in it, which stays as it was', async () => {
    mkdirSync(join(folder, 'used'));
    write('used/notes.txt', 'mine');
    expect(await into('used', 'whatever.gz')).toMatch(
      /used is not empty: move it away first\. Nothing was changed\.$/,
    );
    expect(readdirSync(join(folder, 'used'))).toEqual(['notes.txt']);
  });

  test.each([
    ['that is not there', undefined, /cannot be read: ENOENT/],
    ['that was torn off', whole.subarray(0, -4), /is no whole backup: /],
    ['that is no backup at all', 'hello', /is no whole backup: /],
  ])('from a file %s, and no folder is made', async (_, content, line) => {
    if (content !== undefined) write('torn.gz', content);
    expect(await into('fresh', content === undefined ? 'none.gz' : 'torn.gz')).toMatch(line);
    expect(readdirSync(folder)).not.toContain('fresh');
  });

  test.skipIf(testServer())('from a file of something else, and nothing is left of the attempt', async () => {
    write('other.gz', whole);
    expect(await into('fresh', 'other.gz')).toMatch(/other\.gz is no backup of this program\.$/);
    expect(readdirSync(folder).filter((name) => name.startsWith('fresh'))).toEqual([]);
  });
});
