import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeReading } from './time-readings.ts';
import { timeReadingsInSchema, timeReadingsInScript, timeReadingsInSql } from './time-readings.ts';

/** The one place where the machine's time is read. */
const CLOCK = 'src/kernel/clock.ts';
const NOT_OURS = /^src\/db\/generated\//;

/**
 * School time can be turned, so whoever reads the machine's time, in TypeScript, SQL or a column's
 * default, lives in another hour than the rest. One line for each such place; empty: all is well.
 */
export function checkTime(folder: string): readonly string[] {
  const files = globSync('{src,test,scripts,bench,year,prisma}/**/*.{ts,js,mjs,sql,prisma}', { cwd: folder });
  if (files.length === 0) return ['the time check saw no file at all'];
  return files
    .filter((file) => file !== CLOCK && !NOT_OURS.test(file))
    .sort()
    .flatMap((file) =>
      readingsIn(file, readFileSync(join(folder, file), 'utf8')).map(
        ({ line, text }) => `${file}:${line}: ${text}`,
      ),
    );
}

function readingsIn(file: string, text: string): readonly TimeReading[] {
  if (file.endsWith('.sql')) return timeReadingsInSql(text);
  if (file.endsWith('.prisma')) return timeReadingsInSchema(text);
  // Tests and scripts may measure how long something takes, and ask a server for its time. So may the
  // page, which runs in a browser, measure.
  const product = file.startsWith('src/');
  return timeReadingsInScript(text, file, {
    measuring: product && !file.startsWith('src/sandbox/page/'),
    sql: product,
  });
}
