import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { isAlive, startOf } from './process-identity.ts';

/** Who holds a lease or a claim: this very run of this process on this machine. */
export function createOwner(): string {
  const start = startOf(process.pid) ?? '';
  return `${hostname()}/${process.pid}/${start}/${randomBytes(6).toString('hex')}`;
}

/**
 * Whether that owner surely runs no more, seen from this machine: its process is gone, or its id belongs to
 * a process that was started at another time. Owners on other machines may live; their leases just expire.
 */
export function isDead(owner: string, self: string): boolean {
  const [host, pid, start] = owner.split('/');
  if (owner === self || host !== hostname() || !pid) return false;
  if (!isAlive(Number(pid))) return true;
  const running = startOf(Number(pid));
  // Where the system tells no start, an owner of this very process id is taken for an earlier run.
  if (!start || running === undefined) return Number(pid) === process.pid;
  return start !== running;
}
