import { asReplied, entryOf, pinnedIn, putEntry } from '../../world/entries.ts';
import type { Entry } from '../../world/events.ts';
import { queueUpdate, type UpdateBody } from '../../world/updates.ts';
import type { World } from '../../world/world.ts';
import { badRequest } from '../api-error.ts';
import { writableChat } from '../chat-access.ts';
import { defineMethod } from '../method.ts';
import { addressed, send } from '../outgoing-message.ts';
import { chatId, flag, integer } from '../parameters.ts';

/** The chat is told by a message of its own, which comes back to the bot as an update. */
export const pinChatMessage = defineMethod({
  name: 'pinChatMessage',
  parameters: { chat_id: chatId, message_id: integer, disable_notification: flag },
  async run(telegram, call) {
    const { world } = telegram;
    const envelope = await addressed(telegram, { ...call, protect_content: false });
    const entry = named(world, call.chat_id, call.message_id, 'pin');
    if (entry.pinned) throw badRequest('CHAT_NOT_MODIFIED');
    const { message } = putEntry(world, { ...entry, pinned: true });
    const told = send(telegram, envelope, { pinned_message: asReplied(message) });
    queueUpdate(world, { message: told } as UpdateBody);
    return true;
  },
});

/** Without a message: the newest of those that are pinned. */
export const unpinChatMessage = defineMethod({
  name: 'unpinChatMessage',
  parameters: { chat_id: chatId, message_id: integer },
  async run(telegram, call) {
    const { world } = telegram;
    await writableChat(telegram, call.chat_id);
    const entry =
      call.message_id === undefined
        ? pinnedIn(world, call.chat_id).at(-1)
        : named(world, call.chat_id, call.message_id, 'unpin');
    if (!entry) throw badRequest('message to unpin not found');
    if (!entry.pinned) throw badRequest('CHAT_NOT_MODIFIED');
    unpin(world, entry);
    return true;
  },
});

export const unpinAllChatMessages = defineMethod({
  name: 'unpinAllChatMessages',
  parameters: { chat_id: chatId },
  async run(telegram, call) {
    await writableChat(telegram, call.chat_id);
    for (const entry of pinnedIn(telegram.world, call.chat_id)) unpin(telegram.world, entry);
    return true;
  },
});

function unpin(world: World, { pinned: _, ...entry }: Entry): void {
  putEntry(world, entry);
}

function named(world: World, chat: number, messageId: number | undefined, what: 'pin' | 'unpin'): Entry {
  if (messageId === undefined) throw badRequest('message identifier is not specified');
  const entry = entryOf(world, chat, messageId);
  if (!entry) throw badRequest(`message to ${what} not found`);
  return entry;
}
