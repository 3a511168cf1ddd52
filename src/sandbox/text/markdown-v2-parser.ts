import type { MessageEntity } from 'grammy/types';
import type { FormattedText } from './html-parser.ts';
import { byteOffset, isEscapable, MarkupError } from './html-scanner.ts';
import { skipPreOpening } from './markdown-parser.ts';
import { CLOSINGS, type Kind, OPENINGS, RESERVED, TYPES } from './markdown-v2-signs.ts';
import { readEmoji, readLink } from './markdown-v2-target.ts';

interface Open {
  readonly kind: Kind;
  /** Where it begins in the source, and in the text. */
  readonly begin: number;
  readonly offset: number;
  readonly language?: string;
}

interface Reading {
  readonly source: string;
  readonly open: Open[];
  readonly entities: MessageEntity[];
  text: string;
  /** Nothing stands before this on the line. */
  atLineStart: boolean;
}

/**
 * Reads parse_mode MarkdownV2 as Telegram's own server does (td/telegram/MessageEntity.cpp,
 * parse_markdown_v2): the same entities, escapes and words.
 */
export function parseMarkdownV2(source: string): FormattedText {
  const reading: Reading = { source, open: [], entities: [], text: '', atLineStart: true };
  for (let at = 0; at < source.length; ) at = readNext(reading, at);
  closeQuote(reading, source.length);
  const left = reading.open.at(-1);
  if (left) throw unclosed(source, left);
  const entities = reading.entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: reading.text, entities };
}

/** Reads what stands at `at`; gives where to go on. */
function readNext(reading: Reading, at: number): number {
  const { source, open } = reading;
  const character = source.charAt(at);
  const inside = open.at(-1);
  const inCode = inside !== undefined && ['Code', 'Pre', 'PreCode'].includes(inside.kind);
  if (character === '\\' && isEscapable(source.charAt(at + 1))) {
    reading.text += source.charAt(at + 1);
    reading.atLineStart = false;
    return at + 2;
  }
  if (!(inCode ? '`' : RESERVED).includes(character)) {
    reading.text += character;
    if (character !== '\r') reading.atLineStart = false;
    return at + 1;
  }
  if (character === '\n') return endLine(reading, at);
  if (inside && closesAt(source, at, inside)) return closeEntity(reading, at, inside);
  return openEntity(reading, at);
}

function openEntity(reading: Reading, at: number): number {
  const { source, open } = reading;
  const offset = reading.text.length;
  if (source.charAt(at) === '>' && reading.atLineStart) {
    if (!inQuote(open)) open.push({ kind: 'BlockQuote', begin: at, offset });
    return at + 1;
  }
  const opening = OPENINGS.find(([sign]) => source.startsWith(sign, at));
  if (!opening)
    throw new MarkupError(
      `Character '${source.charAt(at)}' is reserved and must be escaped with the preceding '\\'`,
    );
  const [sign, kind] = opening;
  reading.atLineStart = false;
  if (kind !== 'Pre') {
    open.push({ kind, begin: at, offset });
    return at + sign.length;
  }
  const { from, language } = skipPreOpening(source, at + sign.length);
  open.push(language ? { kind: 'PreCode', begin: at, offset, language } : { kind, begin: at, offset });
  return from;
}

function closesAt(source: string, at: number, { kind }: Open): boolean {
  // Two underscores end an underline, never an italic.
  if (kind === 'Italic') return source.charAt(at) === '_' && source.charAt(at + 1) !== '_';
  const sign = CLOSINGS[kind];
  return sign !== undefined && source.startsWith(sign, at);
}

function closeEntity(reading: Reading, at: number, { kind, offset, language }: Open): number {
  reading.open.pop();
  const length = reading.text.length - offset;
  const range = { type: TYPES[kind], offset, length };
  if (kind === 'TextUrl') {
    const { url, end } = readLink(reading.source, at, reading.text.slice(offset));
    if (url && length > 0) reading.entities.push({ ...range, url } as MessageEntity);
    return end;
  }
  if (kind === 'CustomEmoji') {
    const { emoji, end } = readEmoji(reading.source, at);
    if (length > 0) reading.entities.push({ ...range, custom_emoji_id: emoji } as MessageEntity);
    return end;
  }
  if (length > 0) reading.entities.push({ ...range, ...(language ? { language } : {}) } as MessageEntity);
  return at + (CLOSINGS[kind] ?? '').length;
}

/** A quotation ends with the last line that begins with `>`. */
function endLine(reading: Reading, at: number): number {
  const { source, open } = reading;
  const ends = inQuote(open) && source.charAt(at + 1) !== '>';
  reading.text += '\n';
  if (ends) {
    closeQuote(reading, at);
    const left = open.at(-1);
    if (left && inQuote(open)) throw unclosed(source, left);
  }
  reading.atLineStart = true;
  return at + 1;
}

/** The end of a quotation at `at`; a spoiler sign just before it, with nothing in it, makes it expandable. */
function closeQuote({ source, open, entities, text }: Reading, at: number): void {
  const mark = open.at(-1);
  const expandable = mark?.kind === 'Spoiler' && /^\|\|\r?$/.test(source.slice(mark.begin, at));
  const quote = expandable ? open.at(-2) : mark;
  if (quote?.kind !== 'BlockQuote') return;
  open.splice(open.indexOf(quote));
  const type = expandable ? 'expandable_blockquote' : 'blockquote';
  const length = text.length - quote.offset;
  if (length > 0) entities.push({ type, offset: quote.offset, length });
}

function inQuote(open: readonly Open[]): boolean {
  return open.some(({ kind }) => kind === 'BlockQuote');
}

function unclosed(source: string, { kind, begin }: Open): MarkupError {
  return new MarkupError(`Can't find end of ${kind} entity at byte offset ${byteOffset(source, begin)}`);
}
