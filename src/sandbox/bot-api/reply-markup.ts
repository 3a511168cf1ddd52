import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { checkedLink } from '../text/link.ts';
import type { ReplyKeyboard } from '../world/events.ts';
import { badRequest } from './api-error.ts';
import { json, type Reader } from './parameters.ts';

export interface Markup {
  readonly inline?: InlineKeyboardMarkup;
  readonly keyboard?: ReplyKeyboard;
}

const DATA_BYTES = 64;
const MOST_BUTTONS = 100;

/** Any of the four kinds of reply_markup. */
export const replyMarkup: Reader<Markup> = (raw, name) => {
  const markup = json(raw, name);
  if (markup === undefined) return {};
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in markup) return inlineOf(readInlineRows(markup.inline_keyboard));
  if ('keyboard' in markup) return { keyboard: readKeyboard(markup) };
  if ('remove_keyboard' in markup || 'force_reply' in markup)
    return { keyboard: markup as unknown as ReplyKeyboard };
  return {};
};

/** Where Telegram takes an inline keyboard alone. */
export const inlineMarkup: Reader<Markup> = (raw, name) => {
  const markup = replyMarkup(raw, name);
  if (markup.keyboard) throw badRequest("message can't be edited");
  return markup;
};

/** A keyboard without buttons is none. */
function inlineOf(rows: InlineKeyboardButton[][]): Markup {
  return rows.length > 0 ? { inline: { inline_keyboard: rows } } : {};
}

function readInlineRows(raw: unknown): InlineKeyboardButton[][] {
  const rows = rowsOf(raw, 'inline_keyboard').map((row) =>
    row.map(readInlineButton).filter((button) => button.text !== ''),
  );
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  return rows.filter((row) => row.length > 0);
}

function readInlineButton(raw: unknown): InlineKeyboardButton {
  if (!isObject(raw) || typeof raw.text !== 'string')
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String');
  const text = raw.text.trim();
  if ('url' in raw) {
    const url = checkedLink(String(raw.url));
    if (!url) throw badRequest(`inline keyboard button URL '${raw.url}' is invalid: Wrong HTTP URL`);
    return { text, url };
  }
  if ('callback_data' in raw) {
    const data = String(raw.callback_data);
    if (data === '' || Buffer.byteLength(data) > DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    return { text, callback_data: data };
  }
  const actions = Object.keys(raw).filter((key) => key !== 'text' && key !== 'style');
  if (actions.length === 0)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  return { ...raw, text } as unknown as InlineKeyboardButton;
}

function readKeyboard(markup: Record<string, unknown>): ReplyKeyboard {
  const keyboard = rowsOf(markup.keyboard, 'keyboard').map((row) => row.map(readKey));
  return { ...markup, keyboard } as ReplyKeyboard;
}

function readKey(raw: unknown): { text: string } {
  const key = typeof raw === 'string' ? { text: raw } : raw;
  if (!isObject(key) || typeof key.text !== 'string' || key.text === '')
    throw badRequest('can\'t parse keyboard button: Field "text" must be of type String');
  return { ...key, text: key.text };
}

function rowsOf(raw: unknown, field: string): unknown[][] {
  if (!Array.isArray(raw)) throw badRequest(`field "${field}" must be of type Array`);
  return raw.map((row) => {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" must be an Array of Arrays`);
    return row;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
