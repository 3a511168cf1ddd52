import { setTimeout as wait } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { LEASE_MS } from '../db/lease.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';

/** What we read; everything else Telegram may keep. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

const LONG_POLL_SECONDS = 25;
const PAUSE_AFTER_FAULT_MS = 1_000;

/**
 * Asks Telegram for updates, one batch after the other. A batch is confirmed by the next request's
 * offset, so it is stored first: what was not stored comes again.
 */
export function createPolling(deps: {
  api: Api;
  logger: Logger;
  clock: Clock;
  /** Of several replicas one polls: a second one would end the first's request. Takes or renews that right. */
  hold: () => Promise<boolean>;
  store: (updates: readonly Update[]) => Promise<void>;
}) {
  const stopping = new AbortController();
  let loop: Promise<void> | undefined;
  let renewal: NodeJS.Timeout | undefined;
  /** Until then, by the monotonic clock, the right to poll surely is ours. */
  let heldUntil = 0;

  async function mayPoll(): Promise<boolean> {
    if (deps.clock.monotonic() >= heldUntil) await hold();
    return deps.clock.monotonic() < heldUntil;
  }

  async function hold(): Promise<void> {
    const asked = deps.clock.monotonic();
    heldUntil = (await deps.hold()) ? asked + LEASE_MS : 0;
  }

  async function run(): Promise<void> {
    let offset: number | undefined;
    while (!stopping.signal.aborted) {
      try {
        if (!(await mayPoll())) {
          await pause(PAUSE_AFTER_FAULT_MS * 5);
          continue;
        }
        const updates = await deps.api.getUpdates(
          {
            timeout: LONG_POLL_SECONDS,
            allowed_updates: ALLOWED_UPDATES,
            ...(offset === undefined ? {} : { offset }),
          },
          stopping.signal as never,
        );
        await deps.store(updates);
        offset = updates.reduce<number | undefined>(
          (next, update) => Math.max(next ?? 0, update.update_id + 1),
          offset,
        );
      } catch (error) {
        if (stopping.signal.aborted) return;
        const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined;
        deps.logger.warn({ err: error }, 'updates could not be fetched');
        await pause(retryAfter ? retryAfter * 1000 : PAUSE_AFTER_FAULT_MS);
      }
    }
  }

  const pause = (ms: number) =>
    wait(ms, undefined, { signal: stopping.signal }).catch(() => {
      // Stopping ends the pause early; the loop's condition sees it.
    });

  return {
    start() {
      loop ??= run();
      // Beside the polls, not before each: a teacher's answer does not wait for it.
      renewal ??= setInterval(() => {
        hold().catch((error: unknown) =>
          deps.logger.warn({ err: error }, 'the right to poll was not renewed'),
        );
      }, LEASE_MS / 3);
    },
    async stop() {
      stopping.abort();
      clearInterval(renewal);
      await loop;
    },
  };
}
