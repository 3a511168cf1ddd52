import { createHash } from 'node:crypto';

/** Eight letters by which a button knows whether what it was shown with is still so. */
export function shortStamp(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 8);
}
