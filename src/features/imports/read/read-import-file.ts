import { Refusal } from '../../../kernel/refusal.ts';
import type { ImportKind, ReadFile } from '../import-types.ts';
import { readCsv } from './read-csv.ts';
import { readTable } from './read-table.ts';
import { readXlsx } from './read-xlsx.ts';

/** A file as it came. */
export interface ReceivedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const MB = 1024 * 1024;
export const LARGEST_FILE = 20 * MB;

const ZIP = [0x50, 0x4b];
/** Old Excel, and new Excel with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a file by what it is, not by what it is called: once for each kind of data it may hold.
 * @throws Refusal import-… (every code of this folder), file-too-big
 */
export async function readImportFile(
  { name, content }: ReceivedFile,
  kind?: ImportKind,
): Promise<ReadFile[]> {
  if (content.length > LARGEST_FILE) throw new Refusal('file-too-big', { megabytes: LARGEST_FILE / MB });
  if (content.length === 0) throw new Refusal('import-empty');
  if (startsWith(content, OLE)) throw new Refusal('import-old-excel');
  const zipped = startsWith(content, ZIP);
  const extension = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension && zipped !== (extension === 'xlsx'))
    throw new Refusal('import-name-misleads', { extension });
  return readTable(zipped ? await readXlsx(content) : readCsv(content), kind);
}

const startsWith = (content: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => content[index] === byte);
