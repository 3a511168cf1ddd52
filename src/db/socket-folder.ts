import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './process-identity.ts';

export interface SocketFolder {
  readonly folder: string;
  /** The unix socket's file: the name that PostgreSQL drivers look for at this host and port. */
  readonly path: string;
  readonly port: number;
  remove(): void;
}

const PORT = 5432;
/** A socket's path may hold about 100 bytes. */
const LONGEST_BASE = 60;

/** A new folder in the temporary one, mode 0700; those that killed processes left behind are cleared away. */
export function makeSocketFolder(): SocketFolder {
  const base = tmpdir().length > LONGEST_BASE ? '/tmp' : tmpdir();
  removeLeftovers(base);
  const folder = mkdtempSync(join(base, `zvans-${process.pid}-`));
  return {
    folder,
    path: join(folder, `.s.PGSQL.${PORT}`),
    port: PORT,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function removeLeftovers(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = /^zvans-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(base, name), { recursive: true, force: true });
    } catch {
      // Another user's: not ours to clear.
    }
  }
}
