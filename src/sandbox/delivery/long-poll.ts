import type { Update } from 'grammy/types';
import { conflict } from '../bot-api/api-error.ts';
import type { World } from '../world/world.ts';

export interface Poll {
  /** The first update wanted; all before it are confirmed. Negative: only so many of the last. */
  readonly offset: number;
  readonly limit: number;
  /** Seconds of machine time to wait where there is nothing. */
  readonly timeout: number;
  readonly gone: AbortSignal;
}

export interface LongPoll {
  /** Throws ApiError 409 when another poll or a webhook takes its place. */
  poll(poll: Poll): Promise<Update[]>;
  /** Ends a waiting poll with nothing. */
  close(): void;
}

interface Waiter {
  readonly end: (outcome: 'updates' | 'nothing' | 'other poll' | 'webhook') => void;
}

export function createLongPoll(world: World): LongPoll {
  const delivered = new Set<number>();
  let waiter: Waiter | undefined;

  world.onChange((event) => {
    if (event.t === 'update') waiter?.end('updates');
    if (event.t === 'webhook' && event.webhook) waiter?.end('webhook');
    if (event.t === 'taken') for (const seq of event.seqs) delivered.delete(seq);
  });

  const take = (offset: number, limit: number): Update[] => {
    const taken: Update[] = [];
    for (const { seq, update, replayed } of world.state.pending.values()) {
      if (taken.length === limit) break;
      if (update.update_id < offset && !(replayed && !delivered.has(seq))) continue;
      delivered.add(seq);
      taken.push(update);
    }
    return taken;
  };

  const confirmBefore = (offset: number) => {
    const confirmed: number[] = [];
    for (const { seq, update, replayed } of world.state.pending.values()) {
      const isConfirmed = update.update_id < offset && (!replayed || delivered.has(seq));
      if (isConfirmed) confirmed.push(seq);
      else if (!replayed && update.update_id >= offset) break;
    }
    if (confirmed.length > 0) world.record({ t: 'taken', seqs: confirmed });
  };

  const wait = ({ timeout, gone }: Poll) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => own.end('nothing'), timeout * 1000);
      const hangUp = () => own.end('nothing');
      const own: Waiter = {
        end(outcome) {
          clearTimeout(timer);
          gone.removeEventListener('abort', hangUp);
          if (waiter === own) waiter = undefined;
          if (outcome === 'other poll') reject(terminatedByPoll());
          else if (outcome === 'webhook') reject(conflict('terminated by setWebhook request'));
          else resolve();
        },
      };
      gone.addEventListener('abort', hangUp);
      waiter = own;
    });

  return {
    async poll(poll) {
      if (world.state.webhook) throw conflict(WEBHOOK_ACTIVE);
      waiter?.end('other poll');
      const offset = poll.offset < 0 ? offsetOfLast(world, -poll.offset) : poll.offset;
      confirmBefore(offset);
      const ready = take(offset, poll.limit);
      if (ready.length > 0 || poll.timeout <= 0) return ready;
      await wait(poll);
      // One who has hung up takes nothing: a replayed update would count as delivered.
      return poll.gone.aborted ? [] : take(offset, poll.limit);
    },
    close: () => waiter?.end('nothing'),
  };
}

const WEBHOOK_ACTIVE =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

function terminatedByPoll() {
  return conflict('terminated by other getUpdates request; make sure that only one bot instance is running');
}

/** The offset that leaves the last `count` updates. */
function offsetOfLast(world: World, count: number): number {
  const last = [...world.state.pending.values()].slice(-count);
  return last[0]?.update.update_id ?? world.state.counters.updateId + 1;
}
