import { setTimeout as wait } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { type Inbox, type InboxItem, RENEW_AFTER_MS } from './inbox.ts';
import { isFinal } from './worker.ts';

/** Pauses before another try, in ms; after the last the update is given up. */
const PAUSES = [250, 1_000, 4_000, 15_000];

const REMEMBERED = 10_000;

/** One worker per chat, in order; chats do not wait for one another. */
export interface ChatQueues {
  add(items: readonly InboxItem[]): void;
  /** Something is being worked on here. */
  atWork(): boolean;
  /** Ends after what is being worked on; the rest stays in the database. */
  stop(): Promise<void>;
}

export function createChatQueues(deps: {
  inbox: Inbox;
  clock: Clock;
  logger: Logger;
  work: (item: InboxItem, release: boolean) => Promise<void>;
}): ChatQueues {
  const { inbox, clock, logger } = deps;
  const queues = new Map<number, InboxItem[]>();
  const running = new Set<Promise<void>>();
  /** The last ones done: a sweep may have read them just before they were. */
  const done = new Set<number>();
  let stopped = false;

  async function drain(chatId: number, queue: InboxItem[]): Promise<void> {
    let renewedAt = clock.monotonic();
    for (let item = queue[0]; item && !stopped; item = queue[0]) {
      if (clock.monotonic() - renewedAt > RENEW_AFTER_MS) {
        await inbox.renew(chatId);
        renewedAt = clock.monotonic();
      }
      await finishOne(item, queue);
      queue.shift();
      remember(item.updateId);
    }
    queues.delete(chatId);
  }

  function remember(updateId: number): void {
    done.add(updateId);
    for (const oldest of done) {
      if (done.size <= REMEMBERED) break;
      done.delete(oldest);
    }
  }

  async function finishOne(item: InboxItem, queue: readonly InboxItem[]): Promise<void> {
    for (let attempt = item.attempts; !stopped; attempt += 1) {
      try {
        return await deps.work(item, queue.length === 1);
      } catch (error) {
        logger.error({ err: error, updateId: item.updateId, attempt }, 'an update was not answered');
        const pause = PAUSES[attempt];
        if (pause === undefined || isFinal(error))
          return await inbox.finish(item, { dead: true, release: queue.length === 1 });
        const told = error instanceof GrammyError ? error.parameters.retry_after : undefined;
        if (told !== undefined) {
          // Telegram names the time; nothing was tried in vain.
          await wait(told * 1_000, undefined, { ref: false });
          attempt -= 1;
          continue;
        }
        await inbox.countAttempt(item.updateId);
        await wait(pause, undefined, { ref: false });
      }
    }
  }

  function start(chatId: number, queue: InboxItem[]): void {
    const run = drain(chatId, queue)
      .catch((error) => {
        // The database itself fails: the rows wait in it, and the sweep takes them up again.
        queues.delete(chatId);
        logger.error({ err: error, chatId }, 'a chat stopped');
      })
      .finally(() => running.delete(run));
    running.add(run);
  }

  return {
    add(items) {
      for (const item of items) {
        if (done.has(item.updateId)) continue;
        const queue = queues.get(item.chatId);
        if (queue) {
          if (!queue.some((waiting) => waiting.updateId === item.updateId)) queue.push(item);
          continue;
        }
        const started = [item];
        queues.set(item.chatId, started);
        start(item.chatId, started);
      }
    },
    atWork: () => running.size > 0,
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}
