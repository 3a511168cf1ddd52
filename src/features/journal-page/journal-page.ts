import { compareNames } from '../../kernel/folding.ts';
import { instantOf, type SchoolDate } from '../../kernel/school-date.ts';
import {
  type AbsenceMark,
  type AbsenceTotals,
  absenceMark,
  type NoteWord,
  totalsOf,
} from '../../regulation/absence-excuse.ts';
import { type Span, within } from '../../regulation/calendar.ts';
import type { CorrectedPart, HomeworkItem, NotHeldReason, RollMark } from '../../regulation/lesson-state.ts';
import { eventInstead } from '../../regulation/school-events.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';

/** A lesson of the course, as the timetable and the journal have it. */
export interface LoadedLesson {
  readonly day: SchoolDate;
  /** The bell's number; outside the timetable 0 and below. */
  readonly number: number;
  readonly entered: boolean;
  readonly topic: string | null;
  readonly rollConfirmed: boolean;
  readonly homeworkNone: boolean;
  readonly homework: readonly (Pick<HomeworkItem, 'text'> & { readonly dueOn: SchoolDate | null })[];
  readonly materials: number;
  readonly notHeld: NotHeldReason | null;
  readonly corrected: readonly CorrectedPart[];
  readonly roll: readonly RollMark[];
  /** ¶4.10: the notes that cover it. */
  readonly notes: readonly (NoteWord & { readonly studentId: number })[];
  readonly substitution: {
    readonly substituteName: string;
    readonly taughtName: string;
    readonly joinedName: string | null;
    readonly orderNumber: string | null;
  } | null;
}

export interface LoadedStudent {
  readonly id: number;
  /** `Uzvārds Vārds` */
  readonly name: string;
  /** While they belonged to it. */
  readonly spans: readonly { readonly from: SchoolDate; readonly until: SchoolDate | null }[];
}

/** A lesson's column, and its line below the table. */
export interface PageLesson extends Omit<LoadedLesson, 'notHeld' | 'roll' | 'notes'> {
  readonly notHeld: NotHeldReason | { readonly event: string } | undefined;
}

/** A student in one lesson; `away`: not of the course then, `open`: the roll is not confirmed. */
export interface PageCell {
  readonly mark: AbsenceMark | undefined;
  readonly corrected: boolean;
  readonly state: 'present' | 'away' | 'open';
}

export interface PageRow {
  readonly name: string;
  /** In the order of the lessons. */
  readonly cells: readonly PageCell[];
  /** Of the whole period. */
  readonly totals: AbsenceTotals;
}

/** ¶4.5, 4.10: a course in the journal: days × students, and what was taught. */
export interface JournalPage {
  readonly lessons: readonly PageLesson[];
  readonly rows: readonly PageRow[];
}

/** Of lessons in any order; one without a bell that day, never entered, is none. */
export function journalPage(
  loaded: { readonly lessons: readonly LoadedLesson[]; readonly students: readonly LoadedStudent[] },
  frame: Pick<SchoolFrame, 'bellsOn' | 'events'>,
  classId: number | undefined,
): JournalPage {
  const lessons = loaded.lessons
    .filter(({ entered, day, number }) => entered || frame.bellsOn(day).has(number))
    .sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
  const columns = lessons.map((lesson) => toColumn(lesson, frame, classId));
  const rows = loaded.students
    .map((student) => {
      const cells = lessons.map((lesson) => cellOf(student, lesson));
      return { name: student.name, cells, totals: totalsOf(cells.flatMap(({ mark }) => mark ?? [])) };
    })
    .sort((a, b) => compareNames(a.name, b.name));
  return { lessons: columns, rows };
}

function toColumn(
  { notHeld, roll: _roll, notes: _notes, ...lesson }: LoadedLesson,
  { bellsOn, events }: Pick<SchoolFrame, 'bellsOn' | 'events'>,
  classId: number | undefined,
): PageLesson {
  const { day, number, entered } = lesson;
  const bell = entered ? undefined : bellsOn(day).get(number);
  const event =
    bell &&
    eventInstead(events, {
      ...{ day, classId },
      startsAt: instantOf(day, bell.startsAt),
      endsAt: instantOf(day, bell.endsAt),
    });
  return { ...lesson, notHeld: notHeld ?? (event && { event: event.title }) };
}

function cellOf({ id, spans }: LoadedStudent, lesson: LoadedLesson): PageCell {
  const { day, roll, notes, rollConfirmed, corrected } = lesson;
  const entry = roll.find(({ studentId }) => studentId === id);
  const own = notes.filter(({ studentId }) => studentId === id);
  const here = spans.some(({ from, until }) => within({ from, until: until ?? day }, day));
  return {
    mark: entry && absenceMark(entry.kind, own),
    corrected: corrected.includes(`student-${id}`),
    state: entry || (here && rollConfirmed) ? 'present' : here ? 'open' : 'away',
  };
}

/** A few lessons of a page, with the totals of the whole. */
export function sliceOf({ lessons, rows }: JournalPage, from: number, until: number): JournalPage {
  return {
    lessons: lessons.slice(from, until),
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(from, until) })),
  };
}

/** The span as far as it has come. */
export const untilToday = ({ from, until }: Span, today: SchoolDate): Span => ({
  from,
  until: until < today ? until : today,
});
