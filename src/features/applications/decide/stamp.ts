import { shortStamp } from '../../../kernel/short-stamp.ts';

/** Whether a list is still the one that was shown. */
export function stampOf(shown: readonly { readonly id: number; readonly revision: number }[]): string {
  const seen = shown.map(({ id, revision }) => [id, revision]).sort(([a = 0], [b = 0]) => a - b);
  return shortStamp(seen);
}
