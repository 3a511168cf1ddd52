import type { MessageEntity } from 'grammy/types';
import { escapeHtml, type MarkedSpan, markUp } from '../kernel/markup.ts';

const WEB = /^https?:\/\//i;

const TAGS: Partial<Record<MessageEntity['type'], readonly [open: string, close: string]>> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  underline: ['<u>', '</u>'],
  strikethrough: ['<s>', '</s>'],
  spoiler: ['<tg-spoiler>', '</tg-spoiler>'],
  code: ['<code>', '</code>'],
  pre: ['<pre>', '</pre>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  expandable_blockquote: ['<blockquote expandable>', '</blockquote>'],
};

/**
 * A typed text with its formatting as Telegram's HTML. Links lead to the web alone: one that names an account
 * or opens an app does not go on to others. Addresses and mentions are found again by Telegram itself.
 */
export function entitiesToHtml(text: string, entities: readonly MessageEntity[] = []): string {
  return markUp(text, entities.flatMap(spanOf));
}

function spanOf(entity: MessageEntity): MarkedSpan[] {
  const at = { from: entity.offset, to: entity.offset + entity.length };
  if (entity.type === 'text_link') {
    if (!WEB.test(entity.url)) return [];
    return [{ ...at, open: `<a href="${escapeHtml(entity.url)}">`, close: '</a>' }];
  }
  const [open, close] = TAGS[entity.type] ?? [];
  return open === undefined || close === undefined ? [] : [{ ...at, open, close }];
}
