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

/** Milliseconds of machine time. Telegram's own pauses go on from two seconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 60_000;
const LONGEST_RETRY_AFTER = 3_600_000;
const ANSWER_WITHIN = 60_000;

/**
 * Sends pending updates to the webhook: those of one chat one after the other, chats side by side up to
 * max_connections; again, at once and then with a growing pause or after as long as it asks, until a 2xx
 * answers. `obey` gets what the answer says.
 */
export function createWebhookDelivery({
  world,
  clock,
  logger,
  obey,
}: {
  readonly world: World;
  readonly clock: TurnableClock;
  readonly logger: Logger;
  readonly obey: (reply: string) => Promise<void>;
}): WebhookDelivery {
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
    let pause = 0;
    while (!stopped.aborted && world.state.pending.has(pending.seq)) {
      const outcome = await post(webhook, pending, stopped);
      if (stopped.aborted) return;
      if ('reply' in outcome) {
        await obey(outcome.reply);
        world.record({ t: 'taken', seqs: [pending.seq] });
        return;
      }
      const { failure, retryAfter } = outcome;
      lastError = { at: clock.now(), message: failure };
      logger.warn({ updateId: pending.update.update_id, failure }, 'the webhook did not take an update');
      await sleep(retryAfter ?? pause, undefined, { signal: stopped, ref: false }).catch(() => undefined);
      pause = Math.min(Math.max(pause * 2, FIRST_PAUSE), LONGEST_PAUSE);
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

/** Taken, with what was answered; else what went wrong, in Telegram's words. */
type Outcome =
  | { readonly reply: string }
  | { readonly failure: string /** Milliseconds. */; readonly retryAfter?: number | undefined };

async function post(webhook: Webhook, { update }: PendingUpdate, stopped: AbortSignal): Promise<Outcome> {
  const secret = webhook.secretToken ? { 'X-Telegram-Bot-Api-Secret-Token': webhook.secretToken } : {};
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...secret },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN)]),
    });
    const reply = await response.text();
    if (response.ok) return { reply };
    const failure = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    return { failure, retryAfter: retryAfterOf(response) };
  } catch (error) {
    return { failure: failureOf(error as Error & { cause?: { code?: string } }) };
  }
}

function failureOf({ name, cause }: Error & { cause?: { code?: string } }): string {
  if (name === 'TimeoutError') return 'Read timeout expired';
  return cause?.code === 'ECONNREFUSED' ? 'Connection refused' : 'Webhook connection closed';
}

/** Milliseconds; an hour at most. */
function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? Math.min(seconds * 1000, LONGEST_RETRY_AFTER) : undefined;
}
