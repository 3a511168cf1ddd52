import { addDays, type SchoolDate } from '../kernel/school-date.ts';
import type { NoteSpan, NoteState } from './absence-excuse.ts';
import type { Calendar } from './calendar.ts';

/** A note, as far as it matters who vouches for it. */
export interface Vouched extends NoteSpan {
  readonly state: NoteState;
  readonly byDoctor: boolean;
}

/**
 * ¶4.10: how many school days in a row the family alone vouches for, those of this note and of the notes that it
 * goes on from or is followed by. A note by a doctor, or about some lessons only, is of none.
 */
export function daysVouched(
  note: Vouched,
  others: readonly Vouched[],
  { lessonsOn }: Pick<Calendar, 'lessonsOn'>,
): number {
  const spans = [note, ...others].filter(isOfDays);
  if (!isOfDays(note)) return 0;
  const isVouched = (day: SchoolDate) => spans.some(({ from, until }) => from <= day && day <= until);
  const isSchoolDay = (day: SchoolDate) => 'weekday' in lessonsOn(day);
  const first = spans.reduce((day, { from }) => (from < day ? from : day), note.from);
  const last = spans.reduce((day, { until }) => (until > day ? until : day), note.until);
  let row = 0;
  let touchesNote = false;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isSchoolDay(day)) continue;
    if (isVouched(day)) {
      row += 1;
      touchesNote ||= note.from <= day && day <= note.until;
    } else if (touchesNote) return row;
    else row = 0;
  }
  return touchesNote ? row : 0;
}

function isOfDays({ byDoctor, lessons, state }: Vouched): boolean {
  return !byDoctor && lessons.length === 0 && state !== 'refused' && state !== 'withdrawn';
}
