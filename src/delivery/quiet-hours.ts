import { addDays, instantOf, type SchoolTime, schoolDateOf, schoolTimeOf } from '../kernel/school-date.ts';

/** School time from `from` to before `until`, over midnight if `until` is the earlier. Equal: none. */
export interface QuietHours {
  readonly from: SchoolTime;
  readonly until: SchoolTime;
}

/**
 * The instant itself, or the end of the quiet hours that it falls into. By the clock on Riga's wall:
 * the night of a change to or from summer time is an hour shorter or longer.
 */
export function soonestAllowed(instant: Date, { from, until }: QuietHours): Date {
  const day = schoolDateOf(instant);
  const time = schoolTimeOf(instant);
  const overMidnight = until < from;
  if (overMidnight && time >= from) return instantOf(addDays(day, 1), until);
  if (time < until && (overMidnight || time >= from)) return instantOf(day, until);
  return instant;
}
