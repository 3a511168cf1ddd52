import type { Message, MessageEntity } from 'grammy/types';
import { type FormattedText, parseHtml } from '../text/html-parser.ts';
import { MarkupError } from '../text/html-scanner.ts';
import { parseMarkdown } from '../text/markdown-parser.ts';
import { parseMarkdownV2 } from '../text/markdown-v2-parser.ts';
import { tidyText } from '../text/tidy-text.ts';
import { badRequest } from './api-error.ts';
import { checkPlaces } from './message-entities.ts';

/** UTF-16 code units, after parsing. */
const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;

/** Bytes, before parsing. */
const LONGEST_SOURCE = 32_768;

/** A text as it is after parsing; how long it may be depends on what is done with it. */
export function readText(
  source: string | undefined,
  parseMode: string | undefined,
  entities: readonly MessageEntity[],
): FormattedText {
  const given = source ?? '';
  if (Buffer.byteLength(given) > LONGEST_SOURCE) throw badRequest('text is too long');
  const clean = given.replaceAll('\r', '').replace(/(?!\n)\p{Cc}/gu, ' ');
  return tidyText(parse(clean, parseMode, entities));
}

/** `tooLong`: Telegram's words for sending and for editing differ. */
export function textContent(
  { text, entities }: FormattedText,
  tooLong: 'message is too long' | 'MESSAGE_TOO_LONG',
): Pick<Message, 'text' | 'entities'> {
  if (text === '') throw badRequest('text must be non-empty');
  if (text.length > LONGEST_TEXT) throw badRequest(tooLong);
  return { text, ...(entities.length > 0 ? { entities: [...entities] } : {}) };
}

/** Without words there is no caption. */
export function captionContent(
  { text, entities }: FormattedText,
  tooLong: 'message caption is too long' | 'MEDIA_CAPTION_TOO_LONG',
): Pick<Message, 'caption' | 'caption_entities'> {
  if (text === '') return {};
  if (text.length > LONGEST_CAPTION) throw badRequest(tooLong);
  return { caption: text, ...(entities.length > 0 ? { caption_entities: [...entities] } : {}) };
}

function parse(
  source: string,
  parseMode: string | undefined,
  entities: readonly MessageEntity[],
): FormattedText {
  switch ((parseMode ?? '').toLowerCase()) {
    case '':
      checkPlaces(entities, source.length);
      return { text: source, entities };
    case 'html':
      return parseMarkup(parseHtml, source);
    case 'markdown':
      return parseMarkup(parseMarkdown, source);
    case 'markdownv2':
      return parseMarkup(parseMarkdownV2, source);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

function parseMarkup(parser: (source: string) => FormattedText, source: string): FormattedText {
  try {
    return parser(source);
  } catch (error) {
    if (error instanceof MarkupError) throw badRequest(`can't parse entities: ${error.message}`);
    throw error;
  }
}
