import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/console-error-fails.ts'],
    pool: 'threads',
    // Files of one worker share its modules and its database.
    isolate: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
