import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './process-identity.ts';
import { StartupFault } from './startup-fault.ts';

export interface ProcessLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** Tells the holder from a later program with the same pid. */
  readonly start: string | undefined;
  /** Tells two locks of one process apart. */
  readonly nonce: string;
}

const ATTEMPTS = 5;

/**
 * Takes the lock file at `path` for this process until `release`. A lock whose process is gone, or whose pid
 * now belongs to another program, is taken over; one that is held is a StartupFault that names the pid and
 * `what` is in use. Processes in different containers do not see each other: give each its own folder.
 */
export function takeProcessLock(path: string, what: string): ProcessLock {
  const mine: Holder = { pid: process.pid, start: startOf(process.pid), nonce: randomUUID() };
  const text = JSON.stringify(mine);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (create(path, text)) return { release: () => release(path, text) };
    const found = read(path);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && isHeld(holder)) {
      throw new StartupFault(`${what} is in use by process ${holder.pid}. Stop that process first.`);
    }
    discard(path, found);
  }
  throw new StartupFault(`${what} is being opened by another process. Try again.`);
}

function isHeld(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false;
  const start = startOf(holder.pid);
  return start === undefined || holder.start === undefined || start === holder.start;
}

/** Creates the file only if there is none. Linked into place, so that nobody reads it half written. */
function create(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StartupFault(`The lock ${path} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes the dead lock `found`. Race: another starter may have replaced it meanwhile, so it is moved aside
 * and looked at first; a lock that is not the dead one goes back.
 */
function discard(path: string, found: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== undefined && moved !== found) create(path, moved);
  rmSync(aside, { force: true });
}

function release(path: string, text: string): void {
  if (read(path) === text) rmSync(path, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** An unreadable lock is nobody's. */
function parse(text: string): Holder | undefined {
  try {
    const { pid, start, nonce } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof nonce === 'string' ? { pid, start, nonce } : undefined;
  } catch {
    return undefined;
  }
}
