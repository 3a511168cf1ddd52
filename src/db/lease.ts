import type { Clock } from '../kernel/clock.ts';
import type { Db } from './open.ts';
import { isDead } from './owner.ts';

/** Real time, since it is about machines. A holder renews well before the end. */
export const LEASE_MS = 30_000;

export function leaseEnd(clock: Clock): Date {
  return new Date(clock.real().getTime() + LEASE_MS);
}

/** Takes or renews a lease. One statement: of two that come at once, one gets it. */
export async function holdLease(db: Db, clock: Clock, name: string, owner: string): Promise<boolean> {
  const held = await db.$executeRaw`
    INSERT INTO lease (name, owner, until) VALUES (${name}, ${owner}, ${leaseEnd(clock)})
    ON CONFLICT (name) DO UPDATE SET owner = EXCLUDED.owner, until = EXCLUDED.until
    WHERE lease.owner = EXCLUDED.owner OR lease.until < ${clock.real()}`;
  return held > 0;
}

export async function releaseLeases(db: Db, owner: string): Promise<void> {
  await db.lease.deleteMany({ where: { owner } });
}

/**
 * After a kill the next start should not wait for leases of a process that is gone: ends those of
 * dead owners on this machine, claims on deliveries and tasks included.
 */
export async function releaseDeadOwners(db: Db, clock: Clock, self: string): Promise<void> {
  const owners = await db.$queryRaw<{ owner: string }[]>`
    SELECT owner FROM lease
    UNION SELECT "claimedBy" FROM delivery WHERE state = 'sending' AND "claimedBy" IS NOT NULL
    UNION SELECT "claimedBy" FROM task WHERE state = 'running' AND "claimedBy" IS NOT NULL`;
  const dead = owners.map(({ owner }) => owner).filter((owner) => isDead(owner, self));
  if (dead.length === 0) return;
  const now = clock.real();
  await db.$transaction([
    db.lease.deleteMany({ where: { owner: { in: dead } } }),
    db.delivery.updateMany({
      where: { state: 'sending', claimedBy: { in: dead } },
      data: { leaseUntil: now },
    }),
    db.task.updateMany({ where: { state: 'running', claimedBy: { in: dead } }, data: { leaseUntil: now } }),
  ]);
}
