import type { Update } from 'grammy/types';
import type { World } from './world.ts';

export type UpdateBody = Omit<Update, 'update_id'> & { readonly update_id?: number };

/** Telegram sends these only to a bot that names them. */
const ONLY_IF_NAMED = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/**
 * Puts an update into the bot's queue and gives its id. An id that was given out before makes it a
 * replay. Undefined: the bot has not asked for updates of this kind.
 */
export function queueUpdate(world: World, body: UpdateBody): number | undefined {
  const { counters, allowedUpdates } = world.state;
  if (!isWanted(body, allowedUpdates)) return undefined;
  const id = body.update_id ?? counters.updateId + 1;
  const update: Update = { ...body, update_id: id };
  const replayed = id <= counters.updateId ? { replayed: true as const } : {};
  world.record({ t: 'update', seq: counters.seq + 1, update, ...replayed });
  return id;
}

/** What keeps updates in order: the chat they belong to, else their sender. */
export function chatKeyOf(update: Update): number {
  const query = update.callback_query;
  const about = update.message ?? update.edited_message ?? update.my_chat_member ?? query?.message;
  return about?.chat.id ?? query?.from.id ?? 0;
}

function isWanted(body: UpdateBody, allowed: readonly string[]): boolean {
  const kinds = Object.keys(body).filter((key) => key !== 'update_id');
  return kinds.every((kind) => (allowed.length > 0 ? allowed.includes(kind) : !ONLY_IF_NAMED.has(kind)));
}
