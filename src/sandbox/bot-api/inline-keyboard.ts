import type { InlineKeyboardButton } from 'grammy/types';
import { canBeOnTheInternet, checkedLink } from '../text/link.ts';
import { badRequest } from './api-error.ts';
import { isObject } from './parameters.ts';

const DATA_BYTES = 64;
const MOST_BUTTONS = 100;

export function readInlineRows(raw: readonly unknown[]): InlineKeyboardButton[][] {
  const rows = raw.map((row) => {
    if (!Array.isArray(row))
      throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    return row.map(readButton).filter((button) => button.text !== '');
  });
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  return rows.filter((row) => row.length > 0);
}

function readButton(raw: unknown): InlineKeyboardButton {
  if (!isObject(raw)) throw unreadable('InlineKeyboardButton must be an Object');
  if (raw['text'] === undefined) throw unreadable('Can\'t find field "text"');
  if (typeof raw['text'] !== 'string') throw unreadable('Field "text" must be of type String');
  const text = raw['text'].trim();
  if (raw['url']) return { text, url: readAddress(String(raw['url'])) };
  if (raw['callback_data']) {
    const data = String(raw['callback_data']);
    if (Buffer.byteLength(data) > DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    return { text, callback_data: data };
  }
  const actions = Object.keys(raw).filter((key) => !['text', 'style', 'url', 'callback_data'].includes(key));
  if (actions.length === 0) throw unreadable('Text buttons are unallowed in the inline keyboard');
  return { ...raw, text } as unknown as InlineKeyboardButton;
}

/** What is no address is refused at once; what is one but leads nowhere, by the server behind. */
function readAddress(given: string): string {
  const url = checkedLink(given);
  if (!url) throw badRequest(`inline keyboard button URL '${given}' is invalid: Wrong HTTP URL`);
  if (!canBeOnTheInternet(url)) throw badRequest('BUTTON_URL_INVALID');
  return url;
}

function unreadable(why: string) {
  return badRequest(`can't parse inline keyboard button: ${why}`);
}
