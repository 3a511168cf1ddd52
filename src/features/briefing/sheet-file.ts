import type { SentFile } from '../../telegram/incoming.ts';
import type { ScreenFile } from '../../telegram/screen.ts';

/** What a signed sheet may be sent as, beside a photo, with how such a file is called. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/tiff': 'tiff',
};

/** Megabytes: a bot is given no larger file to show again. */
export const LARGEST_SHEET = 20;

export function isSheet({ kind, mimeType }: SentFile): boolean {
  return kind === 'photo' || EXTENSIONS[mimeType ?? ''] !== undefined;
}

export function isTooLarge({ size = 0 }: SentFile): boolean {
  return size > LARGEST_SHEET * 1024 * 1024;
}

/** How it is kept: Telegram's id; of a document with its type before it, `application/pdf BQAC…`. */
export function sheetReference({ kind, mimeType, id }: SentFile): string {
  return kind === 'photo' ? id : `${mimeType} ${id}`;
}

/** The file of such a reference, and its name when it is shown again. */
export function sheetFile(
  reference: string,
): SentFile & { readonly name: string; readonly kind: ScreenFile['kind'] } {
  const [first = '', id] = reference.split(' ');
  if (id === undefined)
    return { id: first, name: 'sheet.jpg', mimeType: 'image/jpeg', size: undefined, kind: 'photo' };
  const name = `sheet.${EXTENSIONS[first] ?? 'bin'}`;
  return { id, name, mimeType: first, size: undefined, kind: 'document' };
}
