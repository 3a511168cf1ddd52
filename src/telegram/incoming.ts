import type { Message, Update } from 'grammy/types';
import { LANGUAGES, type Language } from '../regulation/actor.ts';
import { readData } from './answered-anew.ts';
import { entitiesToHtml } from './entities-to-html.ts';

/** An update in our words. */
export type Incoming =
  | (FromPerson & { readonly kind: 'command'; readonly command: string; readonly text: string })
  | (FromPerson & SentText & { readonly kind: 'text'; readonly edited: boolean })
  | (FromPerson & {
      readonly kind: 'press';
      readonly data: string;
      readonly queryId: string;
      /** The pressed message holds other things too, and is not edited. */
      readonly keepsMessage: boolean;
    })
  /** A document, a picture or a recording; the text is its caption. */
  | (FromPerson &
      SentText & {
        readonly kind: 'file';
        readonly file: SentFile;
        /** Its caption was changed. */
        readonly edited: boolean;
      })
  | (FromPerson & { readonly kind: 'contact'; readonly contact: SentContact })
  /** A sticker, a voice message: nothing that we read yet. */
  | (FromPerson & { readonly kind: 'other' })
  | { readonly kind: 'group'; readonly chatId: number; readonly queryId: string | undefined }
  | { readonly kind: 'ignored' };

/** What was typed, and the same with its formatting as Telegram's HTML. */
interface SentText {
  readonly text: string;
  readonly html: string;
}

/** A file as Telegram tells of it; its content is fetched by its id. */
export interface SentFile {
  readonly id: string;
  /** As the sender calls it; a picture has none. */
  readonly name: string | undefined;
  readonly mimeType: string | undefined;
  /** Bytes, as Telegram says. */
  readonly size: number | undefined;
  readonly kind: 'document' | 'photo' | 'audio';
  /** What the files that were sent as one have in common: each comes with an update of its own. */
  readonly album?: string;
}

/** A phone number that Telegram sent. */
export interface SentContact {
  /** `+37120000000` */
  readonly phone: string;
  /** The sender's own, by Telegram's word. */
  readonly own: boolean;
}

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
  const file = fileOf(message);
  const edited = update.edited_message !== undefined;
  if (file)
    return { ...person, kind: 'file', ...typed(message.caption, message.caption_entities), file, edited };
  const contact = contactOf(message);
  if (contact) return { ...person, kind: 'contact', contact };
  if (message.text === undefined) return { ...person, kind: 'other' };
  const command = /^\/([a-z0-9_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/i.exec(message.text);
  if (!command || update.edited_message)
    return { ...person, kind: 'text', ...typed(message.text, message.entities), edited };
  if (command[2] && command[2].toLowerCase() !== botName.toLowerCase()) return { kind: 'ignored' };
  return {
    ...person,
    kind: 'command',
    command: (command[1] ?? '').toLowerCase(),
    text: (command[3] ?? '').trim(),
  };
}

function typed(text = '', entities: Message['entities'] = []): SentText {
  return { text, html: entitiesToHtml(text, entities) };
}

function contactOf({ contact, from }: Message): SentContact | undefined {
  if (!contact) return undefined;
  const digits = contact.phone_number.replace(/\D/g, '');
  return { phone: `+${digits}`, own: from !== undefined && contact.user_id === from.id };
}

function fileOf({ document, audio, photo, media_group_id }: Message): SentFile | undefined {
  const album = media_group_id === undefined ? {} : { album: media_group_id };
  const named = document ?? audio;
  if (named) {
    const { file_id: id, file_name: name, mime_type: mimeType, file_size: size } = named;
    return { id, name, mimeType, size, kind: document ? 'document' : 'audio', ...album };
  }
  const largest = photo?.at(-1);
  if (!largest) return undefined;
  const { file_id: id, file_size: size } = largest;
  return { id, name: undefined, mimeType: 'image/jpeg', size, kind: 'photo', ...album };
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
    ...readData(query.data ?? ''),
    queryId: query.id,
  };
}

function languageOf(code: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => code?.toLowerCase().startsWith(language));
}
