import { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { instantOf, SCHOOL_ZONE, type SchoolDate } from '../../../kernel/school-date.ts';
import type { ParagraphKey } from '../../../regulation/paragraphs.ts';
import type { BoardScope } from '../scope.ts';

/** What of a paragraph was rung in the week in which it was due. */
export interface RungWeek {
  /** Its Monday. */
  readonly week: SchoolDate;
  readonly duty: ParagraphKey;
  /** Duties of which anybody was reminded. */
  readonly reminded: number;
  /** Of these, still open when their date had passed. */
  readonly afterwards: number;
}

/** Of the school year; one who does not see the whole school has what they were reminded of themselves. */
export function loadRungWeeks(
  db: Tx,
  { all, personId }: BoardScope,
  { from, until }: { readonly from: SchoolDate; readonly until: Date },
): Promise<RungWeek[]> {
  const whose = all ? Prisma.sql`true` : Prisma.sql`"personId" = ${personId}`;
  // A clock in days ends at midnight: that is still the day before.
  return db.$queryRaw<RungWeek[]>`
    SELECT date_trunc('week', ("dueAt" - interval '1 second') AT TIME ZONE ${SCHOOL_ZONE})::date::text AS week, duty,
      count(DISTINCT object)::int AS reminded,
      (count(DISTINCT object) FILTER (WHERE stage NOT IN ('before', 'last-day') AND stage NOT LIKE 'asked-%'))::int AS afterwards
    FROM ring
    WHERE "dueAt" >= ${instantOf(from, '00:00')} AND "rungAt" <= ${until} AND ${whose}
    GROUP BY 1, 2 ORDER BY 1, 2`;
}
