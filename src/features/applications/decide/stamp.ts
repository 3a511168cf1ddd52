import { createHash } from 'node:crypto';

/** Eight letters by which a button knows whether a list is still the one that was shown. */
export function stampOf(shown: readonly { readonly id: number; readonly revision: number }[]): string {
  const seen = shown.map(({ id, revision }) => [id, revision]).sort(([a = 0], [b = 0]) => a - b);
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 8);
}
