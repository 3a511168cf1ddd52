import { expect, test } from 'vitest';
import { hashToken, newToken } from '../../src/kernel/one-time-token.ts';

test('8: a token is random, of 192 bits, and can end an address', () => {
  const tokens = Array.from({ length: 500 }, newToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{31}[A-Za-z\d]$/);
  expect(new Set(tokens).size).toBe(500);
});

test('8: its hash is always the same, differs from that of any other, and does not hold it', () => {
  const token = newToken();
  expect(hashToken(token)).toBe(hashToken(token));
  expect(hashToken(token)).toMatch(/^[\w-]{43}$/);
  expect(hashToken(token)).not.toContain(token);
  expect(hashToken(newToken())).not.toBe(hashToken(token));
});
