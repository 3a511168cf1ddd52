import { setTimeout as sleep } from 'node:timers/promises';

export interface PaceLimits {
  /** Messages a second over all chats, evenly spaced. */
  readonly perSecond: number;
  /** Messages a second in one chat, sustained. */
  readonly perChat: number;
  /** So many may go to one chat at once after a silence. */
  readonly chatBurst: number;
}

/** Telegram's are 30 and 1; answers to people go out beside the notices and need their part. */
export const TELEGRAM_PACE: PaceLimits = { perSecond: 25, perChat: 1, chatBurst: 3 };

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
}

export function createPace(limits: PaceLimits, monotonic: () => number): Pace {
  const chats = new Map<bigint, number>();
  let overall = 0;

  function forgetIdle(now: number): void {
    if (chats.size < 1000) return;
    for (const [chat, due] of chats) if (due <= now) chats.delete(chat);
  }

  return {
    async turn(chat) {
      const now = monotonic();
      forgetIdle(now);
      const inChat = spaced(chats.get(chat) ?? 0, now, 1000 / limits.perChat, limits.chatBurst);
      chats.set(chat, inChat.due);
      if (inChat.wait > 0) await sleep(inChat.wait);

      const overAll = spaced(overall, monotonic(), 1000 / limits.perSecond, 1);
      overall = overAll.due;
      if (overAll.wait > 0) await sleep(overAll.wait);
    },
  };
}
