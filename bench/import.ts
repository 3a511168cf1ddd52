/**
 * A roster of 5,000 students into the demo school on PGlite: how long the dry run and the application take,
 * how long the transaction holds the database, and how long a teacher waits for `/today` meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../src/db/migrate.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { DEMO_DAY, DEMO_START } from '../src/demo/generate/calendar.ts';
import { generateSchool } from '../src/demo/generate/generate-school.ts';
import { loadDemoSchool } from '../src/demo/load.ts';
import { applyImport } from '../src/features/imports/apply/apply-import.ts';
import { dryRun } from '../src/features/imports/apply/dry-run.ts';
import { loadDayLessons } from '../src/features/journal/day-lessons.store.ts';
import { identify } from '../src/features/people/identify.ts';
import { readFrame } from '../src/features/timetable/school-frame.ts';
import { realClock } from '../src/kernel/clock.ts';
import { createLogger } from '../src/kernel/logger.ts';
import { keepShown, openBatch, studentRows } from '../test/support/import-rows.ts';

const ROWS = Number(process.env.IMPORT_ROWS ?? 5000);
/** Milliseconds for 5,000 rows. */
const WANTED = { dryRun: 5000, apply: 10_000, transaction: 1000, today: 1500 };

const clock = realClock();
const folder = mkdtempSync(join(tmpdir(), 'zvans-bench-import-'));
const database = await openDatabase(`pglite:${join(folder, 'db')}`, { logger: createLogger('warn') });
try {
  await migrate(database);
  await loadDemoSchool(database.db, generateSchool(), DEMO_START);
  const waits = watchToday(database.db);
  const table: Record<string, object> = {};
  table['first time'] = await importOnce();
  table['same file again'] = await importOnce();
  const today = await waits.end();
  console.table(table);
  console.log(`/today meanwhile: p50 ${today.p50} ms, p99 ${today.p99} ms, of ${today.count}`);
  report(table['first time'] as Awaited<ReturnType<typeof importOnce>>, today.p99);
} finally {
  await database.close();
  rmSync(folder, { recursive: true });
}

async function importOnce() {
  const { db } = database;
  const batchId = await openBatch(db, 'students', DEMO_START);
  const rows = studentRows(ROWS);
  const options = { kind: 'students', batchId, rows, now: DEMO_START } as const;
  const checking = clock.monotonic();
  const first = await dryRun(db, options);
  const checked = clock.monotonic() - checking;
  // Namesakes of the demo school are somebody else.
  const questions = first.outcomes.filter(({ status }) => status === 'ambiguous');
  const decisions = Object.fromEntries(
    questions.map(({ line, part }) => [`${line}:${part}`, 'new' as const]),
  );
  const shown = await dryRun(db, { ...options, decisions: new Map(Object.entries(decisions)) });
  await keepShown(db, batchId, { ...shown, outcomes: [], decisions });
  const applying = clock.monotonic();
  // The first statement of the one transaction; when it has committed, nothing is left to do.
  let held = applying;
  const forget = database.onCall((sql) => {
    if (sql.startsWith('LOCK TABLE')) held = clock.monotonic();
  });
  await applyImport(db, batchId, 'command-line', { now: DEMO_START });
  forget();
  return {
    'dry run, ms': Math.round(checked),
    'apply, ms': Math.round(clock.monotonic() - applying),
    'of it the transaction, ms': Math.round(clock.monotonic() - held),
    new: shown.counts.new,
    leaving: shown.counts.leaving,
    unchanged: shown.counts.unchanged,
  };
}

/** What `/today` asks of the database, over and over. */
function watchToday(db: Db) {
  const waits: number[] = [];
  let over = false;
  const watching = (async () => {
    const frame = await readFrame(db, DEMO_DAY);
    const account = await db.account.findFirstOrThrow({
      where: { person: { externalId: 'teacher-mat-5' } },
    });
    while (!over) {
      const asked = clock.monotonic();
      const { actor } = await identify(db, 'lv', Number(account.telegramId), DEMO_START);
      await loadDayLessons(db, frame, { teacherId: actor?.personId ?? 0 }, DEMO_DAY);
      waits.push(clock.monotonic() - asked);
      await pause(5);
    }
  })();
  return {
    async end() {
      over = true;
      await watching;
      const sorted = waits.sort((a, b) => a - b);
      const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
      return { p50: at(0.5), p99: at(0.99), count: sorted.length };
    },
  };
}

function report(first: Awaited<ReturnType<typeof importOnce>>, today: number): void {
  const measured = {
    dryRun: first['dry run, ms'],
    apply: first['apply, ms'],
    transaction: first['of it the transaction, ms'],
    today,
  };
  for (const [what, wanted] of Object.entries(WANTED)) {
    if (measured[what as keyof typeof WANTED] <= wanted) continue;
    console.error(`${what} took longer than ${wanted} ms.`);
    process.exitCode = 1;
  }
}
