import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of uploaded files, by their unique id. */
export interface FileContents {
  put(uniqueId: string, content: Buffer): void;
  get(uniqueId: string): Buffer | undefined;
}

export function contentsInMemory(): FileContents {
  const files = new Map<string, Buffer>();
  return { put: (id, content) => void files.set(id, content), get: (id) => files.get(id) };
}

/** `afresh` empties the folder first. Ids are letters and digits: they name the files. */
export function contentsInFolder(folder: string, afresh: boolean): FileContents {
  if (afresh) rmSync(folder, { recursive: true, force: true });
  return {
    put(id, content) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, id), content, { mode: 0o600 });
    },
    get: (id) => readFileSync(join(folder, id)),
  };
}
