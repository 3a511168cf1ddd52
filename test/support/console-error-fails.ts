import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

/** An unexpected console.error fails its test. One that is expected is taken off: `consoleError.mockClear()`. */
export let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = consoleError.mock.calls;
  consoleError.mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
