/**
 * What the bell asks: each paragraph's evidence query at 100,000 students and at a tenth of them, in a school that has
 * a term behind it, on the PostgreSQL server of TEST_DATABASE_URL; and each look of the bell over the demo school on PGlite.
 */
import { loadavg } from 'node:os';
import { migrate } from '../src/db/migrate.ts';
import { type Database, openDatabase } from '../src/db/open.ts';
import { DEMO_DAY, DEMO_START } from '../src/demo/generate/calendar.ts';
import { generateSchool } from '../src/demo/generate/generate-school.ts';
import { loadDemoSchool } from '../src/demo/load.ts';
import { readFrame } from '../src/features/timetable/school-frame.ts';
import { createLogger } from '../src/kernel/logger.ts';
import { addDays, instantOf } from '../src/kernel/school-date.ts';
import { CLOCKED } from '../src/regulation/paragraphs.ts';
import { readSettings } from '../src/regulation/settings.ts';
import { createDatabase, dropTestDatabases, testServer } from '../test/support/postgres.ts';
import { fillSchool } from './duties/busy-school.ts';
import { EVIDENCE } from './duties/evidence-book.ts';
import { type Asked, type Asking, type Measured, measureGrowth, median } from './duties/measure-evidence.ts';
import { tickTimes } from './duties/tick-times.ts';

const STUDENTS = Number(process.env.DEMO_STUDENTS ?? 100_000);
/** Milliseconds; buffers of 8 KiB; times the time that a tenth of the data takes. */
const WANTED = { ms: 200, buffers: 20_000, growth: 11, tick: 300 };
/** Below this a time says nothing about how it grows, in milliseconds. */
const TELLING = 5;

/**
 * The plainest join of two of the large tables that are asked. Where a hash table of so many rows no longer fits into the
 * processor's cache, or others empty it, this too takes more than ten times as long for ten times the rows.
 */
const YARDSTICK: Asking = (db) => db.$queryRaw`
  SELECT count(*)::int FROM guardianship JOIN briefing_attendance USING ("personId")`;

interface Growing {
  readonly large: Measured;
  readonly growth: number;
}

const logger = createLogger('warn');
const PARAGRAPHS = CLOCKED.filter((key): key is keyof typeof EVIDENCE => key in EVIDENCE);

const server = testServer();
if (!server) {
  console.error('TEST_DATABASE_URL names no PostgreSQL server: .ci/postgresql start <folder> starts one.');
  process.exitCode = 2;
} else {
  const [small, large] = [await fill(server, Math.round(STUDENTS / 10)), await fill(server, STUDENTS)];
  try {
    const schools = { small: await asked(small), large: await asked(large) };
    const rows: Record<string, object> = {};
    const found: [string, Growing][] = [];
    const yardsticks: number[] = [];
    for (const key of PARAGRAPHS) {
      const measured = await measureGrowth(schools, EVIDENCE[key], { telling: TELLING });
      yardsticks.push((await measureGrowth(schools, YARDSTICK, { telling: 0 })).growth);
      const growth = inTenths(measured.growth);
      rows[`¶${key}`] = { ...row('tenth', measured.small), ...row('all', measured.large), growth };
      found.push([`¶${key}`, measured]);
    }
    console.table(rows);
    const yardstick = median(yardsticks);
    console.log(`a plain join of two tables meanwhile took ${inTenths(yardstick)} times as long`);
    for (const [what, measured] of found) judge(what, measured, yardstick);
  } finally {
    await Promise.all([small.close(), large.close()]);
    await dropTestDatabases(server);
  }
}
await looksOnPglite();
console.log(
  `load of the machine in the last minutes: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);

async function fill(on: string, students: number): Promise<Database> {
  const database = await openDatabase(await createDatabase(on), { logger });
  await migrate(database);
  await loadDemoSchool(database.db, generateSchool({ students }), DEMO_START);
  await fillSchool(database.db, DEMO_DAY);
  return database;
}

/** What is due by the end of the day. */
async function asked({ db }: Database): Promise<Asked> {
  const until = instantOf(addDays(DEMO_DAY, 1), '00:00');
  const [frame, settings] = [await readFrame(db, DEMO_DAY), readSettings('regulation.yaml')];
  return { db, question: { now: DEMO_START, until, since: DEMO_DAY, frame, settings } };
}

function row(name: string, { duties, ms, buffers }: Measured) {
  return { [`open, ${name}`]: duties, [`ms, ${name}`]: inTenths(ms), [`buffers, ${name}`]: buffers };
}

function inTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** It may grow as much as is wanted, or as the plainest join did on this machine in the same minutes. */
function judge(what: string, { large, growth }: Growing, yardstick: number): void {
  if (large.ms > WANTED.ms) fail(`${what} took longer than ${WANTED.ms} ms.`);
  if (large.buffers > WANTED.buffers) fail(`${what} touched more than ${WANTED.buffers} buffers.`);
  if (growth > Math.max(WANTED.growth, yardstick))
    fail(`${what} took ${inTenths(growth)} times as long with ten times the data.`);
}

async function looksOnPglite(): Promise<void> {
  const database = await openDatabase('pglite:memory', { logger });
  try {
    await migrate(database);
    await loadDemoSchool(database.db, generateSchool(), DEMO_START);
    const ticks = await tickTimes(database.db, { runs: 7 });
    console.log('each look of the bell over the 432 students of the demo school, on PGlite:');
    console.table(ticks);
    for (const { at, ms } of ticks) {
      if (ms > WANTED.tick) fail(`The look at ${at} took longer than ${WANTED.tick} ms.`);
    }
  } finally {
    await database.close();
  }
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
