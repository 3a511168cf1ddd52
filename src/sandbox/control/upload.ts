import { createHash, randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import type { Message } from 'grammy/types';
import type { Persona } from '../school.ts';
import type { StoredFile } from '../world/events.ts';
import type { Control } from './control.ts';
import { imageSize } from './image-size.ts';
import { captionContent, post } from './speak.ts';

export interface Upload {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly caption?: string | undefined;
  readonly kind: 'document' | 'photo';
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends a file as the persona: its content first, then the message that names it. */
export function upload(control: Control, persona: Persona, { caption, kind, ...file }: Upload): Message {
  const content = Buffer.from(file.contentBase64, 'base64');
  const stored = store(control, file.fileName, content, kind);
  const words = caption?.trim() ? captionContent(caption.trim()) : {};
  const common = { file_id: stored.id, file_unique_id: stored.uniqueId, file_size: stored.size };
  if (kind === 'photo')
    return post(control, persona, { photo: [{ ...common, ...imageSize(content) }], ...words });
  const document = { ...common, file_name: stored.name, mime_type: stored.mimeType };
  return post(control, persona, { document, ...words });
}

function store(control: Control, name: string, content: Buffer, kind: Upload['kind']): StoredFile {
  const { world } = control.telegram;
  const extension = extname(name).toLowerCase();
  const uniqueId = createHash('sha256').update(randomBytes(16)).digest('hex').slice(0, 16);
  const folder = kind === 'photo' ? 'photos' : 'documents';
  const file = {
    id: `BQACAgQAAxkBAAI${uniqueId}`,
    uniqueId,
    name,
    mimeType: MIME_TYPES[extension] ?? 'application/octet-stream',
    size: content.length,
    path: `${folder}/file_${world.state.files.size}${/^\.\w{1,8}$/.test(extension) ? extension : ''}`,
  };
  control.contents.put(uniqueId, content);
  world.record({ t: 'file', file });
  return file;
}
