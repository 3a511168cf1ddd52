import type { Update } from 'grammy/types';
import { LANGUAGES, type Language } from '../regulation/actor.ts';

/** An update in our words. */
export type Incoming =
  | (FromPerson & { readonly kind: 'command'; readonly command: string; readonly text: string })
  | (FromPerson & { readonly kind: 'text'; readonly text: string; readonly edited: boolean })
  | (FromPerson & { readonly kind: 'press'; readonly data: string; readonly queryId: string })
  /** A sticker, a voice message, a contact: nothing that we read yet. */
  | (FromPerson & { readonly kind: 'other' })
  | { readonly kind: 'group'; readonly chatId: number; readonly queryId: string | undefined }
  | { readonly kind: 'ignored' };

interface FromPerson {
  readonly telegramId: number;
  readonly telegramLanguage: Language | undefined;
  readonly messageId: number | undefined;
  readonly replyTo: number | undefined;
  readonly sentAt: Date | undefined;
}

/** The chat that an update belongs to; updates of one chat are worked on in order. 0: of none. */
export function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return message?.chat.id ?? update.callback_query?.from.id ?? update.my_chat_member?.chat.id ?? 0;
}

/** The message that the update brings or presses. */
export function messageOf(update: Update): number | undefined {
  return (update.message ?? update.edited_message ?? update.callback_query?.message)?.message_id;
}

export function readUpdate(update: Update, botName: string): Incoming {
  if (update.my_chat_member) return readMembership(update.my_chat_member);
  if (update.callback_query) return readPress(update.callback_query);
  const message = update.message ?? update.edited_message;
  if (!message) return { kind: 'ignored' };
  if (message.chat.type !== 'private') return { kind: 'group', chatId: message.chat.id, queryId: undefined };
  if (!message.from || message.from.is_bot) return { kind: 'ignored' };

  const person = {
    telegramId: message.from.id,
    telegramLanguage: languageOf(message.from.language_code),
    messageId: message.message_id,
    replyTo: message.reply_to_message?.message_id,
    sentAt: new Date(message.date * 1000),
  };
  if (message.text === undefined) return { ...person, kind: 'other' };
  const command = /^\/([a-z0-9_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/i.exec(message.text);
  if (!command || update.edited_message)
    return { ...person, kind: 'text', text: message.text, edited: !!update.edited_message };
  if (command[2] && command[2].toLowerCase() !== botName.toLowerCase()) return { kind: 'ignored' };
  return {
    ...person,
    kind: 'command',
    command: (command[1] ?? '').toLowerCase(),
    text: (command[3] ?? '').trim(),
  };
}

function readMembership(change: NonNullable<Update['my_chat_member']>): Incoming {
  const here = ['member', 'administrator', 'restricted'].includes(change.new_chat_member.status);
  if (change.chat.type === 'private' || !here) return { kind: 'ignored' };
  return { kind: 'group', chatId: change.chat.id, queryId: undefined };
}

function readPress(query: NonNullable<Update['callback_query']>): Incoming {
  const { message } = query;
  if (message && message.chat.type !== 'private')
    return { kind: 'group', chatId: message.chat.id, queryId: query.id };
  return {
    kind: 'press',
    telegramId: query.from.id,
    telegramLanguage: languageOf(query.from.language_code),
    messageId: message?.message_id,
    replyTo: undefined,
    sentAt: undefined,
    data: query.data ?? '',
    queryId: query.id,
  };
}

function languageOf(code: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => code?.toLowerCase().startsWith(language));
}
