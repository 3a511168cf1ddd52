import type { Db } from '../../db/open.ts';
import { addDays, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { covers } from '../../regulation/absence-excuse.ts';
import { daysVouched } from '../../regulation/absence-limit.ts';
import { addWorkingDays } from '../../regulation/due-day.ts';
import { type MarkedAbsence, markedAbsences } from '../absences/absences.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { loadWeekLessons } from '../timetable/week-lessons.store.ts';
import { notesOfStudents } from './note.store.ts';
import type { LoadedNote } from './note.ts';
import type { NotesDeps } from './notes-deps.ts';

/** A note with what it covers, as its card shows it. */
export interface ShownNoteCard {
  readonly note: LoadedNote;
  /** Of what is entered so far. */
  readonly covered: readonly MarkedAbsence[];
  /** Lessons to come that it covers, by the timetable. */
  readonly coming: number;
  /** ¶4.10: the last day on which it is decided in time. */
  readonly dueOn: SchoolDate;
  /** School days in a row that the family alone vouches for, if they are over the school's limit. */
  readonly overLimit: number | undefined;
}

/** More days ahead are not looked up. */
const AHEAD_DAYS = 21;

export async function loadNoteCard(
  { db, frames, settings }: Pick<NotesDeps, 'db' | 'frames' | 'settings'>,
  note: LoadedNote,
  now: Date,
): Promise<ShownNoteCard> {
  const today = schoolDateOf(now);
  const frame = await frames(note.from);
  const entered = await markedAbsences(db, [note.studentId], note);
  const around = { from: addDays(note.from, -AHEAD_DAYS), until: addDays(note.until, AHEAD_DAYS) };
  const others = await notesOfStudents(db, [note.studentId], around, today);
  const inRow = daysVouched(
    note,
    others.filter(({ id }) => id !== note.id),
    frame.calendar,
  );
  const limit = settings['4.10'].guardianDays.days;
  return {
    note,
    covered: entered.filter((absence) => covers(note, absence) && absence.mark !== 'k'),
    coming: await comingLessons(db, frame, note, today),
    dueOn: addWorkingDays(note.receivedOn, settings['4.10'].excuse.workingDays, frame.calendar),
    overLimit: inRow > limit ? inRow : undefined,
  };
}

async function comingLessons(
  db: Db,
  { calendar }: SchoolFrame,
  note: LoadedNote,
  today: SchoolDate,
): Promise<number> {
  const from = note.from > today ? note.from : addDays(today, 1);
  const days: SchoolDate[] = [];
  for (let day = from; day <= note.until && days.length < AHEAD_DAYS; day = addDays(day, 1)) days.push(day);
  if (days.length === 0) return 0;
  const lessons = await loadWeekLessons(db, calendar, { studentId: note.studentId }, days);
  const held = lessons.filter(({ place }) => place !== 'cancelled' && place !== 'movedAway');
  // Hours of a class taught in groups at the same time are one lesson.
  const times = held.filter((lesson) => covers(note, lesson)).map(({ day, number }) => `${day} ${number}`);
  return new Set(times).size;
}
