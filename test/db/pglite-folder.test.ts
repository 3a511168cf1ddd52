import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { startOf } from '../../src/db/process-identity.ts';
import { StartupFault } from '../../src/db/startup-fault.ts';
import { emptySchool, logger, onPostgres, temporaryFolder } from './blank-database.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const socketFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`zvans-${process.pid}-`));

describe.skipIf(onPostgres)('a PGlite database', () => {
  it('in a folder is this user’s alone, in use by one process, and there again after a restart', async () => {
    const folder = join(temporaryFolder(), 'data');
    // Of this database alone: other workers open theirs at the same time.
    const temporary = process.env.TMPDIR;
    process.env.TMPDIR = temporaryFolder();
    const first = await openDatabase(`pglite:${folder}`, { logger, snapshot: emptySchool() });
    await first.db.subject.create({ data: { code: 'Mat', name: 'matemātika' } });

    expect(modeOf(folder)).toBe('700');
    const [socketFolder = ''] = socketFolders();
    expect(modeOf(join(tmpdir(), socketFolder))).toBe('700');
    expect(modeOf(join(tmpdir(), socketFolder, '.s.PGSQL.5432'))).toBe('600');
    await expect(openDatabase(`pglite:${folder}`, { logger })).rejects.toMatchObject({
      name: 'StartupFault',
      message: `The database folder ${folder} is in use by process ${process.pid}. Stop that process first.`,
    });

    await first.close();
    expect(existsSync(`${folder}.lock`)).toBe(false);
    expect(socketFolders()).toEqual([]);
    process.env.TMPDIR = temporary;

    const second = await openDatabase(`pglite:${folder}`, { logger });
    expect(await second.db.subject.count()).toBe(1);
    await second.close();
  });

  it('is opened as soon as a killed process lets go of its folder', async () => {
    const folder = join(temporaryFolder(), 'data');
    const dying = spawn('sleep', ['60']) as ChildProcess & { pid: number };
    const lock = { pid: dying.pid, start: startOf(dying.pid), nonce: 'theirs' };
    writeFileSync(`${folder}.lock`, JSON.stringify(lock));
    const opening = openDatabase(`pglite:${folder}`, { logger, snapshot: emptySchool() });
    setTimeout(() => dying.kill('SIGKILL'), 200);
    const database = await opening;
    expect(await database.db.subject.count()).toBe(0);
    await database.close();
  });

  it('that a killed process left half made is made anew', async () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(join(folder, 'base'), { recursive: true });
    writeFileSync(join(folder, 'PG_VERSION'), '17');
    writeFileSync(`${folder}.unfinished`, '');
    const database = await openDatabase(`pglite:${folder}`, { logger, snapshot: emptySchool() });
    expect(await database.db.subject.count()).toBe(0);
    expect(existsSync(`${folder}.unfinished`)).toBe(false);
    await database.close();
  });

  it('that breaks down says so once, fails what is asked of it, and can be closed', async () => {
    const folder = join(temporaryFolder(), 'data');
    const faults: string[] = [];
    const database = await openDatabase(`pglite:${folder}`, {
      logger,
      snapshot: emptySchool(),
      onCrash: ({ message }) => faults.push(message),
    });
    rmSync(join(folder, 'pg_wal'), { recursive: true });
    const write = () => database.db.$queryRaw`SELECT pg_switch_wal()::text, txid_current()`;
    await expect(Promise.all([write(), write(), write()])).rejects.toThrow();
    await expect(database.db.subject.count()).rejects.toThrow();
    expect(faults).toEqual([`The database ${folder} crashed (PANIC). Start the process again.`]);
    await database.close();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['mysql://localhost/school', /must be pglite:<folder>, pglite:memory or postgresql/],
    ['', /must be/],
    ['pglite:', /names no folder/],
    [
      'postgresql://reader:secret@127.0.0.1:1/school',
      /^The database 127\.0\.0\.1:1\/school cannot be reached: .*ECONNREFUSED/,
    ],
  ])('%s is a fault in one line', async (url, line) => {
    const fault = await openDatabase(url, { logger }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartupFault);
    expect((fault as StartupFault).message).toMatch(line);
    expect((fault as StartupFault).message).not.toMatch(/\n|secret/);
  });

  it('of a folder that holds other files is a fault in one line, and the folder stays as it is', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    chmodSync(folder, 0o755);
    await expect(openDatabase(`pglite:${folder}`, { logger })).rejects.toThrow(
      new StartupFault(
        `The database folder ${folder} cannot be used: it holds other files; name a new or empty one`,
      ),
    );
    expect(modeOf(folder)).toBe('755');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('of a folder that cannot be made is a fault in one line', async () => {
    await expect(openDatabase('pglite:/dev/null/data', { logger })).rejects.toThrow(
      /^The database folder .* cannot be used: /,
    );
  });
});
