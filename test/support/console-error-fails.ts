import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error');
});

/** An unexpected console.error fails its test; a test that expects one spies on it and clears the spy. */
afterEach(() => {
  const { calls } = consoleError.mock;
  consoleError.mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
