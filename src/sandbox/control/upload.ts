import type { Message } from 'grammy/types';
import type { Persona } from '../school.ts';
import { nextAlbumId } from '../world/entries.ts';
import { type FileKind, mediaOf, storeFile } from '../world/files.ts';
import { type Control, ControlError } from './control.ts';
import { captionContent, post } from './speak.ts';

interface SentFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly kind: FileKind;
}

export interface Upload extends SentFile {
  readonly caption?: string | undefined;
  readonly replyTo?: number | undefined;
}

export interface Album {
  readonly files: readonly SentFile[];
  readonly caption?: string | undefined;
  readonly replyTo?: number | undefined;
}

/** Sends a file as the persona. */
export function upload(control: Control, persona: Persona, { caption, replyTo, ...file }: Upload): Message {
  return post(control, persona, { ...sentMedia(control, file), ...wordsOf(caption) }, replyTo);
}

/** Sends several files as one: a message each, in one media group, the caption on the first. */
export function sendAlbum(control: Control, persona: Persona, { files, caption, replyTo }: Album): Message[] {
  if (new Set(files.map(({ kind }) => kind)).size > 1)
    throw new ControlError(400, 'files: of different kinds do not go into one album');
  const group = nextAlbumId(control.telegram.world);
  return files.map((file, index) => {
    const words = index === 0 ? wordsOf(caption) : {};
    return post(control, persona, { media_group_id: group, ...sentMedia(control, file), ...words }, replyTo);
  });
}

function sentMedia({ telegram }: Control, { fileName, contentBase64, kind }: SentFile) {
  return mediaOf(telegram, storeFile(telegram, fileName, Buffer.from(contentBase64, 'base64'), kind));
}

function wordsOf(caption: string | undefined) {
  return caption?.trim() ? captionContent(caption.trim()) : {};
}
