import { inTransaction } from '../../db/transaction.ts';
import { schoolDateOf, schoolTimeOf } from '../../kernel/school-date.ts';
import { addWorkingDays } from '../../regulation/due-day.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import { type Bell, bellOf, type ParagraphKey } from '../../regulation/paragraphs.ts';
import { type Look, ringsOf } from '../../regulation/ringing.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { queueRings } from './bell-notices.ts';
import type { DutiesDeps } from './duties-deps.ts';
import { loadAudience } from './load-audience.ts';
import { dueBeforeNextWorkingDay, openDuties } from './open-duties.ts';

/** A look at some paragraphs; each is looked at again at its own time. */
export interface Looking {
  readonly now: Date;
  /** The moment that the look was due: long before `now` after a time out of order. */
  readonly due: Date;
  readonly until: ReadonlyMap<ParagraphKey, Date>;
}

/**
 * Rings what is to be heard of these paragraphs between this look and the next. What is done meanwhile
 * is found out when the message goes out.
 */
export async function ringDue(deps: DutiesDeps, looking: Looking): Promise<void> {
  const { db, settings } = deps;
  const { now, due } = looking;
  const frame = await deps.frames(schoolDateOf(now));
  // Nobody is bothered on a day off; what was missed meanwhile is heard on the next working day.
  if (!frame.calendar.isWorkingDay(schoolDateOf(now))) return;
  const asked = [...looking.until].map(([key, until]) => openNow(deps, key, { now, due, until }, frame));
  const duties = (await Promise.all(asked)).flat();
  if (duties.length === 0) return;
  const until = [...looking.until.values()].reduce((a, b) => (a > b ? a : b));
  const audienceOf = await loadAudience(db, duties, { now, until, frame }, settings);
  const rings = duties.flatMap((duty) => {
    const bell = bellOf(duty.duty, settings);
    const look = { now, due, until: looking.until.get(duty.duty) ?? now };
    return bell ? ringsOf(duty, bell, audienceOf(duty), look, frame.calendar) : [];
  });
  if (rings.length === 0) return;
  const heard = await inTransaction(db, (tx) => queueRings(tx, rings));
  if (heard.length > 0) deps.committed();
}

async function openNow(
  deps: DutiesDeps,
  key: ParagraphKey,
  look: Look,
  frame: SchoolFrame,
): Promise<OpenDuty[]> {
  const bell = bellOf(key, deps.settings);
  if (!bell) return [];
  const dueDay = schoolDateOf(look.due);
  // At its hour the academic office hears of the working day before.
  const office = bell.rings === 'lessons' && schoolTimeOf(look.due) === bell.officeAt;
  const since = office ? addWorkingDays(dueDay, -1, frame.calendar) : dueDay;
  const until = lastDue(bell, look, frame);
  return openDuties(deps, deps.db, [key], { now: look.now, until, since, frame });
}

/** The latest due moment of what may be heard before the next look. */
function lastDue(bell: Bell, { now, until }: Look, { calendar }: SchoolFrame): Date {
  switch (bell.rings) {
    case 'lessons':
      return new Date(until.getTime() + bell.beforeMinutes * 60_000);
    case 'days':
      return dueBeforeNextWorkingDay(schoolDateOf(now), calendar);
    case 'letters':
      return now;
  }
}
