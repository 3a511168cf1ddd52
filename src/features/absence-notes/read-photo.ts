import { Refusal } from '../../kernel/refusal.ts';
import type { SentFile } from '../../telegram/incoming.ts';
import type { SentFiles } from '../../telegram/sent-files.ts';
import type { NotePhoto } from './note.store.ts';

/** Bytes: a phone's picture as Telegram sends it is far smaller. */
const LARGEST = 5 * 1024 * 1024;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** The picture of a note, fetched to be kept here. @throws Refusal note-photo-wanted, file-too-big */
export async function readPhoto(files: SentFiles, file: SentFile): Promise<NotePhoto> {
  const mimeType = file.mimeType ?? '';
  if (file.kind !== 'photo' && !PICTURES.includes(mimeType)) throw new Refusal('note-photo-wanted');
  return { mimeType: mimeType || 'image/jpeg', content: new Uint8Array(await files.read(file, LARGEST)) };
}
