import type { Tx } from '../../db/open.ts';
import { schoolDateOf, toDbDate } from '../../kernel/school-date.ts';

/** The guardians of today who can be written to, by student. */
export async function connectedGuardians(
  tx: Tx,
  studentIds: readonly number[],
  now: Date,
): Promise<{ id: number; guardians: number[] }[]> {
  if (studentIds.length === 0) return [];
  const today = toDbDate(schoolDateOf(now));
  return tx.$queryRaw<{ id: number; guardians: number[] }[]>`
    SELECT guardianship."studentId" AS id, array_agg(DISTINCT guardianship."personId") AS guardians
    FROM guardianship
    JOIN account ON account."personId" = guardianship."personId" AND account."closedAt" IS NULL
    WHERE guardianship."studentId" = ANY(${[...new Set(studentIds)]})
      AND guardianship.since <= ${today} AND (guardianship.until IS NULL OR guardianship.until >= ${today})
    GROUP BY guardianship."studentId"`;
}
