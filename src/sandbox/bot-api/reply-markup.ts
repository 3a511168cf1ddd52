import type { Chat, InlineKeyboardMarkup, KeyboardButton } from 'grammy/types';
import type { ReplyKeyboard } from '../world/events.ts';
import { badRequest } from './api-error.ts';
import { readInlineRows } from './inline-keyboard.ts';
import { isObject, type Reader } from './parameters.ts';

export interface Markup {
  readonly inline?: InlineKeyboardMarkup;
  readonly keyboard?: ReplyKeyboard;
}

/** Any of the four kinds of reply_markup; one without buttons is none. */
export const replyMarkup: Reader<Markup> = (raw) => {
  const markup = parse(raw);
  if (markup === undefined) return {};
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  const keyboard = rowsOf(markup, 'keyboard').map(readKeyRow);
  if (keyboard.length > 0) return { keyboard: { ...markup, keyboard } as ReplyKeyboard };
  const inline = readInlineRows(rowsOf(markup, 'inline_keyboard'));
  if (inline.length > 0) return { inline: { inline_keyboard: inline } };
  if (markup['remove_keyboard'] || markup['force_reply'])
    return { keyboard: markup as unknown as ReplyKeyboard };
  return {};
};

/** Where Telegram takes an inline keyboard alone. */
export const inlineMarkup: Reader<Markup> = (raw, name) => {
  const markup = replyMarkup(raw, name);
  if (markup.keyboard) throw badRequest("message can't be edited");
  return markup;
};

/** A phone number and a place may be asked for where nobody else reads along. */
export function refuseRequestsOutsidePrivate({ keyboard }: Markup, chat: Chat): void {
  if (chat.type === 'private' || !keyboard || !('keyboard' in keyboard)) return;
  const asks = (what: string) => keyboard.keyboard.flat().some((key) => isObject(key) && key[what] === true);
  if (asks('request_contact')) throw badRequest('phone number can be requested in private chats only');
  if (asks('request_location')) throw badRequest('location can be requested in private chats only');
}

function parse(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw ?? undefined;
  if (raw === '') return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    throw badRequest("can't parse reply keyboard markup JSON object");
  }
}

function readKeyRow(row: unknown): KeyboardButton[] {
  if (!Array.isArray(row)) throw badRequest('field "keyboard" must be an Array of Arrays');
  return row.map(readKey);
}

function readKey(raw: unknown): KeyboardButton {
  const key = typeof raw === 'string' ? { text: raw } : raw;
  if (!isObject(key)) throw unreadable('KeyboardButton must be a String or an Object');
  if (key['text'] === undefined) throw unreadable('Can\'t find field "text"');
  if (typeof key['text'] !== 'string') throw unreadable('Field "text" must be of type String');
  if (key['text'] === '') throw badRequest('keyboard button text must be non-empty');
  return { ...key, text: key['text'] };
}

function rowsOf(markup: Record<string, unknown>, field: string): unknown[] {
  const rows = markup[field] ?? [];
  if (!Array.isArray(rows)) throw badRequest(`field "${field}" must be of type Array`);
  return rows;
}

function unreadable(why: string) {
  return badRequest(`can't parse keyboard button: ${why}`);
}
