import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';

/** Keys that are built: what stands before the `${…}`, and what may follow. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'refusal-': REFUSAL_CODES,
};
