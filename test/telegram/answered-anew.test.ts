import { expect, test } from 'vitest';
import { answeredAnew, readData } from '../../src/telegram/answered-anew.ts';

test.each(['absence:5:2026-11-23', 'x'.repeat(63)])('%s is what the press was about', (data) => {
  expect(readData(answeredAnew(data))).toEqual({ data, keepsMessage: true });
});

test('data of 64 bytes cannot be marked', () => {
  const longest = 'ā'.repeat(32);
  expect(readData(answeredAnew(longest))).toEqual({ data: longest, keepsMessage: false });
});
