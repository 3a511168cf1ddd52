import { createHash, randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import type { Audio, Document, PhotoSize } from 'grammy/types';
import { getMimeType } from 'hono/utils/mime';
import type { StoredFile } from './events.ts';
import type { FileContents } from './file-contents.ts';
import { imageSize } from './image-size.ts';
import type { WorldState } from './state.ts';
import type { World } from './world.ts';

export type FileKind = 'document' | 'photo' | 'audio';

interface Storage {
  readonly world: World;
  readonly contents: FileContents;
}

const FOLDERS = { document: 'documents', photo: 'photos', audio: 'music' } as const;

/** As Telegram's ids begin. */
const ID_STARTS = {
  document: 'BQACAgQAAxkBAAI',
  photo: 'AgACAgQAAxkBAAI',
  audio: 'CQACAgQAAxkBAAI',
} as const;

/** The smaller sizes of a photo: letter of its id, and the longest side in pixels. */
const SMALLER_SIZES = [
  ['s', 90],
  ['m', 320],
  ['x', 800],
] as const;

const LONGEST_SIDE = 1280;

const OFFICE_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Keeps a file that somebody sent: its content first, then the record that names it. */
export function storeFile(
  { world, contents }: Storage,
  name: string,
  content: Buffer,
  kind: FileKind,
): StoredFile {
  const extension = extname(name).toLowerCase();
  const uniqueId = createHash('sha256').update(randomBytes(16)).digest('hex').slice(0, 16);
  const file = {
    id: `${ID_STARTS[kind]}${uniqueId}`,
    uniqueId,
    name,
    mimeType: mimeTypeOf(name),
    size: content.length,
    path: `${FOLDERS[kind]}/file_${world.state.files.size}${/^\.\w{1,8}$/.test(extension) ? extension : ''}`,
  };
  contents.put(uniqueId, content);
  world.record({ t: 'file', file });
  return file;
}

export function kindOf(file: StoredFile): FileKind {
  const [folder] = file.path.split('/');
  return (['photo', 'audio'] as const).find((kind) => FOLDERS[kind] === folder) ?? 'document';
}

/** The file of an id; the smaller sizes of a photo lead to the whole of it, since nothing is resized here. */
export function fileById(state: Readonly<WorldState>, id: string): StoredFile | undefined {
  return state.files.get(id) ?? state.files.get(id.replace(/[smx]$/, ''));
}

function documentOf(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mimeType,
    file_size: file.size,
  };
}

/** Nothing is listened to here: how long it lasts is not known. */
function audioOf(file: StoredFile): Audio {
  return { ...documentOf(file), duration: 0 };
}

/** The file as a message bears it. */
export function mediaOf(storage: Pick<Storage, 'contents'>, file: StoredFile) {
  const kind = kindOf(file);
  if (kind === 'photo') return { photo: photoOf(storage, file) };
  return kind === 'audio' ? { audio: audioOf(file) } : { document: documentOf(file) };
}

/** The sizes of a photo, smallest first, as Telegram makes them of a picture: none larger than itself. */
function photoOf({ contents }: Pick<Storage, 'contents'>, file: StoredFile): PhotoSize[] {
  const { width, height } = imageSize(contents.get(file.uniqueId) ?? Buffer.alloc(0)) ?? {
    width: 1,
    height: 1,
  };
  const longest = Math.max(width, height);
  const scaled = (side: number) => {
    const factor = Math.min(1, side / longest);
    return {
      width: Math.max(1, Math.round(width * factor)),
      height: Math.max(1, Math.round(height * factor)),
    };
  };
  const smaller = SMALLER_SIZES.filter(([, side]) => side < longest).map(([letter, side]) => ({
    file_id: `${file.id}${letter}`,
    file_unique_id: `${file.uniqueId}${letter}`,
    ...scaled(side),
  }));
  const whole = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size };
  return [...smaller, { ...whole, ...scaled(LONGEST_SIDE) }];
}

function mimeTypeOf(name: string): string {
  const known = OFFICE_TYPES[extname(name).slice(1).toLowerCase() as keyof typeof OFFICE_TYPES];
  return known ?? getMimeType(name)?.split(';', 1)[0] ?? 'application/octet-stream';
}
