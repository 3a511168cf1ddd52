import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { FAMILY_NOTICE } from './tell-of-substitution.ts';

/** The days from today on whose changed lessons this person was told of by a notice, or is about to be. */
export async function toldDays(db: Db, personId: number, today: SchoolDate): Promise<SchoolDate[]> {
  const rows = await db.$queryRaw<{ day: SchoolDate }[]>`
    SELECT DISTINCT params ->> 'day' AS day FROM delivery
    WHERE "personId" = ${personId} AND kind = ${FAMILY_NOTICE} AND state <> 'cancelled' AND params ->> 'day' >= ${today}
    ORDER BY 1`;
  return rows.map(({ day }) => day);
}
