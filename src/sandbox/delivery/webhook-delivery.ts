import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnableClock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Webhook } from '../world/events.ts';
import type { PendingUpdate } from '../world/state.ts';
import { chatKeyOf } from '../world/updates.ts';
import type { World } from '../world/world.ts';

export interface WebhookDelivery {
  readonly lastError: { readonly at: Date; readonly message: string } | undefined;
  close(): void;
}

/** Milliseconds of machine time. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 60_000;
const ANSWER_WITHIN = 60_000;

/**
 * Sends pending updates to the webhook: those of one chat one after the other, chats side by side up to
 * max_connections; again with a growing pause until a 2xx answers. What the answer says is not obeyed.
 */
export function createWebhookDelivery(world: World, clock: TurnableClock, logger: Logger): WebhookDelivery {
  const busyChats = new Set<number>();
  let lastError: WebhookDelivery['lastError'];
  let stop = new AbortController();

  const pump = () => {
    const { webhook } = world.state;
    if (!webhook || stop.signal.aborted) return;
    const held = new Set(busyChats);
    for (const pending of world.state.pending.values()) {
      if (busyChats.size >= webhook.maxConnections) return;
      const chat = chatKeyOf(pending.update);
      if (held.has(chat)) continue;
      held.add(chat);
      busyChats.add(chat);
      void deliver(webhook, pending, stop.signal).finally(() => {
        busyChats.delete(chat);
        pump();
      });
    }
  };

  const deliver = async (webhook: Webhook, pending: PendingUpdate, stopped: AbortSignal) => {
    let pause = FIRST_PAUSE;
    while (!stopped.aborted && world.state.pending.has(pending.seq)) {
      const failure = await post(webhook, pending, stopped);
      if (stopped.aborted) return;
      if (failure === undefined) {
        world.record({ t: 'taken', seqs: [pending.seq] });
        return;
      }
      lastError = { at: clock.now(), message: failure };
      logger.warn({ updateId: pending.update.update_id, failure }, 'the webhook did not take an update');
      await sleep(pause, undefined, { signal: stopped, ref: false }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };

  const unsubscribe = world.onChange((event) => {
    if (event.t === 'webhook') {
      stop.abort();
      stop = new AbortController();
      lastError = undefined;
      // Deliveries to the former address end first and make room.
      setImmediate(pump);
    }
    if (event.t === 'update') pump();
  });
  setImmediate(pump);

  return {
    get lastError() {
      return lastError;
    },
    close() {
      unsubscribe();
      stop.abort();
    },
  };
}

/** Undefined: taken; else what went wrong, in Telegram's words. */
async function post(
  webhook: Webhook,
  { update }: PendingUpdate,
  stopped: AbortSignal,
): Promise<string | undefined> {
  const secret = webhook.secretToken ? { 'X-Telegram-Bot-Api-Secret-Token': webhook.secretToken } : {};
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...secret },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN)]),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch (error) {
    const refused = (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED';
    return refused ? 'Connection refused' : 'Connection failed';
  }
}
