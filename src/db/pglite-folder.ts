import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeProcessLock } from './process-lock.ts';
import { StartupFault } from './startup-fault.ts';

/** A data folder in this process's hands. */
export interface PgliteFolder {
  readonly path: string;
  /** To be said once there is a whole database in it. */
  filled(): void;
  release(): void;
}

/**
 * Makes the folder if need be, mode 0700, and takes it for this process. Beside it stand the lock and, while
 * a new database is written into it, a mark: what a process that died over that left behind is cleared away.
 * A folder that is in use, holds other files or may not be written is a StartupFault.
 */
export function takePgliteFolder(folder: string): PgliteFolder {
  const path = makeFolder(folder);
  const lock = takeProcessLock(`${path}.lock`, `The database folder ${path}`);
  const mark = `${path}.unfinished`;
  if (existsSync(mark)) {
    for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
  } else if (!isDatabase(path)) {
    writeFileSync(mark, '');
  }
  return { path, filled: () => rmSync(mark, { force: true }), release: lock.release };
}

/** Gives the folder's one true path, by whatever name it was called. */
function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = realpathSync(folder);
    if (!isDatabase(path) && !existsSync(`${path}.unfinished`) && readdirSync(path).length > 0) {
      throw new Error('it holds other files; name a new or empty one');
    }
    chmodSync(path, 0o700);
    return path;
  } catch (error) {
    throw new StartupFault(`The database folder ${folder} cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function isDatabase(path: string): boolean {
  return existsSync(join(path, 'PG_VERSION'));
}
