import type { MessageEntity } from 'grammy/types';
import { byteOffset, isSpace, lower, MarkupError, readReference, skip } from './html-scanner.ts';
import { readStartTag } from './html-start-tag.ts';
import { checkedLink } from './link.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const STYLES: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};

interface OpenTag {
  readonly name: string;
  readonly argument: string;
  readonly offset: number;
}

/**
 * Reads parse_mode HTML as Telegram's own server does (td/telegram/MessageEntity.cpp, parse_html): the
 * same tags, character references, tolerances and words. Offsets and lengths are UTF-16 code units.
 */
export function parseHtml(source: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let text = '';

  for (let at = 0; at < source.length; ) {
    const character = source.charAt(at);
    if (character === '&') {
      const reference = readReference(source, at);
      text += reference.character;
      at = reference.end;
    } else if (character !== '<') {
      text += character;
      at += 1;
    } else if (source.charAt(at + 1) === '/') {
      at = closeTag(source, at, open, entities, text);
    } else {
      const tag = readStartTag(source, at);
      open.push({ name: tag.name, argument: tag.argument, offset: text.length });
      at = tag.end;
    }
  }

  const last = open.at(-1);
  if (last) throw new MarkupError(`Can't find end tag corresponding to start tag "${last.name}"`);
  return { text, entities: entities.map(withoutCodeLanguage) };
}

function closeTag(
  source: string,
  begin: number,
  open: OpenTag[],
  entities: MessageEntity[],
  text: string,
): number {
  const tag = open.at(-1);
  if (!tag) throw new MarkupError(`Unexpected end tag at byte offset ${byteOffset(source, begin)}`);
  const nameEnd = skip(source, begin + 2, (c) => !isSpace(c) && c !== '>');
  const name = lower(source.slice(begin + 2, nameEnd));
  const end = skip(source, nameEnd, isSpace);
  if (source.charAt(end) !== '>')
    throw new MarkupError(`Unclosed end tag at byte offset ${byteOffset(source, begin)}`);
  if (name !== '' && name !== tag.name) {
    const offset = byteOffset(source, begin);
    throw new MarkupError(
      `Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  open.pop();
  if (text.length > tag.offset) addEntity(entities, tag, text);
  return end + 1;
}

function addEntity(entities: MessageEntity[], tag: OpenTag, text: string): void {
  const range = { offset: tag.offset, length: text.length - tag.offset };
  const style = STYLES[tag.name];
  const before = entities.at(-1);
  const sameRange = before?.offset === range.offset && before.length === range.length;

  if (style) {
    entities.push({ type: style, ...range } as MessageEntity);
  } else if (tag.name === 'a') {
    const url = checkedLink(tag.argument || text.slice(tag.offset));
    if (url) entities.push({ type: 'text_link', ...range, url });
  } else if (tag.name === 'blockquote') {
    entities.push({ type: tag.argument ? 'expandable_blockquote' : 'blockquote', ...range });
  } else if (tag.name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw new MarkupError('Invalid custom emoji identifier specified');
    entities.push({ type: 'custom_emoji', ...range, custom_emoji_id: tag.argument });
  } else if (tag.name === 'code' && tag.argument && before?.type === 'pre' && sameRange) {
    entities.splice(-1, 1, { type: 'pre', ...range, language: tag.argument });
  } else if (tag.name === 'code') {
    entities.push({ type: 'code', ...range, ...(tag.argument ? { language: tag.argument } : {}) });
  } else {
    const language = before?.type === 'code' && sameRange ? languageOf(before) : undefined;
    if (language) entities.pop();
    entities.push({ type: 'pre', ...range, ...(language ? { language } : {}) });
  }
}

function withoutCodeLanguage(entity: MessageEntity): MessageEntity {
  return entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity;
}

/** While parsing, `<code class="language-…">` keeps its language for a `<pre>` around it. */
function languageOf(entity: MessageEntity): string | undefined {
  return 'language' in entity ? entity.language : undefined;
}
