import { isSchoolDate, type SchoolDate } from '../kernel/school-date.ts';

/** Names a lesson before it has a row: a course's lesson of a day. */
export interface LessonRef {
  readonly courseId: number;
  readonly day: SchoolDate;
  /** The bell's number; 0 and below: outside the timetable. */
  readonly number: number;
}

/** Short enough for a button: `12.2026-11-23.4`. */
export function encodeRef(ref: LessonRef): string {
  return `${ref.courseId}.${ref.day}.${ref.number}`;
}

/** Undefined for what was never encoded here: a forged or old button. */
export function decodeRef(text: string | undefined): LessonRef | undefined {
  const match = /^(\d{1,9})\.(\d{4}-\d{2}-\d{2})\.(-?\d{1,2})$/.exec(text ?? '');
  if (!match?.[2] || !isSchoolDate(match[2])) return undefined;
  return { courseId: Number(match[1]), day: match[2], number: Number(match[3]) };
}

export function sameRef(a: LessonRef, b: LessonRef): boolean {
  return a.courseId === b.courseId && a.day === b.day && a.number === b.number;
}
