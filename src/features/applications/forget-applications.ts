import type { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { NIGHTLY, type Slot } from '../../schedule/slots.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A school year's round: until then somebody may ask why. The privacy notice names it. */
const DECIDED_DAYS = 365;

/**
 * ¶9: what a family wrote is forgotten a year after it was connected, refused or withdrawn. The connection
 * itself stands in the register, the steps without names in the audit.
 */
export function forgetApplications(db: Db): Slot {
  return {
    name: 'forget-applications',
    at: NIGHTLY,
    async run(now) {
      const over: Prisma.ApplicationWhereInput = {
        state: { in: ['connected', 'refused', 'withdrawn'] },
        decidedAt: { lt: new Date(now.getTime() - DECIDED_DAYS * DAY_MS) },
      };
      await inTransaction(db, async (tx) => {
        await tx.applicationEvent.deleteMany({ where: { application: over } });
        await tx.application.deleteMany({ where: over });
      });
    },
  };
}
