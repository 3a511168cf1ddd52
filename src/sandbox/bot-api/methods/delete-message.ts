import { entryOf, putEntry, unixTime } from '../../world/entries.ts';
import type { Entry } from '../../world/events.ts';
import { badRequest } from '../api-error.ts';
import { knownChat } from '../chat-access.ts';
import { defineMethod, type Telegram } from '../method.ts';
import { chatId, integer, json, type Reader } from '../parameters.ts';

/** Of either side, by school time. */
const DELETABLE_SECONDS = 48 * 60 * 60;

const MOST_AT_ONCE = 100;

const messageIds: Reader<readonly number[]> = (raw, name) => {
  const read = json(raw, name) ?? [];
  if (!Array.isArray(read)) throw badRequest('expected an Array of message identifiers');
  if (read.length === 0) throw badRequest('message identifiers are not specified');
  if (read.length > MOST_AT_ONCE) throw badRequest('too many message identifiers specified');
  return read.map((id) => {
    const number = Number(id);
    if (!Number.isSafeInteger(number)) throw badRequest("can't parse message identifier as a Number");
    if (number <= 0) throw badRequest('invalid message identifier specified');
    return number;
  });
};

export const deleteMessage = defineMethod({
  name: 'deleteMessage',
  parameters: { chat_id: chatId, message_id: integer },
  async run(telegram, call) {
    if (call.message_id === undefined) throw badRequest('message identifier is not specified');
    await knownChat(telegram, call.chat_id);
    const entry = entryOf(telegram.world, call.chat_id, call.message_id);
    if (!entry) throw badRequest('message to delete not found');
    deleteAll(telegram, [entry]);
    return true;
  },
});

/** Those that are not there are passed over. */
export const deleteMessages = defineMethod({
  name: 'deleteMessages',
  parameters: { chat_id: chatId, message_ids: messageIds },
  async run(telegram, call) {
    await knownChat(telegram, call.chat_id);
    deleteAll(
      telegram,
      call.message_ids.flatMap((id) => entryOf(telegram.world, call.chat_id, id) ?? []),
    );
    return true;
  },
});

function deleteAll({ world, clock }: Telegram, entries: readonly Entry[]): void {
  const now = unixTime(clock.now());
  if (entries.some(({ message }) => now - message.date > DELETABLE_SECONDS))
    throw badRequest("message can't be deleted for everyone");
  for (const entry of entries) putEntry(world, { ...entry, deleted: true });
}
