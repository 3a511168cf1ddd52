import type { SchoolDate } from '../kernel/school-date.ts';
import type { RollMark } from './lesson-state.ts';

export const ABSENCE_REASONS = ['illness', 'family', 'official', 'other'] as const;
/** A category, never a diagnosis. */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export type NoteState = 'sent' | 'asked' | 'excused' | 'refused' | 'withdrawn';

/** What a note is about. */
export interface NoteSpan {
  readonly from: SchoolDate;
  readonly until: SchoolDate;
  /** The bells' numbers on each of its days; none: all lessons. */
  readonly lessons: readonly number[];
}

/** What a note says of a lesson that it covers. */
export interface NoteWord {
  readonly reason: AbsenceReason;
  readonly state: NoteState;
}

export const ABSENCE_MARKS = ['n', 'ns', 'nc', 'k'] as const;
/** As the journal writes it: not excused, excused for illness, excused otherwise, late. */
export type AbsenceMark = (typeof ABSENCE_MARKS)[number];

/** Whether the note is about that lesson. One outside the timetable (0 and below) only a note of whole days is. */
export function covers(
  { from, until, lessons }: NoteSpan,
  { day, number }: { readonly day: SchoolDate; readonly number: number },
): boolean {
  return from <= day && day <= until && (lessons.length === 0 || lessons.includes(number));
}

/**
 * ¶4.10: what an entry on the roll comes to, by the notes that cover its lesson. Illness stands above the other
 * reasons. Who was there is late, whatever was announced.
 */
export function absenceMark(kind: RollMark['kind'], covering: readonly NoteWord[]): AbsenceMark {
  if (kind === 'late') return 'k';
  const excused = covering.filter(({ state }) => state === 'excused');
  if (excused.length === 0) return 'n';
  return excused.some(({ reason }) => reason === 'illness') ? 'ns' : 'nc';
}

/** The family said so itself, and the school has not said no. */
export function isAnnounced(covering: readonly Pick<NoteWord, 'state'>[]): boolean {
  return covering.some(({ state }) => state !== 'refused' && state !== 'withdrawn');
}

export type AbsenceTotals = Readonly<Record<AbsenceMark, number>>;

/** In lessons. */
export function totalsOf(marks: readonly AbsenceMark[]): AbsenceTotals {
  const totals = { n: 0, ns: 0, nc: 0, k: 0 };
  for (const mark of marks) totals[mark] += 1;
  return totals;
}
