import { addDays, instantOf, type SchoolDate, schoolDateOf } from '../kernel/school-date.ts';
import { type DayClock, dueDay, lastEventDueBy } from './due-day.ts';
import type { DutyQuestion, OpenDuty } from './duty.ts';
import { type Clock, PARAGRAPHS, type ParagraphKey } from './paragraphs.ts';

/** What a query found open, before its clock is read. */
export interface Found extends Pick<OpenDuty, 'object' | 'responsible' | 'classIds' | 'line' | 'target'> {
  /** The day of the event that the clock runs from. */
  readonly from: SchoolDate;
  /** The event itself, where its time is known. */
  readonly since?: Date;
}

/** The day a paragraph's clock ends for an event of that day. */
export function dueOnOf(
  key: ParagraphKey,
  from: SchoolDate,
  { frame, settings }: Pick<DutyQuestion, 'frame' | 'settings'>,
): SchoolDate {
  return dueDay(dayClockOf(key, settings), from, frame.calendar);
}

/** The latest event of a paragraph whose duty is due by the moment asked about. */
export function eventsUntil(key: ParagraphKey, { until, frame, settings }: DutyQuestion): SchoolDate {
  const clock = dayClockOf(key, settings);
  const day = lastDayOver(until);
  if (clock.kind !== 'workingDays' && clock.kind !== 'days') return day;
  return lastEventDueBy(clock, day, frame.calendar);
}

/** The duties of a clock in days that are due up to the moment asked about. */
export function dayDuties(key: ParagraphKey, found: readonly Found[], question: DutyQuestion): OpenDuty[] {
  const { source } = dayClockOf(key, question.settings);
  // Events are many, their days few.
  const clocks = new Map<SchoolDate, Pick<OpenDuty, 'since' | 'dueOn' | 'dueAt'>>();
  const clockOf = (from: SchoolDate) => {
    const known = clocks.get(from);
    if (known) return known;
    const dueOn = dueOnOf(key, from, question);
    const clock = { since: instantOf(from, '00:00'), dueOn, dueAt: instantOf(addDays(dueOn, 1), '00:00') };
    clocks.set(from, clock);
    return clock;
  };
  return found
    .map(({ from, since, ...duty }) => ({
      ...duty,
      duty: key,
      source,
      ...clockOf(from),
      ...(since ? { since } : {}),
    }))
    .filter(({ dueAt }) => dueAt <= question.until);
}

/** The last day whose midnight has come by then. */
function lastDayOver(until: Date): SchoolDate {
  return addDays(schoolDateOf(until), -1);
}

function dayClockOf(
  key: ParagraphKey,
  settings: DutyQuestion['settings'],
): DayClock & Pick<OpenDuty, 'source'> {
  const clock: Clock = PARAGRAPHS[key].clock(settings);
  if (clock.kind === 'lesson' || clock.kind === 'hours') throw new Error(`¶${key} has no clock in days`);
  return clock;
}
