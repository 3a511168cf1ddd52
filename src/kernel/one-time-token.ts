import { createHash, randomBytes } from 'node:crypto';

/** 192 bits; with a prefix of its own it fits the 64 characters of a deep link's payload. */
const BYTES = 24;

/**
 * What opens a door once: 32 letters, digits, `-` and `_`. It is shown and forgotten; its hash is kept. It
 * ends with a letter or a digit, since a sign at the end of an address is taken for the sentence's.
 */
export function newToken(): string {
  const token = randomBytes(BYTES).toString('base64url');
  return /[a-z\d]$/i.test(token) ? token : newToken();
}

/** Under which it is looked up. A random token needs no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
