import type { Tx } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

/** The number of a closed semester that one of these days lies in. */
export async function closedSemesterOf(tx: Tx, days: readonly SchoolDate[]): Promise<number | undefined> {
  const closed = await tx.semester.findFirst({
    where: {
      closedAt: { not: null },
      OR: days.map((day) => ({
        startsOn: { lte: toDbDate(day) },
        OR: [{ endsOn: { gte: toDbDate(day) } }, { grade9EndsOn: { gte: toDbDate(day) } }],
      })),
    },
    select: { number: true },
  });
  return closed?.number;
}
