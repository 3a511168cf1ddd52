import { Refusal } from '../../kernel/refusal.ts';
import type { SentFile } from '../../telegram/incoming.ts';
import type { KeptFile } from '../../telegram/screen.ts';

/** A picture, a document or a recording of a letter, as Telegram keeps it. */
export interface LetterFile extends KeptFile {
  readonly name?: string | null | undefined;
  readonly mimeType?: string | null | undefined;
  /** Bytes */
  readonly size?: number | null | undefined;
}

export const MOST_FILES = 10;
const MEGABYTES = 20;

/** What a parent's phone opens by itself; nothing that runs. */
const OPENS = [
  /^(?:image|audio|video|text)\//,
  /^application\/(?:pdf|rtf|zip|msword|vnd\.ms-(?:excel|powerpoint))$/,
  /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\./,
];
const SCRIPTS = /^text\/(?:html|javascript)$/;

/** @throws Refusal letter-file-kind, file-too-big */
export function letterFile({ id, kind, name, mimeType, size }: SentFile): LetterFile {
  const type = mimeType ?? '';
  if (kind !== 'photo' && (SCRIPTS.test(type) || !OPENS.some((known) => known.test(type))))
    throw new Refusal('letter-file-kind');
  if ((size ?? 0) > MEGABYTES * 1024 * 1024) throw new Refusal('file-too-big', { megabytes: MEGABYTES });
  return { fileId: id, kind, name, mimeType, size };
}
