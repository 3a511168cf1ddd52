import { Refusal } from '../../../kernel/refusal.ts';
import type { LessonState, Material } from '../../../regulation/lesson-state.ts';
import type { SentFile } from '../../../telegram/incoming.ts';

export const MATERIAL_REFUSALS = ['material-type', 'file-too-big', 'materials-full'] as const;

/** Of one lesson. */
const MOST_MATERIALS = 10;
const MEGABYTES = 20;

const EXTENSIONS = new Set(
  'pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp jpg jpeg png webp heic heif mp3 m4a ogg oga wav'.split(
    ' ',
  ),
);
const TYPES =
  /^(?:image\/(?:jpeg|png|webp|heic|heif|gif)|audio\/[\w.+-]+|application\/(?:pdf|rtf|msword|vnd\.(?:ms-(?:excel|powerpoint)|oasis\.opendocument\.\w+|openxmlformats-officedocument\.[\w.]+))|text\/(?:plain|csv))$/;

/** Pictures, PDF, office files and sound; a file is what both its type and its name say. */
export function isMaterial({ kind, mimeType, name, size = 0 }: SentFile): boolean {
  return isReadable({ kind, mimeType, name }) && size <= MEGABYTES * 1024 * 1024;
}

function isReadable({ kind, mimeType, name }: Pick<SentFile, 'kind' | 'mimeType' | 'name'>): boolean {
  if (kind !== 'document') return true;
  const extension = name?.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : undefined;
  if (extension !== undefined && !EXTENSIONS.has(extension)) return false;
  const unsaid = mimeType === undefined || mimeType === 'application/octet-stream';
  return unsaid ? extension !== undefined : TYPES.test(mimeType);
}

/** @throws Refusal material-type, file-too-big */
export function mustBeMaterial(file: SentFile): void {
  if (!isReadable(file)) throw new Refusal('material-type');
  if (!isMaterial(file)) throw new Refusal('file-too-big', { megabytes: MEGABYTES });
}

/** The files that the lesson has not yet. @throws Refusal materials-full */
export function newMaterials(state: LessonState, files: readonly SentFile[]): Material[] {
  return notYetThere(state, files.filter(isMaterial).map(asMaterial));
}

/** @throws Refusal materials-full */
export function notYetThere({ materials = [] }: LessonState, more: readonly Material[]): Material[] {
  const added = more.filter(({ fileId }) => materials.every((there) => there.fileId !== fileId));
  if (added.length > 0 && materials.length + added.length > MOST_MATERIALS)
    throw new Refusal('materials-full', { most: MOST_MATERIALS });
  return added;
}

function asMaterial({ id, kind, name, mimeType, size }: SentFile): Material {
  return {
    fileId: id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(size === undefined ? {} : { size }),
  };
}
