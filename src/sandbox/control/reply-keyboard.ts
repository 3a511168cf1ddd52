import type { KeyboardButton } from 'grammy/types';
import type { Entry, ReplyKeyboard } from '../world/events.ts';

type Key = Exclude<KeyboardButton, string>;

/** The rows of keys that a message puts under the input field; none: it takes them away. */
export function keyRows(keyboard: ReplyKeyboard): Key[][] {
  if (!('keyboard' in keyboard)) return [];
  return keyboard.keyboard.map((row) => row.map((key) => (typeof key === 'string' ? { text: key } : key)));
}

/** What a key asks the person for, besides saying its label. */
export function requestOf(key: Key): 'contact' | 'location' | undefined {
  if ('request_contact' in key && key.request_contact) return 'contact';
  if ('request_location' in key && key.request_location) return 'location';
  return undefined;
}

/** The message whose reply keyboard the chat has now, and the keys. */
export function keysInForce(
  newestFirst: readonly Entry[],
): { entry: Entry; keys: readonly Key[] } | undefined {
  const entry = newestFirst.find(
    ({ deleted, keyboard }) => !deleted && keyboard && !('force_reply' in keyboard),
  );
  return entry?.keyboard && { entry, keys: keyRows(entry.keyboard).flat() };
}
