import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** The fault of a lock whose holder lives. */
class LockHeld extends StartupFault {
  readonly pid: number;

  constructor(what: string, pid: number) {
    super(`${what} is in use by process ${pid}. Stop that process first.`);
    this.pid = pid;
  }
}

const ATTEMPTS = 5;

/** Milliseconds of machine time between two looks at a lock that is held. */
const LOOK_AGAIN_MS = 50;

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
    if (holder && isHeld(holder)) throw new LockHeld(what, holder.pid);
    discard(path, found);
  }
  throw new StartupFault(`${what} is being opened by another process. Try again.`);
}

/**
 * Gives what `take`, which takes a lock, gives. While another process holds that lock it is tried again for
 * `patienceMs` of machine time, since a killed process takes a moment to die; then its fault stands.
 */
export async function takePatiently<T>(take: () => T, patienceMs: number): Promise<T> {
  for (let left = patienceMs; ; left -= LOOK_AGAIN_MS) {
    try {
      return take();
    } catch (error) {
      const mayDie = error instanceof LockHeld && error.pid !== process.pid;
      if (!mayDie || left <= 0) throw error;
    }
    await sleep(Math.min(LOOK_AGAIN_MS, left));
  }
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
