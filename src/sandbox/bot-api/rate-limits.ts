import type { Clock } from '../../kernel/clock.ts';
import { tooManyRequests } from './api-error.ts';

export interface Limits {
  /** Messages and edits a second over all chats, in any one second. */
  readonly perSecond: number;
  /** Messages and edits a second in one chat, in the long run. */
  readonly perChat: number;
}

export interface RateLimits {
  readonly limits: Limits;
  /** What is not given stays; the counting begins anew. */
  set(limits: { readonly [K in keyof Limits]?: Limits[K] | undefined }): void;
  /** Counts so many messages to this chat, or throws ApiError 429; an album passes whole where one would. */
  count(chat: number, messages: number): void;
}

/** Telegram lets a chat have a short burst: as much as so many seconds would allow. */
const BURST_SECONDS = 10;

/** What Telegram asks bots to keep to: 30 messages a second, one a second in a chat. Machine time. */
export function createRateLimits(clock: Clock): RateLimits {
  let limits: Limits = { perSecond: 30, perChat: 1 };
  let sent: number[] = [];
  let chats = new Map<number, { tokens: number; at: number }>();

  const chatTokens = (chat: number, now: number) => {
    const most = Math.max(1, limits.perChat * BURST_SECONDS);
    const bucket = chats.get(chat) ?? { tokens: most, at: now };
    const refilled = bucket.tokens + ((now - bucket.at) / 1000) * limits.perChat;
    return Math.min(most, refilled);
  };

  return {
    get limits() {
      return limits;
    },
    set(changed) {
      limits = {
        perSecond: changed.perSecond ?? limits.perSecond,
        perChat: changed.perChat ?? limits.perChat,
      };
      sent = [];
      chats = new Map();
    },
    count(chat, messages) {
      const now = clock.monotonic();
      while (sent[0] !== undefined && now - sent[0] >= 1000) sent.shift();
      if (sent.length >= limits.perSecond) throw tooManyRequests(1);
      const tokens = chatTokens(chat, now);
      if (tokens < 1) throw tooManyRequests(Math.ceil((1 - tokens) / limits.perChat));
      for (let counted = 0; counted < messages; counted += 1) sent.push(now);
      chats.set(chat, { tokens: tokens - messages, at: now });
    },
  };
}
