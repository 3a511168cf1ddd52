import type { StoredFile } from '../world/events.ts';
import { type FileKind, fileById, kindOf, mediaOf, storeFile } from '../world/files.ts';
import { imageSize } from '../world/image-size.ts';
import { badRequest, requestTooLarge, StrayCall } from './api-error.ts';
import type { Arrival, Telegram } from './method.ts';
import type { MessageContent } from './outgoing-message.ts';
import { LARGEST_UPLOAD } from './request-body.ts';
import type { UploadedFile } from './request-parameters.ts';

/** Bytes: what Telegram takes as a photo. */
const LARGEST_PHOTO = 10 * 1024 * 1024;

/** Pixels: width and height together; and how many times one may be the other. */
const LONGEST_SIDES = 10_000;
const MOST_STRETCHED = 20;

const KIND_NAMES = { document: 'Document', photo: 'Photo', audio: 'Audio' } as const;

/** A file as a call names it. */
export type InputFile = { readonly upload: UploadedFile } | { readonly id: string };

/** Undefined: the call names none, or a part that did not come with it. */
export function findFile(reference: string | undefined, { files }: Arrival): InputFile | undefined {
  if (!reference) return undefined;
  if (!reference.startsWith('attach://')) return { id: reference };
  const upload = files.get(reference.slice('attach://'.length));
  return upload && { upload };
}

/** Looks at the file and refuses it as Telegram would; what it gives keeps it, as the content of a message. */
export function checkedMedia(telegram: Telegram, file: InputFile, kind: FileKind): () => MessageContent {
  if ('id' in file) {
    const stored = storedFile(telegram, file.id, kind);
    return () => mediaOf(telegram, stored);
  }
  checkUpload(file.upload, kind);
  const { name, content } = file.upload;
  return () => mediaOf(telegram, storeFile(telegram, name || 'file', content, kind));
}

function storedFile({ world }: Telegram, id: string, kind: FileKind): StoredFile {
  if (/[.:/]/.test(id))
    throw new StrayCall(
      400,
      'Bad Request: the sandbox fetches no file from the web: upload it, or give its file_id',
    );
  const file = fileById(world.state, id);
  if (!file) {
    const why = id.length % 4 === 1 ? 'Wrong string length' : "can't unserialize it";
    throw badRequest(`wrong remote file identifier specified: ${why}`);
  }
  const own = kindOf(file);
  if (own !== kind) throw badRequest(`can't use file of type ${KIND_NAMES[own]} as ${KIND_NAMES[kind]}`);
  return file;
}

function checkUpload({ content }: UploadedFile, kind: FileKind): void {
  const size = content.length;
  if (size > LARGEST_UPLOAD) throw requestTooLarge();
  if (size === 0) throw badRequest('file must be non-empty');
  if (kind !== 'photo') return;
  if (size > LARGEST_PHOTO)
    throw badRequest(
      `file of size ${size} bytes is too big for a photo; the maximum size is ${LARGEST_PHOTO} bytes`,
    );
  const pixels = imageSize(content);
  if (!pixels) throw badRequest('IMAGE_PROCESS_FAILED');
  const [short = 0, long = 0] = [pixels.width, pixels.height].sort((a, b) => a - b);
  if (short + long > LONGEST_SIDES || long > short * MOST_STRETCHED)
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
}
