import type { Chat, Message } from 'grammy/types';
import { asReplied, entryOf, nextMessageId, putEntry, unixTime } from '../world/entries.ts';
import type { World } from '../world/world.ts';
import { badRequest } from './api-error.ts';
import { writableChat } from './chat-access.ts';
import type { Telegram } from './method.ts';
import { chatId, flag, json } from './parameters.ts';
import { type Markup, refuseRequestsOutsidePrivate, replyMarkup } from './reply-markup.ts';

/** What every message that the bot sends may be given. */
export const ADDRESS = {
  chat_id: chatId,
  disable_notification: flag,
  protect_content: flag,
  reply_parameters: json,
} as const;

export const ADDRESS_AND_KEYBOARD = { ...ADDRESS, reply_markup: replyMarkup } as const;

interface Addressed {
  readonly chat_id: number;
  readonly protect_content: boolean;
  readonly reply_parameters?: unknown;
  readonly reply_markup?: Markup;
}

/** Where messages go and what each of them bears. */
interface Envelope {
  readonly chat: Chat;
  readonly markup: Markup;
  readonly common: Partial<Message>;
}

export type MessageContent = Omit<Message, 'message_id' | 'from' | 'chat' | 'date'>;

/** Telegram looks at the chat and the message replied to before it looks at what is to be sent. */
export async function addressed(telegram: Telegram, call: Addressed): Promise<Envelope> {
  const { chat } = await writableChat(telegram, call.chat_id);
  const markup = call.reply_markup ?? {};
  const common = {
    ...repliedTo(telegram.world, chat.id, call.reply_parameters),
    ...(call.protect_content ? { has_protected_content: true as const } : {}),
    ...(markup.inline ? { reply_markup: markup.inline } : {}),
  };
  refuseRequestsOutsidePrivate(markup, chat);
  return { chat, markup, common };
}

export function send(
  { world, clock, me }: Telegram,
  { chat, markup, common }: Envelope,
  content: MessageContent,
): Message {
  const message: Message = {
    message_id: nextMessageId(world),
    from: { id: me.id, is_bot: true, first_name: me.first_name, username: me.username },
    chat,
    date: unixTime(clock.now()),
    ...common,
    ...content,
  };
  const { keyboard } = markup;
  return putEntry(world, { message, ...(keyboard ? { keyboard } : {}) }).message;
}

function repliedTo(world: World, chat: number, reply: unknown): Partial<Message> {
  const { message_id, allow_sending_without_reply } = Object(reply);
  if (message_id === undefined) return {};
  const entry = entryOf(world, chat, Number(message_id));
  if (entry) return { reply_to_message: asReplied(entry.message) };
  if (allow_sending_without_reply) return {};
  throw badRequest('message to be replied not found');
}
