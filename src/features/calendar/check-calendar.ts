import { Refusal } from '../../kernel/refusal.ts';
import { type Span, within } from '../../regulation/calendar.ts';
import type { BreakRow, SemesterRow } from './calendar-rows.store.ts';

/**
 * Semesters lie in the year and follow each other; the leaving grade's last day lies in the year too.
 * @throws Refusal semesters-out-of-order, day-outside-year
 */
export function checkSemesters(
  year: Span,
  semesters: readonly Pick<SemesterRow, 'number' | 'from' | 'until' | 'grade9Until'>[],
): void {
  const inOrder = [...semesters].sort((a, b) => a.number - b.number);
  for (const [place, semester] of inOrder.entries()) {
    const before = inOrder[place - 1];
    const { from, until, grade9Until } = semester;
    if (!within(year, from) || !within(year, until) || (grade9Until && !within(year, grade9Until)))
      throw new Refusal('day-outside-year');
    if (from >= until || (grade9Until && grade9Until <= from) || (before && before.until >= from))
      throw new Refusal('semesters-out-of-order');
  }
}

/** @throws Refusal day-outside-year, break-overlaps */
export function checkBreak(
  year: Span,
  breaks: readonly BreakRow[],
  one: Span & { readonly id?: number | undefined },
): void {
  if (!within(year, one.from) || !within(year, one.until)) throw new Refusal('day-outside-year');
  const overlaps = breaks.some(
    ({ id, from, until }) => id !== one.id && from <= one.until && one.from <= until,
  );
  if (overlaps) throw new Refusal('break-overlaps');
}
