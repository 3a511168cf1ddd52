import { setTimeout as sleep } from 'node:timers/promises';

export interface PaceLimits {
  /** Messages a second over all chats, evenly spaced. */
  readonly perSecond: number;
  /** Messages a second in one chat, sustained. */
  readonly perChat: number;
  /** So many may go to one chat at once after a silence. */
  readonly chatBurst: number;
}

/** Telegram's are 30 and 1; the rest is for a first few answers to people, until the notices have given way to them. */
export const TELEGRAM_PACE: PaceLimits = { perSecond: 20, perChat: 1, chatBurst: 3 };

/**
 * The generic cell rate algorithm: from the time at which the next cell is "theoretically" due, how
 * long to wait and when the one after is due. All in milliseconds.
 */
export function spaced(
  due: number,
  now: number,
  interval: number,
  burst: number,
): { wait: number; due: number } {
  const from = Math.max(due, now);
  return { wait: Math.max(0, due - (burst - 1) * interval - now), due: from + interval };
}

export interface Pace {
  /** Resolves when a message may go to that chat; to be asked once per message, in order. */
  turn(chat: bigint): Promise<void>;
  /** A person was answered, which never waits: the turns after it give way. */
  giveWay(): void;
}

/** However many are answered, the notices go on a second later. */
const LONGEST_WAY_MS = 1000;
/** A timer is no finer. */
const SHORTEST_WAIT_MS = 1;

export function createPace(limits: PaceLimits, monotonic: () => number): Pace {
  const interval = 1000 / limits.perSecond;
  const chats = new Map<bigint, number>();
  let overall = 0;
  let queue: Promise<void> = Promise.resolve();

  function forgetIdle(now: number): void {
    if (chats.size < 1000) return;
    for (const [chat, due] of chats) if (due <= now) chats.delete(chat);
  }

  /** Asked again after each wait: people may have been answered meanwhile. */
  async function overallTurn(): Promise<void> {
    for (;;) {
      const { wait, due } = spaced(overall, monotonic(), interval, 1);
      if (wait < SHORTEST_WAIT_MS) {
        overall = due;
        return;
      }
      await sleep(wait);
    }
  }

  return {
    async turn(chat) {
      const now = monotonic();
      forgetIdle(now);
      const inChat = spaced(chats.get(chat) ?? 0, now, 1000 / limits.perChat, limits.chatBurst);
      chats.set(chat, inChat.due);
      if (inChat.wait > 0) await sleep(inChat.wait);

      queue = queue.then(overallTurn);
      await queue;
    },
    giveWay() {
      const now = monotonic();
      overall = Math.min(Math.max(overall, now) + interval, now + LONGEST_WAY_MS);
    },
  };
}
