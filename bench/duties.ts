/**
 * What the bell asks: each paragraph's evidence query at 100,000 students and at a tenth of them, in a school that has
 * a term behind it, on the PostgreSQL server of TEST_DATABASE_URL; and one tick of all of them on PGlite.
 */
import { migrate } from '../src/db/migrate.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { DEMO_DAY, DEMO_START } from '../src/demo/generate/calendar.ts';
import { generateSchool } from '../src/demo/generate/generate-school.ts';
import { loadDemoSchool } from '../src/demo/load.ts';
import { openDuties } from '../src/features/duties/open-duties.ts';
import { readFrame } from '../src/features/timetable/school-frame.ts';
import { realClock } from '../src/kernel/clock.ts';
import { createLogger } from '../src/kernel/logger.ts';
import { addDays, instantOf } from '../src/kernel/school-date.ts';
import type { DutyQuestion } from '../src/regulation/duty.ts';
import { CLOCKED, type ParagraphKey } from '../src/regulation/paragraphs.ts';
import { readSettings } from '../src/regulation/settings.ts';
import { createDatabase, dropTestDatabases, testServer } from '../test/support/postgres.ts';
import { fillSchool } from './duties/busy-school.ts';
import { EVIDENCE } from './duties/evidence-book.ts';
import { type Measured, measureEvidence } from './duties/measure-evidence.ts';

const STUDENTS = Number(process.env.DEMO_STUDENTS ?? 100_000);
/** Milliseconds; buffers of 8 KiB; times the time that a tenth of the data takes. */
const WANTED = { ms: 200, buffers: 20_000, growth: 11, tick: 300 };
/** Below this a time says nothing about how it grows, in milliseconds. */
const TELLING = 5;

const clock = realClock();
const logger = createLogger('warn');
const PARAGRAPHS = CLOCKED.filter((key): key is keyof typeof EVIDENCE => key in EVIDENCE);

const server = testServer();
if (!server) {
  console.error('TEST_DATABASE_URL names no PostgreSQL server: .ci/postgresql start <folder> starts one.');
  process.exitCode = 2;
} else {
  const small = await measureSchool(server, Math.round(STUDENTS / 10));
  const large = await measureSchool(server, STUDENTS);
  await dropTestDatabases(server);
  console.table(
    Object.fromEntries(
      PARAGRAPHS.map((key) => [`¶${key}`, { ...row('tenth', small, key), ...row('all', large, key) }]),
    ),
  );
  for (const key of PARAGRAPHS) judge(key, small.get(key), large.get(key));
}
await tickOnPglite();

async function questionOf(db: Db): Promise<DutyQuestion> {
  const until = instantOf(addDays(DEMO_DAY, 1), '00:00');
  const frame = await readFrame(db, DEMO_DAY);
  return { now: DEMO_START, until, since: DEMO_DAY, frame, settings: readSettings('regulation.yaml') };
}

async function measureSchool(on: string, students: number): Promise<Map<ParagraphKey, Measured>> {
  const database = await openDatabase(await createDatabase(on), { logger });
  try {
    await migrate(database);
    await loadDemoSchool(database.db, generateSchool({ students }), DEMO_START);
    await fillSchool(database.db, DEMO_DAY);
    const question = await questionOf(database.db);
    const measured = new Map<ParagraphKey, Measured>();
    for (const key of PARAGRAPHS) {
      measured.set(key, await measureEvidence(database.db, EVIDENCE[key], question));
    }
    return measured;
  } finally {
    await database.close();
  }
}

function row(name: string, measured: ReadonlyMap<ParagraphKey, Measured>, key: ParagraphKey) {
  const { duties = 0, ms = 0, buffers = 0 } = measured.get(key) ?? {};
  return {
    [`open, ${name}`]: duties,
    [`ms, ${name}`]: Math.round(ms * 10) / 10,
    [`buffers, ${name}`]: buffers,
  };
}

function judge(key: ParagraphKey, small?: Measured, large?: Measured): void {
  if (!small || !large) return;
  const growth = large.ms / Math.max(small.ms, TELLING);
  if (large.ms > WANTED.ms) fail(`¶${key} took longer than ${WANTED.ms} ms.`);
  if (large.buffers > WANTED.buffers) fail(`¶${key} touched more than ${WANTED.buffers} buffers.`);
  if (growth > WANTED.growth)
    fail(`¶${key} took ${growth.toFixed(1)} times as long with ten times the data.`);
}

async function tickOnPglite(): Promise<void> {
  const database = await openDatabase('pglite:memory', { logger });
  try {
    await migrate(database);
    await loadDemoSchool(database.db, generateSchool(), DEMO_START);
    const settings = readSettings('regulation.yaml');
    const question = await questionOf(database.db);
    const times: number[] = [];
    for (let run = 0; run < 7; run += 1) {
      const begun = clock.monotonic();
      await openDuties({ evidence: EVIDENCE, settings }, database.db, CLOCKED, question);
      times.push(clock.monotonic() - begun);
    }
    const median = times.toSorted((a, b) => a - b)[3] ?? 0;
    console.log(`one tick over 432 students on PGlite: ${Math.round(median)} ms`);
    if (median > WANTED.tick) fail(`One tick took longer than ${WANTED.tick} ms.`);
  } finally {
    await database.close();
  }
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
