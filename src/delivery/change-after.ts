import { growingPause } from '../schedule/growing-pause.ts';
import type { Attempt } from './attempt.ts';
import type { RowChange } from './delivery.store.ts';

/** After so many failures, about an hour with their pauses, a notice is given up. */
export const MOST_ATTEMPTS = 16;

/** What was tried, and all that matters for what comes of it. */
export interface Tried {
  readonly id: number;
  readonly chatId: bigint;
  /** Failures before this one. */
  readonly attempts: number;
  /** The message that was edited, if it was not a new one. */
  readonly editing: number | null;
  /** No longer owed: the message sent before was taken back. */
  readonly withdrawing: boolean;
  /** A second copy does no harm. */
  readonly idempotent: boolean;
}

/** Decides what becomes of a notice after an attempt. `now` is school time, `real` the machine's. */
export function changeAfter(attempt: Attempt, tried: Tried, now: Date, real: Date): RowChange {
  const { id, chatId, withdrawing } = tried;
  switch (attempt.ended) {
    case 'sent': {
      const came = tried.editing === null ? { at: now } : {};
      return {
        id,
        state: withdrawing ? 'cancelled' : 'sent',
        message: { chatId, messageId: attempt.messageId, ...came },
      };
    }
    case 'unreachable':
      return { id, state: 'unreachable' };
    case 'refused':
      return { id, state: 'dead', failed: true };
    case 'gone':
      // Sent anew by the common way: a new message rings, so the quiet hours are asked again.
      return { id, state: withdrawing ? 'cancelled' : 'queued', forgetMessage: true };
    case 'tooMany':
    case 'notTried':
      return { id, state: 'queued' };
    case 'failed':
      return afterFailure(tried, real);
    case 'unknown':
      // The Bot API has no idempotency key. An edit may be repeated, a reminder may not.
      if (tried.editing !== null || tried.idempotent) return afterFailure(tried, real);
      return { id, state: 'maybeSent', failed: true };
  }
}

/** Tried again after a growing pause of real time, until it was tried too often. */
export function afterFailure({ id, attempts }: Pick<Tried, 'id' | 'attempts'>, real: Date): RowChange {
  const failures = attempts + 1;
  if (failures >= MOST_ATTEMPTS) return { id, state: 'dead', failed: true };
  return {
    id,
    state: 'queued',
    failed: true,
    pausedUntil: new Date(real.getTime() + growingPause(failures)),
  };
}
