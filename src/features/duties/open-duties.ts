import type { Tx } from '../../db/open.ts';
import { addDays, instantOf, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { addWorkingDays } from '../../regulation/due-day.ts';
import type { DutyFrame, OpenDuty } from '../../regulation/duty.ts';
import type { ParagraphKey } from '../../regulation/paragraphs.ts';
import type { DutiesDeps } from './duties-deps.ts';

export interface Asked {
  readonly now: Date;
  /** Duties due up to then are listed. */
  readonly until: Date;
  /** ¶4.5: lessons before this day are not asked for. */
  readonly since: SchoolDate;
  readonly frame: DutyFrame;
}

/** What is open of these paragraphs, one statement each; of those that nobody keeps data of yet, nothing. */
export async function openDuties(
  { evidence, settings }: Pick<DutiesDeps, 'evidence' | 'settings'>,
  db: Tx,
  keys: readonly ParagraphKey[],
  asked: Asked,
): Promise<OpenDuty[]> {
  const found = await Promise.all(keys.map((key) => evidence[key]?.(db, { ...asked, settings }) ?? []));
  return found.flat();
}

/** Until when something may be due whose last day is heard of that day: a weekend's is on the Friday before. */
export function dueBeforeNextWorkingDay(day: SchoolDate, calendar: Calendar): Date {
  return instantOf(addWorkingDays(day, 1, calendar), '00:00');
}

/** The end of the day of that instant. */
export function endOfDay(instant: Date): Date {
  return instantOf(addDays(schoolDateOf(instant), 1), '00:00');
}

/** What names a duty in what was rung. */
export const keyOf = ({ duty, object }: Pick<OpenDuty, 'duty' | 'object'>): string => `${duty} ${object}`;
