import type { Db } from '../../db/open.ts';
import { NIGHTLY, type Slot } from '../../schedule/slots.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the rows stay as the record of what an import did; the audit keeps its counts. */
const RECORD_DAYS = 14;
/** What nobody applied by then is no longer the school's present state. */
const WAITING_DAYS = 7;
/** An application takes seconds: one that stands so long has nobody who works on it. */
const STUCK_DAYS = 1;

/** ¶9: what was imported is kept no longer than somebody may ask what the import did. */
export function forgetImports(db: Db): Slot {
  return {
    name: 'forget-imports',
    at: NIGHTLY,
    async run(now) {
      const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
      await db.uploadLink.deleteMany({ where: { expiresAt: { lt: before(1) } } });
      await db.importBatch.updateMany({
        where: {
          OR: [
            { state: { in: ['reading', 'ready'] }, createdAt: { lt: before(WAITING_DAYS) } },
            { state: 'applying', createdAt: { lt: before(STUCK_DAYS) } },
          ],
        },
        data: { state: 'discarded', finishedAt: now, content: null },
      });
      await db.importRow.deleteMany({ where: { batch: { state: 'discarded' } } });
      await db.importBatch.deleteMany({
        where: {
          finishedAt: { lt: before(RECORD_DAYS) },
          state: { in: ['applied', 'discarded', 'refused'] },
        },
      });
    },
  };
}
