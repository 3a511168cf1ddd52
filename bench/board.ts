/**
 * What the board asks beside the evidence: the day's lessons, what is open of a week, the school year by week. At
 * 100,000 students in a school that has a term behind it, on the PostgreSQL server of TEST_DATABASE_URL.
 */
import { migrate } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/open.ts';
import { DEMO_DAY, DEMO_START } from '../src/demo/generate/calendar.ts';
import { generateSchool } from '../src/demo/generate/generate-school.ts';
import { loadDemoSchool } from '../src/demo/load.ts';
import { loadRungWeeks } from '../src/features/board/history/rung-weeks.store.ts';
import { askedOf } from '../src/features/board/load-board.ts';
import { loadViewers } from '../src/features/board/viewers.store.ts';
import { openLessons } from '../src/features/journal/open-lessons.evidence.ts';
import { loadSchoolLessons } from '../src/features/journal/school-lessons.store.ts';
import { readFrame } from '../src/features/timetable/school-frame.ts';
import { createLogger } from '../src/kernel/logger.ts';
import { readSettings } from '../src/regulation/settings.ts';
import { createDatabase, dropTestDatabases, testServer } from '../test/support/postgres.ts';
import { fillSchool } from './duties/busy-school.ts';
import { type Asking, measureEvidence } from './duties/measure-evidence.ts';

const STUDENTS = Number(process.env.DEMO_STUDENTS ?? 100_000);
/** Milliseconds; for six days of lessons, of which those are sought that nobody entered. The year by week is looked at now and then. */
const WANTED_MS = 200;
const WANTED_WEEK_MS = 600;

const EVERYTHING = { personId: 0, all: true, classIds: [], queues: false };

const ASKED: Readonly<Record<string, { readonly ask: Asking; readonly wanted?: number }>> = {
  'the day’s lessons': {
    ask: (db, { frame, settings }) =>
      loadSchoolLessons(db, { from: DEMO_DAY, until: DEMO_DAY, frame, settings, which: 'all' }),
  },
  'lessons open of a week': {
    ask: (db, question) => openLessons(db, { ...question, ...askedOf('4.5', question.now, question.frame) }),
    wanted: WANTED_WEEK_MS,
  },
  'open boards': { ask: (db, { now }) => loadViewers(db, 'board', now) },
  'rings by week': {
    ask: (db, { frame, now }) =>
      loadRungWeeks(db, EVERYTHING, { from: frame.calendar.year.from, until: now }),
  },
  'lessons of the year': {
    ask: (db, { frame, settings }) =>
      loadSchoolLessons(db, {
        ...{ from: frame.calendar.year.from, until: DEMO_DAY },
        ...{ frame, settings, which: 'all' as const },
      }),
    wanted: Number.POSITIVE_INFINITY,
  },
};

const server = testServer();
if (!server) {
  console.error('TEST_DATABASE_URL names no PostgreSQL server: .ci/postgresql start <folder> starts one.');
  process.exitCode = 2;
} else {
  const database = await openDatabase(await createDatabase(server), { logger: createLogger('warn') });
  try {
    await migrate(database);
    await loadDemoSchool(database.db, generateSchool({ students: STUDENTS }), DEMO_START);
    await fillSchool(database.db, DEMO_DAY);
    const frame = await readFrame(database.db, DEMO_DAY);
    const settings = readSettings('regulation.yaml');
    const question = { now: DEMO_START, until: DEMO_START, since: DEMO_DAY, frame, settings };
    for (const [what, { ask, wanted = WANTED_MS }] of Object.entries(ASKED)) {
      const { duties: rows, ms, buffers } = await measureEvidence({ db: database.db, question }, ask);
      console.log(`${what}: ${rows} rows, ${ms.toFixed(1)} ms, ${buffers} buffers`);
      if (ms > wanted) {
        console.error(`${what} took longer than ${wanted} ms.`);
        process.exitCode = 1;
      }
    }
  } finally {
    await database.close();
    await dropTestDatabases(server);
  }
}
