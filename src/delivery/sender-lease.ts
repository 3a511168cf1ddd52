import { holdLease, LEASE_MS } from '../db/lease.ts';
import type { Db } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';

const NAME = 'sender';

/** The right to send, of one replica at a time. Held while there is something to send, not longer. */
export interface SenderLease {
  take(): Promise<boolean>;
  /** Whether it surely is still ours. */
  held(): boolean;
  giveBack(): Promise<void>;
}

export function createSenderLease(db: Db, clock: Clock, logger: Logger, owner: string): SenderLease {
  let until = 0;
  let renewal: NodeJS.Timeout | undefined;

  async function hold(): Promise<boolean> {
    const asked = clock.monotonic();
    const ours = await holdLease(db, clock, NAME, owner);
    until = ours ? asked + LEASE_MS : 0;
    return ours;
  }

  return {
    async take() {
      const ours = await hold();
      clearInterval(renewal);
      if (ours) {
        renewal = setInterval(() => {
          hold().catch((err: unknown) => logger.warn({ err }, 'sender lease not renewed'));
        }, LEASE_MS / 3);
        renewal.unref();
      }
      return ours;
    },
    held: () => clock.monotonic() < until,
    async giveBack() {
      clearInterval(renewal);
      until = 0;
      await db.lease.deleteMany({ where: { name: NAME, owner } });
    },
  };
}
