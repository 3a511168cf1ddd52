import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import { entryOf, putEntry, unixTime } from '../world/entries.ts';
import type { Entry } from '../world/events.ts';
import { badRequest } from './api-error.ts';
import { writableChat } from './chat-access.ts';
import type { Telegram } from './method.ts';
import { chatId, integer } from './parameters.ts';
import { inlineMarkup, type Markup } from './reply-markup.ts';

export const EDITED = { chat_id: chatId, message_id: integer, reply_markup: inlineMarkup } as const;

interface EditCall {
  readonly chat_id: number;
  readonly message_id: number | undefined;
}

/** A message of the bot's own: those it may edit however old they are. */
export async function editableEntry(telegram: Telegram, call: EditCall): Promise<Entry> {
  await writableChat(telegram, call.chat_id);
  if (call.message_id === undefined) throw badRequest('message identifier is not specified');
  const entry = entryOf(telegram.world, call.chat_id, call.message_id);
  if (!entry) throw badRequest('message to edit not found');
  if (entry.message.from?.id !== telegram.me.id || entry.message.pinned_message)
    throw badRequest("message can't be edited");
  return entry;
}

/** Without `markup` the message loses its buttons, as Telegram has it. */
export function changeEntry(
  { world, clock }: Telegram,
  entry: Entry,
  markup: Markup,
  changed: Message,
): Message {
  const { reply_markup: _, ...rest } = changed;
  const message: Message = markup.inline ? { ...rest, reply_markup: markup.inline } : rest;
  if (isDeepStrictEqual(visible(message), visible(entry.message))) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const edited = { ...message, edit_date: unixTime(clock.now()) };
  putEntry(world, { ...entry, message: edited });
  return edited;
}

function visible(message: Message): unknown {
  const { edit_date: _, link_preview_options: __, ...seen } = message;
  return { ...seen, entities: seen.entities ?? [], caption_entities: seen.caption_entities ?? [] };
}
