import type { FormattedText } from '../text/html-parser.ts';
import type { FileKind } from '../world/files.ts';
import { badRequest, StrayCall } from './api-error.ts';
import { captionContent, readText } from './formatted-text.ts';
import { checkedMedia, findFile } from './input-file.ts';
import { entityList } from './message-entities.ts';
import type { Arrival, Telegram } from './method.ts';
import type { MessageContent } from './outgoing-message.ts';
import { flag, isObject, json, type Reader, text } from './parameters.ts';

/** An InputMediaPhoto, InputMediaDocument or InputMediaAudio. */
export interface InputMedia {
  readonly kind: FileKind;
  readonly media: string | undefined;
  readonly caption: FormattedText;
  readonly shown: ShownHow;
}

/** What photos may be given besides. */
export interface ShownHow {
  readonly show_caption_above_media?: true;
  readonly has_media_spoiler?: true;
}

const NOT_SIMULATED = new Set(['video', 'animation', 'live_photo']);

export const inputMedia: Reader<InputMedia> = (raw) => {
  const read = json(raw, 'input media');
  if (read === undefined) throw badRequest('parameter "media" is required');
  return readOne(read);
};

export const inputMediaGroup: Reader<readonly InputMedia[]> = (raw, name) => {
  const read = json(raw, name);
  if (read === undefined) throw badRequest('parameter "media" is required');
  if (!Array.isArray(read)) throw badRequest('expected an Array of InputMedia');
  return read.map(readOne);
};

function readOne(item: unknown): InputMedia {
  if (!isObject(item)) throw unreadable('expected an Object');
  const caption = readText(
    text(item['caption'], 'caption'),
    text(item['parse_mode'], 'parse_mode'),
    entityList(item['caption_entities'], 'caption_entities'),
  );
  if (!item['media']) throw unreadable('media not found');
  if (item['type'] === undefined) throw unreadable('Can\'t find field "type"');
  return { kind: kindOf(String(item['type'])), media: String(item['media']), caption, shown: shownHow(item) };
}

/** Of a call or an item of media. */
export function shownHow(given: {
  readonly show_caption_above_media?: unknown;
  readonly has_spoiler?: unknown;
}): ShownHow {
  return {
    ...(flag(given.show_caption_above_media, '') ? { show_caption_above_media: true } : {}),
    ...(flag(given.has_spoiler, '') ? { has_media_spoiler: true } : {}),
  };
}

function kindOf(type: string): FileKind {
  if (type === 'photo' || type === 'document' || type === 'audio') return type;
  if (NOT_SIMULATED.has(type))
    throw new StrayCall(400, `Bad Request: the sandbox does not simulate InputMedia of type "${type}"`);
  throw unreadable(`type "${type}" is unsupported`);
}

/** Looks at the file, then at its caption, as Telegram does; what it gives keeps the file. */
export function checkedContent(telegram: Telegram, item: InputMedia, arrival: Arrival): () => MessageContent {
  const file = findFile(item.media, arrival);
  if (!file) throw unreadable('media not found');
  const keep = checkedMedia(telegram, file, item.kind);
  const words = captionContent(item.caption, 'message caption is too long');
  return () => ({ ...keep(), ...words, ...item.shown });
}

function unreadable(why: string) {
  return badRequest(`can't parse InputMedia: ${why}`);
}
