import { Refusal } from '../../kernel/refusal.ts';
import type { SentFile } from '../../telegram/incoming.ts';
import type { SentFiles } from '../../telegram/sent-files.ts';
import type { NotePhoto } from './note.store.ts';

const MB = 1024 * 1024;
/** A phone's picture as Telegram sends it is far smaller. */
const MEGABYTES = 5;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** @throws Refusal note-photo-wanted, file-too-big */
export function mustBePhoto({ kind, mimeType = '', size = 0 }: SentFile): void {
  if (kind !== 'photo' && !PICTURES.includes(mimeType)) throw new Refusal('note-photo-wanted');
  if (size > MEGABYTES * MB) throw new Refusal('file-too-big', { megabytes: MEGABYTES });
}

/** The picture of a note, fetched to be kept here. @throws Refusal note-photo-wanted, file-too-big */
export async function readPhoto(files: SentFiles, file: SentFile): Promise<NotePhoto> {
  mustBePhoto(file);
  const content = await files.read(file, MEGABYTES * MB);
  return { mimeType: file.mimeType || 'image/jpeg', content: new Uint8Array(content) };
}
