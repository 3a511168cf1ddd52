import type { Tx } from '../../db/open.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Whether the person has not been shown a line for a week; from now on they have. */
export async function takeLineHint(tx: Tx, personId: number, now: Date): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: {
      id: personId,
      OR: [{ lineHintAt: null }, { lineHintAt: { lte: new Date(now.getTime() - WEEK_MS) } }],
    },
    data: { lineHintAt: now },
  });
  return count > 0;
}
