import type { Tx } from '../../db/open.ts';
import { soonestAllowed } from '../../delivery/quiet-hours.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { DutyFrame, OpenDuty } from '../../regulation/duty.ts';
import type { Listener } from '../../regulation/listener.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { peopleAbove } from './above.ts';
import { loadHolders, loadListeners, loadOwnLessons } from './listeners.store.ts';

export interface LoadedAudience {
  readonly responsible: readonly Listener[];
  readonly above: readonly Listener[];
}

/** Whoever may hear of these duties between two moments, with all that puts it off. */
export async function loadAudience(
  db: Tx,
  duties: readonly OpenDuty[],
  { now, until, frame }: { readonly now: Date; readonly until: Date; readonly frame: DutyFrame },
  settings: RegulationSettings,
): Promise<(duty: OpenDuty) => LoadedAudience> {
  const today = schoolDateOf(now);
  const holders = await loadHolders(db, today);
  const above = new Map(duties.map((duty) => [duty, peopleAbove(duty, holders)]));
  const ids = [...new Set(duties.flatMap((duty) => [...duty.responsible, ...(above.get(duty) ?? [])]))];
  const rows = await loadListeners(db, ids, today);
  const lessons = await loadOwnLessons(db, frame, ids, { from: today, until: schoolDateOf(until) });
  const lessonsOf = Map.groupBy(lessons, ({ personId }) => personId);
  const listeners = new Map(
    rows.map(({ quietFrom, quietUntil, ...row }): [number, Listener] => {
      const quiet =
        quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : settings.quietHours.default;
      const awakeAt = (instant: Date) => soonestAllowed(instant, quiet);
      return [row.personId, { ...row, awakeAt, lessons: lessonsOf.get(row.personId) ?? [] }];
    }),
  );
  const known = (personIds: readonly number[] = []) => personIds.flatMap((id) => listeners.get(id) ?? []);
  return (duty) => ({ responsible: known(duty.responsible), above: known(above.get(duty)) });
}
