import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A tree of these files alone, under the rules of the real one, in a folder that goes when `visit` is done. */
export async function withTree<Result>(
  files: Readonly<Record<string, string>>,
  visit: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'zvans-tree-'));
  try {
    for (const settings of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(ROOT, settings), join(folder, settings));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await visit(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
