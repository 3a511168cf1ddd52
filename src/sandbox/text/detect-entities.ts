import type { MessageEntity } from 'grammy/types';

type FoundKind = 'bot_command' | 'url' | 'email' | 'mention' | 'hashtag';

/** Bare domains (`example.com`) are not found: Telegram needs its list of endings for that. */
const PATTERNS: readonly (readonly [FoundKind, RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»”]/giu],
  ['email', /(?<![\p{L}\p{N}._-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>@.])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[a-z]\w{3,31}(?![\p{L}\p{N}_])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

/** The entities that Telegram finds by itself in a text; of two that overlap the first kind wins. */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const taken = found.some((entity) => entity.offset < to && from < entity.offset + entity.length);
      if (!taken) found.push({ type, offset: from, length: to - from });
    }
  }
  return found;
}
