import { Refusal } from '../../kernel/refusal.ts';
import { daysBetween, type SchoolDate } from '../../kernel/school-date.ts';
import { type Span, within } from '../../regulation/calendar.ts';

/** A longer absence has an order for each part of it. */
const MOST_DAYS = 31;

/**
 * Days of one school year, not too many; those that are over are for the academic office alone.
 * @throws Refusal dates-backwards, day-outside-year, substitution-too-long, substitution-past-day
 */
export function checkDays(
  { from, until }: Span,
  { year, today, anyDay }: { readonly year: Span; readonly today: SchoolDate; readonly anyDay: boolean },
): void {
  if (from > until) throw new Refusal('dates-backwards');
  if (!within(year, from) || !within(year, until)) throw new Refusal('day-outside-year');
  if (daysBetween(from, until) >= MOST_DAYS) throw new Refusal('substitution-too-long', { days: MOST_DAYS });
  if (from < today && !anyDay) throw new Refusal('substitution-past-day');
}
