import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Who holds a lease or a claim: this very run of this process on this machine. */
export function createOwner(): string {
  return `${hostname()}/${process.pid}/${randomBytes(6).toString('hex')}`;
}

/**
 * Whether that owner surely runs no more, seen from this machine: its process is gone, or is this one
 * under an earlier run's name. Owners on other machines may live; their leases just expire.
 */
export function isDead(owner: string, self: string): boolean {
  const [host, pid] = owner.split('/');
  if (owner === self || host !== hostname() || !pid) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
