import { inTransaction } from '../../db/transaction.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { instantOf, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { toldOnEvening } from '../../regulation/school-evening.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { connectedListeners } from './families.store.ts';
import { loadTold } from './load-coming-day.ts';
import type { TomorrowDeps } from './tomorrow-deps.ts';

export const TOMORROW_NOTICE = 'tomorrow';

/** The evening's news: one message to each family that has something to hear of the next school day. */
export async function tellOfTomorrow(deps: TomorrowDeps, now: Date, due: Date): Promise<void> {
  const evening = schoolDateOf(due);
  const { calendar } = await deps.frames(evening);
  const day = toldOnEvening(calendar, evening);
  if (day === undefined || hasBegun(await deps.frames(day), day, now)) return;
  const hearing = await whoHears(deps, day, now);
  if (hearing.length === 0) return;
  await inTransaction(deps.db, (tx) =>
    queueNotices(
      tx,
      hearing.map((personId) => ({
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

/** People at once: a few classes' lessons, so that whoever asks something meanwhile is answered in between. */
const AT_ONCE = 100;

async function whoHears(deps: TomorrowDeps, day: SchoolDate, now: Date): Promise<number[]> {
  const listeners = await connectedListeners(deps.db);
  const hearing: number[] = [];
  for (let at = 0; at < listeners.length; at += AT_ONCE) {
    const told = await loadTold(deps, day, { now, personIds: listeners.slice(at, at + AT_ONCE) });
    hearing.push(...told.byPerson.keys());
  }
  return hearing;
}

/** The first bell has rung: it is news no more. */
export function hasBegun({ bellsOn }: SchoolFrame, day: SchoolDate, now: Date): boolean {
  const [first] = bellsOn(day).values();
  return instantOf(day, first?.startsAt ?? '08:00') <= now;
}
