import type { MessageEntity } from 'grammy/types';
import type { FormattedText } from './html-parser.ts';
import { byteOffset, isSpace, MarkupError, skip } from './html-scanner.ts';
import { checkedLink } from './link.ts';

const SPECIAL = '_*`[';

/**
 * Reads parse_mode Markdown, the legacy one, as Telegram's own server does (td/telegram/MessageEntity.cpp,
 * parse_markdown): entities do not nest, and what stands in one is taken as it is.
 */
export function parseMarkdown(source: string): FormattedText {
  const entities: MessageEntity[] = [];
  let text = '';
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    const next = source.charAt(at + 1);
    if (character === '\\' && next !== '' && SPECIAL.includes(next)) {
      text += next;
      at += 1;
    } else if (!SPECIAL.includes(character)) {
      text += character;
    } else {
      const read = readEntity(source, at);
      if (read.content !== '') {
        const entity = read.entityAt(text.length);
        if (entity) entities.push(entity);
      }
      text += read.content;
      at = read.end;
    }
  }
  return { text, entities };
}

interface ReadEntity {
  readonly content: string;
  /** Of its last character. */
  readonly end: number;
  /** Undefined: a link that leads nowhere. */
  entityAt(offset: number): MessageEntity | undefined;
}

function readEntity(source: string, begin: number): ReadEntity {
  const sign = source.charAt(begin);
  const isPre = source.startsWith('```', begin);
  const pre = isPre ? skipPreOpening(source, begin + 3) : undefined;
  const from = pre?.from ?? begin + 1;
  const closing = isPre ? '```' : sign === '[' ? ']' : sign;
  const to = source.indexOf(closing, from);
  if (to < 0)
    throw new MarkupError(
      `Can't find end of the entity starting at byte offset ${byteOffset(source, begin)}`,
    );
  const content = source.slice(from, to);
  const { length } = content;
  if (sign === '[' && content !== '') {
    const link = readLink(source, to, content);
    return {
      content,
      end: link.end,
      entityAt: (offset) =>
        link.url === undefined ? undefined : { type: 'text_link', offset, length, url: link.url },
    };
  }
  const type = isPre ? 'pre' : sign === '_' ? 'italic' : sign === '*' ? 'bold' : 'code';
  const language = pre?.language ? { language: pre.language } : {};
  return {
    content,
    end: to + closing.length - 1,
    entityAt: (offset) => ({ type, offset, length, ...language }) as MessageEntity,
  };
}

/** After the opening backticks: the language, if a blank follows it, and one line break are left out. */
export function skipPreOpening(source: string, begin: number): { from: number; language: string } {
  const end = skip(source, begin, (c) => !isSpace(c) && c !== '`');
  const hasLanguage = end !== begin && end < source.length && source.charAt(end) !== '`';
  const at = hasLanguage ? end : begin;
  const lineBreak = /^(?:\r\n|\n\r|\r|\n)?/.exec(source.slice(at, at + 2))?.[0].length ?? 0;
  return { from: at + lineBreak, language: hasLanguage ? source.slice(begin, end) : '' };
}

/** The address in parentheses after the `]` at `closing`; none: the text itself is it. */
function readLink(source: string, closing: number, text: string): { url: string | undefined; end: number } {
  if (source.charAt(closing + 1) !== '(') return { url: checkedLink(text), end: closing };
  const end = skip(source, closing + 2, (c) => c !== ')');
  return { url: checkedLink(source.slice(closing + 2, end)), end };
}
