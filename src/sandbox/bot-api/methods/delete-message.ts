import { entryOf, putEntry, unixTime } from '../../world/entries.ts';
import { badRequest } from '../api-error.ts';
import { knownChat } from '../chat-access.ts';
import { defineMethod } from '../method.ts';
import { chatId, integer } from '../parameters.ts';

const DELETABLE_SECONDS = 48 * 60 * 60;

export const deleteMessage = defineMethod({
  name: 'deleteMessage',
  parameters: { chat_id: chatId, message_id: integer },
  async run(telegram, call) {
    if (call.message_id === undefined) throw badRequest('message identifier is not specified');
    const { world, clock } = telegram;
    await knownChat(telegram, call.chat_id);
    const entry = entryOf(world, call.chat_id, call.message_id);
    if (!entry) throw badRequest('message to delete not found');
    if (unixTime(clock.now()) - entry.message.date > DELETABLE_SECONDS)
      throw badRequest("message can't be deleted for everyone");
    putEntry(world, { ...entry, deleted: true });
    return true;
  },
});
