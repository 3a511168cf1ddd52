import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 8_000;

/** Waits for what another process or timer does: asks until the claim holds, or lets its last failure out. */
export async function eventually(claim: () => Promise<void> | void, withinMs = WITHIN_MS): Promise<void> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(20);
    }
  }
}
