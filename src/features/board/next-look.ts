import { instantOf, schoolDateOf } from '../../kernel/school-date.ts';
import type { DutyFrame } from '../../regulation/duty.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';

/** A board that is open is looked at every so many milliseconds … */
const EVERY = 10 * 60_000;
/** … until so long after the day's last deadline. */
const AFTERWARDS = 60 * 60_000;

/**
 * When a board that stands in a chat is brought up to date next: from the first lesson on, at full ten minutes;
 * none: not any more today.
 */
export function nextLook(
  now: Date,
  frame: DutyFrame,
  settings: Pick<RegulationSettings, '4.5'>,
): Date | undefined {
  const day = schoolDateOf(now);
  if ('off' in frame.calendar.lessonsOn(day)) return undefined;
  const starts = [...frame.bellsOn(day).values()].map(({ startsAt }) => startsAt).sort();
  const [first] = starts;
  if (!first) return undefined;
  const deadlines = settings['4.5'].deadlines.map(({ time }) => +instantOf(day, time));
  const last = Math.max(...deadlines) + AFTERWARDS;
  const next = Math.max(+instantOf(day, first), (Math.floor(+now / EVERY) + 1) * EVERY);
  return next <= last ? new Date(next) : undefined;
}
