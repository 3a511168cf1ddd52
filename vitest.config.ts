import { configDefaults, defineConfig } from 'vitest/config';

/** Where to write the counts as JSON besides telling them: the file that .ci/run adds up. */
const report = process.env.TEST_REPORT;

/** Processes and databases started and killed, a whole September: left to .ci/run and to whoever asks, for the sake of a minute. */
const LONG_ONES = [
  'test/cli/{start,database,doctor,invite,import}.test.ts',
  'test/db/{pglite-folder,process-lock}.test.ts',
  'test/crash/**',
  'test/sandbox/alone.test.ts',
  'test/**/*.long.test.ts',
];
const thorough = process.env.CI !== undefined || process.env.CRASH_ROUNDS !== undefined;

/** These need a Chromium: they run where they are named, as .ci/run does once it has seen to one. */
const BROWSER = 'test/browser/**';
const inBrowser = process.argv.some((word) => word.includes('test/browser'));

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(thorough ? [] : LONG_ONES), ...(inBrowser ? [] : [BROWSER])],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/console-error-fails.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'threads',
    maxWorkers: 2,
    // Files of one worker share its modules and its databases.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
