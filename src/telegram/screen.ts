import type { InlineKeyboardButton } from 'grammy/types';
import type { Html } from './html.ts';

export interface Button {
  readonly label: string;
  /** `prefix:arg:arg`, at most 64 bytes. */
  readonly data: string;
}

/** Opens a page. */
export interface LinkButton {
  readonly label: string;
  readonly url: string;
}

/** A picture or a document made for the reader. */
export interface ScreenFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** A picture is shown in the chat; at most 10 MB, a document 50 MB. */
  readonly kind: 'photo' | 'document';
}

/** A picture or a document that Telegram keeps, by its reference. */
export interface KeptFile {
  readonly fileId: string;
  readonly kind: 'photo' | 'document' | 'audio';
}

/** What a message shows. */
export interface Screen {
  readonly html: Html;
  readonly buttons?: readonly (readonly (Button | LinkButton)[])[];
  /** Comes as a message of its own, with the text below it if that is at most 1024 characters, else before. */
  readonly file?: ScreenFile;
  /** Come after it, as albums. */
  readonly files?: readonly KeptFile[];
  /** Telegram's own "send my number" below the input field, with a message of its own after this one. */
  readonly contactKeyboard?: { readonly label: string; readonly words: Html };
  /** Takes that keyboard away with these words, in a message before this one. */
  readonly dropsKeyboard?: Html;
}

const DATA_LIMIT = 64;

/** @throws Error where the data would be refused by Telegram: a fault of ours, not the person's. */
export function toInlineKeyboard(rows: Screen['buttons'] = []): InlineKeyboardButton[][] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map((button) => {
        if ('url' in button) return { text: button.label, url: button.url };
        const { label, data } = button;
        if (Buffer.byteLength(data) > DATA_LIMIT)
          throw new Error(`callback data over 64 bytes: ${data.split(':')[0]}`);
        return { text: label, callback_data: data };
      }),
    );
}

/** Rows of at most `width` buttons. */
export function inRows<B extends Button | LinkButton>(buttons: readonly B[], width: number): B[][] {
  const rows: B[][] = [];
  for (let start = 0; start < buttons.length; start += width) rows.push(buttons.slice(start, start + width));
  return rows;
}
