import type { InlineKeyboardButton } from 'grammy/types';
import type { Html } from './html.ts';

export interface Button {
  readonly label: string;
  /** `prefix:arg:arg`, at most 64 bytes. */
  readonly data: string;
}

/** What a message shows. */
export interface Screen {
  readonly html: Html;
  readonly buttons?: readonly (readonly Button[])[];
}

const DATA_LIMIT = 64;

/** @throws Error where the data would be refused by Telegram: a fault of ours, not the person's. */
export function toInlineKeyboard(rows: Screen['buttons'] = []): InlineKeyboardButton[][] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map(({ label, data }) => {
        if (Buffer.byteLength(data) > DATA_LIMIT)
          throw new Error(`callback data over 64 bytes: ${data.split(':')[0]}`);
        return { text: label, callback_data: data };
      }),
    );
}

/** Rows of at most `width` buttons. */
export function inRows(buttons: readonly Button[], width: number): Button[][] {
  const rows: Button[][] = [];
  for (let start = 0; start < buttons.length; start += width) rows.push(buttons.slice(start, start + width));
  return rows;
}
