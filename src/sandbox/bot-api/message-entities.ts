import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';
import { isObject, type Reader } from './parameters.ts';

/** What a bot may mark; Telegram finds the rest by itself and passes over it here. */
const GIVEN = new Set<string>([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'blockquote',
  'expandable_blockquote',
]);
const FOUND = new Set<string>([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

/** Telegram takes no offence at what is no list here: as if nothing was sent. */
export const entityList: Reader<readonly MessageEntity[]> = (raw) => {
  const list = typeof raw === 'string' ? parse(raw) : raw;
  return Array.isArray(list) ? list.map(readEntity).filter(({ type }) => !FOUND.has(type)) : [];
};

/** Refuses those that go beyond a text of `length` UTF-16 code units. */
export function checkPlaces(entities: readonly MessageEntity[], length: number): void {
  for (const entity of entities) {
    const end = entity.offset + entity.length;
    if (entity.offset < 0 || entity.offset > length)
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
    if (end > length)
      throw badRequest(
        `entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
  }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function readEntity(entity: unknown): MessageEntity {
  if (!isObject(entity)) throw unreadable('expected an Object');
  for (const field of ['offset', 'length', 'type'])
    if (entity[field] === undefined) throw unreadable(`Can't find field "${field}"`);
  const type = String(entity['type']);
  if (!GIVEN.has(type) && !FOUND.has(type)) throw unreadable('Unsupported type specified');
  return entity as unknown as MessageEntity;
}

function unreadable(why: string) {
  return badRequest(`can't parse MessageEntity: ${why}`);
}
