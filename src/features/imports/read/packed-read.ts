import { gunzipSync, gzipSync } from 'node:zlib';
import type { ImportKind, ReadFile } from '../import-types.ts';

/** What was read of a file, small enough for a row of the database. */
export function packRead(files: readonly ReadFile[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(files)));
}

/** The file read as data of that kind. @throws Error if it was not read so */
export function unpackRead(packed: Uint8Array, kind: ImportKind): ReadFile {
  const files = JSON.parse(gunzipSync(packed).toString()) as ReadFile[];
  const file = files.find((each) => each.kind === kind);
  if (!file) throw new Error(`the file was not read as ${kind}`);
  return file;
}
