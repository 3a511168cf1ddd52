import type { LinkPreviewOptions, Message } from 'grammy/types';
import { asReplied, entryOf, nextMessageId, putEntry, unixTime } from '../../world/entries.ts';
import type { World } from '../../world/world.ts';
import { badRequest } from '../api-error.ts';
import { writableChat } from '../chat-access.ts';
import { readText } from '../formatted-text.ts';
import { defineMethod } from '../method.ts';
import { chatId, flag, json, text } from '../parameters.ts';
import { replyMarkup } from '../reply-markup.ts';

interface ReplyParameters {
  readonly message_id?: number;
  readonly allow_sending_without_reply?: boolean;
}

export const sendMessage = defineMethod({
  name: 'sendMessage',
  sends: true,
  parameters: {
    chat_id: chatId,
    text,
    parse_mode: text,
    entities: json,
    link_preview_options: json,
    disable_notification: flag,
    protect_content: flag,
    reply_parameters: json,
    reply_markup: replyMarkup,
  },
  async run(telegram, call) {
    const { world, clock, me } = telegram;
    const read = readText(call.text, call.parse_mode, call.entities);
    const { chat } = await writableChat(telegram, call.chat_id);
    const message: Message = {
      message_id: nextMessageId(world),
      from: { id: me.id, is_bot: true, first_name: me.first_name, username: me.username },
      chat,
      date: unixTime(clock.now()),
      ...repliedTo(world, chat.id, call.reply_parameters as ReplyParameters | undefined),
      text: read.text,
      ...(read.entities.length > 0 ? { entities: [...read.entities] } : {}),
      ...(call.link_preview_options
        ? { link_preview_options: call.link_preview_options as LinkPreviewOptions }
        : {}),
      ...(call.protect_content ? { has_protected_content: true as const } : {}),
      ...(call.reply_markup.inline ? { reply_markup: call.reply_markup.inline } : {}),
    };
    const { keyboard } = call.reply_markup;
    return putEntry(world, { message, ...(keyboard ? { keyboard } : {}) }).message;
  },
});

function repliedTo(world: World, chat: number, reply: ReplyParameters | undefined): Partial<Message> {
  if (!reply) return {};
  const entry = entryOf(world, chat, Number(reply.message_id));
  if (entry) return { reply_to_message: asReplied(entry.message) };
  if (reply.allow_sending_without_reply) return {};
  throw badRequest('message to be replied not found');
}
