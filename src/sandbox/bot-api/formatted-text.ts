import type { MessageEntity } from 'grammy/types';
import { type FormattedText, parseHtml } from '../text/html-parser.ts';
import { MarkupError } from '../text/html-scanner.ts';
import { tidyText } from '../text/tidy-text.ts';
import { badRequest } from './api-error.ts';

const LONGEST_TEXT = 4096;

/** A message's text after parsing; empty and too long texts are refused. Lengths in UTF-16 code units. */
export function readText(
  source: string | undefined,
  parseMode: string | undefined,
  entities: unknown,
): FormattedText {
  const clean = (source ?? '').replaceAll('\r', '').replace(/(?!\n)\p{Cc}/gu, ' ');
  const read = tidyText(parse(clean, parseMode, entities));
  if (read.text === '') throw badRequest('message text is empty');
  if (read.text.length > LONGEST_TEXT) throw badRequest('message is too long');
  return read;
}

function parse(source: string, parseMode: string | undefined, entities: unknown): FormattedText {
  switch ((parseMode ?? '').toLowerCase()) {
    case '':
      return { text: source, entities: readEntities(source, entities) };
    case 'html':
      return parseMarkup(source);
    case 'markdown':
    case 'markdownv2':
      throw badRequest(`the sandbox does not know the parse_mode ${parseMode}`);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

function parseMarkup(source: string): FormattedText {
  try {
    return parseHtml(source);
  } catch (error) {
    if (error instanceof MarkupError) throw badRequest(`can't parse entities: ${error.message}`);
    throw error;
  }
}

function readEntities(source: string, raw: unknown): MessageEntity[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) throw badRequest("can't parse MessageEntities JSON object");
  return raw.map((entity) => {
    const { offset, length, type } = Object(entity);
    if (!Number.isInteger(offset) || !Number.isInteger(length) || typeof type !== 'string')
      throw badRequest('can\'t parse MessageEntity: Field "offset", "length" or "type" is missing');
    if (offset < 0 || offset > source.length)
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    if (offset + length > source.length)
      throw badRequest(`entity ends after the end of the text at UTF-16 offset ${offset + length}`);
    return entity;
  });
}
