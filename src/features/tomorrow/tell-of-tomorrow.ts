import { inTransaction } from '../../db/transaction.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { instantOf, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { toldOnEvening } from '../../regulation/school-evening.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { loadTold } from './load-coming-day.ts';
import type { TomorrowDeps } from './tomorrow-deps.ts';

export const TOMORROW_NOTICE = 'tomorrow';

/** The evening's news: one message to each family that has something to hear of the next school day. */
export async function tellOfTomorrow(deps: TomorrowDeps, now: Date, due: Date): Promise<void> {
  const evening = schoolDateOf(due);
  const { calendar } = await deps.frames(evening);
  const day = toldOnEvening(calendar, evening);
  if (day === undefined || hasBegun(await deps.frames(day), day, now)) return;
  const { byPerson } = await loadTold(deps, day, { now });
  if (byPerson.size === 0) return;
  await inTransaction(deps.db, (tx) =>
    queueNotices(
      tx,
      [...byPerson.keys()].map((personId) => ({
        dedupeKey: `${TOMORROW_NOTICE}:${day}:${personId}`,
        personId,
        kind: TOMORROW_NOTICE,
        params: { day },
        notBefore: due,
      })),
    ),
  );
  deps.committed();
}

/** The first bell has rung: it is news no more. */
export function hasBegun({ bellsOn }: SchoolFrame, day: SchoolDate, now: Date): boolean {
  const [first] = bellsOn(day).values();
  return instantOf(day, first?.startsAt ?? '08:00') <= now;
}
