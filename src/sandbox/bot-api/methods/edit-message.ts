import { isDeepStrictEqual } from 'node:util';
import type { LinkPreviewOptions, Message } from 'grammy/types';
import { entryOf, putEntry, unixTime } from '../../world/entries.ts';
import type { Entry } from '../../world/events.ts';
import { badRequest } from '../api-error.ts';
import { writableChat } from '../chat-access.ts';
import { readText } from '../formatted-text.ts';
import { defineMethod, type Telegram } from '../method.ts';
import { chatId, integer, json, text } from '../parameters.ts';
import { inlineMarkup, type Markup } from '../reply-markup.ts';

/** Without reply_markup the message loses its buttons, as Telegram has it. */
export const editMessageText = defineMethod({
  name: 'editMessageText',
  sends: true,
  parameters: {
    chat_id: chatId,
    message_id: integer,
    text,
    parse_mode: text,
    entities: json,
    link_preview_options: json,
    reply_markup: inlineMarkup,
  },
  async run(telegram, call) {
    const read = readText(call.text, call.parse_mode, call.entities);
    await writableChat(telegram, call.chat_id);
    const entry = editable(telegram, call.chat_id, call.message_id);
    if (entry.message.text === undefined) throw badRequest('there is no text in the message to edit');
    const { entities: _, ...rest } = entry.message;
    return change(telegram, entry, call.reply_markup, {
      ...rest,
      text: read.text,
      ...(read.entities.length > 0 ? { entities: [...read.entities] } : {}),
      ...(call.link_preview_options
        ? { link_preview_options: call.link_preview_options as LinkPreviewOptions }
        : {}),
    });
  },
});

export const editMessageReplyMarkup = defineMethod({
  name: 'editMessageReplyMarkup',
  sends: true,
  parameters: { chat_id: chatId, message_id: integer, reply_markup: inlineMarkup },
  async run(telegram, call) {
    await writableChat(telegram, call.chat_id);
    const entry = editable(telegram, call.chat_id, call.message_id);
    return change(telegram, entry, call.reply_markup, entry.message);
  },
});

function editable({ world, me }: Telegram, chat: number, messageId: number | undefined): Entry {
  if (messageId === undefined) throw badRequest('message identifier is not specified');
  const entry = entryOf(world, chat, messageId);
  if (!entry) throw badRequest('message to edit not found');
  if (entry.message.from?.id !== me.id) throw badRequest("message can't be edited");
  return entry;
}

function change({ world, clock }: Telegram, entry: Entry, markup: Markup, changed: Message): Message {
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

function visible({ text, entities, reply_markup }: Message): unknown {
  return { text, entities: entities ?? [], reply_markup };
}
