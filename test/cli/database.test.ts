import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/cli/load-demo.ts';
import { testServer } from '../support/postgres.ts';
import { databaseUrl, oneLine, PROCESS_TIMEOUT, temporaryFolder, zvans } from './run-process.ts';

const server = testServer();
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('a database', { timeout: PROCESS_TIMEOUT }, () => {
  const folder = temporaryFolder();
  let DATABASE_URL: string;

  test('that is new is brought to this version by migrate, which names what it applied', async () => {
    DATABASE_URL = await databaseUrl('blank');
    const { code, stdout, stderr } = await zvans(['migrate', '--retry'], { DATABASE_URL });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^(Applied \d{14}_\w+\.\n)+$/);
  });

  test.skipIf(server)(
    'is backed up into a file for its owner alone, and restored into another folder',
    async () => {
      const backup = join(folder, 'school.backup.gz');
      const second = join(folder, 'deeper', 'second');
      mkdirSync(second, { recursive: true });

      const backedUp = await zvans(['backup', backup], { DATABASE_URL });
      expect(backedUp).toMatchObject({ code: 0, stderr: '' });
      expect(backedUp.stdout).toMatch(/^Backed up .+ to .+: \d+\.\d MB\. .+\n$/);
      expect(modeOf(backup)).toBe('600');

      DATABASE_URL = `pglite:${second}`;
      const restored = await zvans(['restore', backup], { DATABASE_URL });
      expect(restored).toMatchObject({ code: 0, stderr: '' });
      expect(modeOf(second)).toBe('700');
      expect(readdirSync(dirname(second))).toEqual(['second']);
    },
  );

  test('without people is filled by demo, with as many students as were asked for', async () => {
    const { code, stdout, stderr } = await zvans(['demo'], { DATABASE_URL, DEMO_STUDENTS: '36' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Loaded the demo school: 36 students in 18 classes, \d+ people in all\.\n$/);
  });

  test('with a school in it is refused by demo', async () => {
    const again = loadDemo({
      ...{ schoolName: '', demoStudents: 1 },
      ...NOT_REAL,
      databaseUrl: DATABASE_URL,
    });
    await expect(again).rejects.toThrow('The database holds a school already. Nothing was loaded.');
  });
});

const NOT_REAL = { bot: undefined, sandboxNow: undefined };

describe('demo is refused', () => {
  const plan = { databaseUrl: 'pglite:memory', schoolName: '', demoStudents: 1, ...NOT_REAL };

  test('to a real bot: the invented accounts may be somebody’s', async () => {
    const real = loadDemo({ ...plan, bot: {}, databaseUrl: 'pglite:/never/made' });
    await expect(real).rejects.toThrow('The demo school is for the sandbox alone: remove BOT_TOKEN.');
  });

  test('in memory, where it would be gone at the end', async () => {
    await expect(loadDemo(plan)).rejects.toThrow(
      'pglite:memory, which is forgotten at the end: name a folder.',
    );
  });
});

describe.concurrent('any command', { timeout: PROCESS_TIMEOUT }, () => {
  test('tells each fault of the settings in a line', async () => {
    const { code, stderr } = await zvans(['migrate'], { PORT: 'http', DEMO_STUDENTS: '0' });
    expect(code).toBe(2);
    expect(stderr).toBe('PORT: must be a whole number\nDEMO_STUDENTS: must be between 1 and 100000\n');
  });

  test('that does not exist is a mistake, told in one line', async () => {
    const { code, stderr } = await zvans(['teach']);
    expect(code).toBe(2);
    expect(stderr).toMatch(oneLine("error: unknown command 'teach'"));
  });

  test('is listed by --help', async () => {
    const { code, stdout } = await zvans(['--help']);
    expect(code).toBe(0);
    expect([...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)).toEqual([
      ...['migrate', 'demo', 'invite', 'import', 'doctor', 'backup', 'restore', 'sandbox'],
    ]);
  });
});
