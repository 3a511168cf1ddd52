import type { Message } from 'grammy/types';
import type { Entry } from './events.ts';
import type { World } from './world.ts';

const FIRST_ALBUM = 7_000_000_000_000_000;

/** The chat's message as it is now; undefined: never sent, or deleted. */
export function entryOf(world: World, chat: number, messageId: number | undefined): Entry | undefined {
  if (messageId === undefined) return undefined;
  const entry = world.state.chats.get(chat)?.entries.get(messageId);
  return entry?.deleted ? undefined : entry;
}

/** Adds or changes a message; the chat's revision rises. */
export function putEntry(world: World, entry: Omit<Entry, 'rev'>): Entry {
  const numbered = { ...entry, rev: world.state.counters.rev + 1 };
  world.record({ t: 'entry', entry: numbered });
  return numbered;
}

/** The messages that are pinned to the top of the chat, oldest first. */
export function pinnedIn(world: World, chat: number): Entry[] {
  const entries = world.state.chats.get(chat)?.entries.values() ?? [];
  return [...entries].filter((entry) => entry.pinned && !entry.deleted);
}

export function nextMessageId(world: World): number {
  return world.state.counters.messageId + 1;
}

/** What the messages of an album have in common; no two albums are alike. */
export function nextAlbumId(world: World): string {
  return `${FIRST_ALBUM + nextMessageId(world)}`;
}

/** A message as another one's `reply_to_message`: without the one that it replies to itself. */
export function asReplied(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...replied } = message;
  return { ...replied, reply_to_message: undefined } as NonNullable<Message['reply_to_message']>;
}

/** Telegram's dates: whole seconds. */
export function unixTime(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
