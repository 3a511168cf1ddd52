import { describe, expect, test } from 'vitest';
import { checkTime } from '../../scripts/check/time.ts';
import { ROOT, withTree } from './planted-tree.ts';

/** What must not stand in a file of that name, alone in its second line. */
const FORBIDDEN: readonly (readonly [path: string, line: string, named: string])[] = [
  ['src/features/journal/deadline.ts', 'const today = new Date();', 'new Date()'],
  ['src/features/journal/deadline.ts', 'const today = new Date;', 'new Date'],
  ['src/features/journal/deadline.ts', 'const today = new globalThis.Date();', 'new globalThis.Date()'],
  ['src/features/journal/deadline.ts', 'const text = Date();', 'Date()'],
  ['src/features/journal/deadline.ts', 'const ms = Date.now();', 'Date.now'],
  ['src/features/journal/deadline.ts', 'const read = { now: Date.now };', 'Date.now'],
  ['src/features/journal/deadline.ts', 'const text = `${Date.now()}`;', 'Date.now'],
  ['src/features/journal/deadline.ts', 'const today = dayjs();', 'dayjs()'],
  ['src/features/journal/deadline.ts', 'const today = dayjs.utc();', 'dayjs.utc()'],
  ['src/features/journal/deadline.ts', "const today = dayjs().tz('Europe/Riga');", 'dayjs()'],
  ['src/delivery/pace.ts', 'const since = performance.now();', 'performance.now'],
  ['src/features/journal/lesson.store.ts', 'await tx.$queryRaw`SELECT now()`;', 'now('],
  ['src/features/journal/lesson.store.ts', "await tx.$queryRawUnsafe('SELECT NOW()');", 'NOW('],
  [
    'src/features/journal/lesson.store.ts',
    'sql`UPDATE x SET at = ${at}, b = CURRENT_TIMESTAMP`;',
    'CURRENT_TIMESTAMP',
  ],
  ['src/sandbox/page/clock.js', 'const today = new Date();', 'new Date()'],
  ['test/features/journal.test.ts', 'const today = new Date();', 'new Date()'],
  ['scripts/seed.ts', 'const today = new Date();', 'new Date()'],
  ['prisma/migrations/1_first/migration.sql', 'ALTER TABLE "x" ALTER "at" SET DEFAULT now();', 'now('],
  [
    'prisma/migrations/1_first/migration.sql',
    '"at" TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,',
    'CURRENT_TIMESTAMP',
  ],
  ['prisma/migrations/1_first/migration.sql', "SELECT 'now'::timestamptz;", "'now'::"],
  ['prisma/schema.prisma', 'at DateTime @default(now())', '@default(now())'],
  ['prisma/schema.prisma', 'at DateTime @updatedAt', '@updatedAt'],
  ['prisma/schema.prisma', 'at DateTime @default(dbgenerated("clock_timestamp()"))', 'clock_timestamp('],
];

const ALLOWED: readonly (readonly [path: string, line: string])[] = [
  ['src/kernel/clock.ts', 'const machine = new Date();'],
  ['src/features/journal/deadline.ts', 'const day = new Date(clock.now());'],
  ['src/features/journal/deadline.ts', 'const day = dayjs(instant).tz(zone);'],
  ['src/features/journal/deadline.ts', '// never new Date(), Date.now() or now() here'],
  ['src/features/journal/deadline.ts', 'log(`at ${clock.now().toISOString()}`);'],
  ['src/sandbox/page/clock.js', 'const since = performance.now();'],
  ['test/features/journal.test.ts', 'const since = performance.now();'],
  ['test/db/session.test.ts', 'await db.$queryRaw`SELECT now()`;'],
  ['prisma/migrations/1_first/migration.sql', '-- no now() here'],
  ['prisma/migrations/1_first/migration.sql', '"updatedAt" TIMESTAMPTZ(3) NOT NULL,'],
  ['prisma/schema.prisma', 'updatedAt DateTime // set by the caller, never @updatedAt or @default(now())'],
  ['src/db/generated/client.ts', 'export const made = new Date();'],
];

describe('time is an argument', () => {
  test('the tree reads no time outside the clock', () => {
    expect(checkTime(ROOT)).toEqual([]);
  });

  test('a check that sees no file is a fault, not a success', async () => {
    expect(await withTree({}, checkTime)).toEqual(['the time check saw no file at all']);
  });

  test.each(FORBIDDEN)('%s: %s', async (path, line, named) => {
    const faults = await withTree({ [path]: `\n${line}\n` }, checkTime);
    expect(faults).toEqual([`${path}:2: ${named}`]);
  });

  test.each(ALLOWED)('%s may say: %s', async (path, line) => {
    expect(await withTree({ [path]: `\n${line}\n` }, checkTime)).toEqual([]);
  });
});
