import { readClassName } from '../../../kernel/read-class.ts';
import { readDay } from '../../../kernel/read-day.ts';
import type { SchoolDate, Weekday } from '../../../kernel/school-date.ts';
import type { RawRow, RowFault } from '../import-types.ts';
import { readWeekday, shownWeekday } from './cells/read-weekday.ts';
import { fault } from './fault-codes.ts';
import { courseFinder, type FindCourse } from './find-course.ts';
import { matchSubject, type SubjectMatch } from './match-subject.ts';
import { unknownSubject } from './read-staff.ts';
import type { KnownCourse, TimetableRoster } from './school-data.ts';
import { findTarget } from './targets.ts';

/** A row of a timetable, read. */
export interface TimetableRow {
  readonly line: number;
  readonly what: string;
  /** None: something is wrong with the row. */
  readonly place:
    | {
        readonly course: KnownCourse;
        readonly weekday: Weekday;
        readonly number: number;
        readonly room: string | undefined;
        readonly from: SchoolDate;
      }
    | undefined;
  readonly faults: readonly RowFault[];
}

/** A row that has its place in the week. */
export interface PlacedRow extends TimetableRow {
  readonly place: NonNullable<TimetableRow['place']>;
}

export function readTimetable(rows: readonly RawRow[], roster: TimetableRoster): TimetableRow[] {
  const findCourse = courseFinder(roster);
  const subjects = new Map<string, SubjectMatch>();
  const subjectOf = (cell: string) => {
    const match = subjects.get(cell) ?? matchSubject(cell, roster.subjects);
    subjects.set(cell, match);
    return match;
  };
  return rows.map((row) => readRow(row, roster, findCourse, subjectOf));
}

function readRow(
  { line, fields }: RawRow,
  { year, bells, targets, nextSchoolDay }: TimetableRoster,
  findCourse: FindCourse,
  subjectOf: (cell: string) => SubjectMatch,
): TimetableRow {
  const faults: RowFault[] = [];
  const weekday = fields.weekday === undefined ? undefined : readWeekday(fields.weekday);
  if (!weekday) faults.push(fault(line, 'bad-weekday', 'weekday', { value: fields.weekday ?? '–' }));
  const [, digits] = /^(\d{1,2})\.?$/.exec(fields.number ?? '') ?? [];
  const number = Number(digits);
  if (digits === undefined) faults.push(fault(line, 'bad-number', 'number', { value: fields.number ?? '–' }));
  else if (!bells.has(number)) faults.push(fault(line, 'no-bell', 'number', { number }));

  const from = fields.from === undefined ? nextSchoolDay : readDay(fields.from, year);
  if (!from) faults.push(fault(line, 'bad-date', 'from', { value: fields.from ?? '' }));
  else if (from < year.from || from > year.until)
    faults.push(fault(line, 'date-outside-year', 'from', { value: fields.from ?? '' }));

  const target = fields.class === undefined ? undefined : findTarget(fields.class, targets);
  if (fields.class === undefined) faults.push(fault(line, 'class-missing', 'class'));
  else if (!target) {
    const code = readClassName(fields.class) === 'class-grade' ? 'class-grade' : 'unknown-class';
    faults.push(fault(line, code, 'class', { value: fields.class }));
  }
  const subject = fields.subject === undefined ? undefined : subjectOf(fields.subject);
  if (!subject) faults.push(fault(line, 'subject-missing', 'subject'));
  else if ('unknown' in subject) faults.push(unknownSubject(line, subject));

  // A subject that only the glossary knows has no courses here.
  const subjectId = subject && 'found' in subject ? subject.found.id : 0;
  const match = target && subject && !('unknown' in subject) && findCourse(subjectId, target, fields.teacher);
  if (typeof match === 'string') {
    const params = {
      teacher: fields.teacher ?? '–',
      subject: fields.subject ?? '',
      class: target?.name ?? '',
    };
    faults.push(fault(line, match, match === 'no-course' ? 'subject' : 'teacher', params));
  }
  const course = match && typeof match !== 'string' ? match.course : undefined;
  const when = [weekday ? shownWeekday(weekday) : fields.weekday, fields.number].filter(Boolean).join(' ');
  return {
    line,
    what: [target?.name ?? fields.class, when, fields.subject].filter(Boolean).join(', '),
    place:
      course && weekday && from && faults.length === 0
        ? { course, weekday, number, room: fields.room, from }
        : undefined,
    faults,
  };
}
