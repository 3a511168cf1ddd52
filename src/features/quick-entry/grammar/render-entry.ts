import type { SchoolDate } from '../../../kernel/school-date.ts';
import { dueDayAt } from './days.ts';
import { numberOf } from './designator.ts';
import { readEntry } from './read-entry.ts';
import { createRoster, type Roster } from './roster.ts';
import { tokenise } from './tokens.ts';
import type { EntryContext, EntryHomework, EntryStudent, LessonEntry } from './types.ts';

/**
 * The one line, in Latvian, that says this entry: `readEntry` in the same context reads it back to the
 * same entry, at once wherever a line can say it so, and never to another. Subject and number stand only
 * where the class alone would not choose the lesson, `tēma:` only where the topic begins like something else.
 */
export function renderEntry(entry: LessonEntry, context: EntryContext): string {
  const teaching = [...context.lessons, ...context.courses].find(({ key }) => key === entry.lesson);
  if (!teaching) throw new Error('the entry is for a lesson outside its context');
  const said = sayings(entry, context, createRoster(teaching.students)).join('; ');
  const number = numberOf(teaching) ?? 0;
  const { className, groupName, subjectCode } = teaching;
  const heading = `${className} ${subjectCode}${number > 0 ? ` ${number}` : ''}:`;
  const own = groupName?.startsWith(className) ? [`${groupName}:`] : [];
  const heads = namesLesson(className, entry, context)
    ? [className, heading, ...own]
    : [heading, ...own, className];
  const texts = entry.topic === undefined ? [said] : [said, `tēma: ${said}`];
  const lines = texts.flatMap((text) => heads.map((head) => `${head} ${text}`));
  return (
    lines.find((line) => readsAs(line, entry, context)) ??
    lines.find((line) => readEntry(line, context).kind !== 'entry') ??
    `${heading} ${said}`
  );
}

function readsAs(line: string, entry: LessonEntry, context: EntryContext): boolean {
  const reading = readEntry(line, context);
  return reading.kind === 'entry' && reading.entries.length === 1 && sameEntry(reading.entries[0], entry);
}

/** Whether the class alone chooses this lesson. */
function namesLesson(className: string, entry: LessonEntry, context: EntryContext): boolean {
  return readsAs(`${className} visi klāt`, { lesson: entry.lesson, absent: [] }, context);
}

const FIELDS = [
  'lesson',
  'topic',
  'asParallel',
  'parallelClass',
  'homework',
  'absent',
  'late',
  'praised',
] as const;

function sameEntry(one: LessonEntry | undefined, other: LessonEntry): boolean {
  const plain = (entry: LessonEntry | undefined) =>
    JSON.stringify(FIELDS.map((field) => sortedFields(entry?.[field])));
  return plain(one) === plain(other);
}

function sortedFields(value: LessonEntry[(typeof FIELDS)[number]]): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((item: EntryHomework | number) =>
    typeof item === 'number' ? item : Object.entries(item).sort(),
  );
}

function sayings(entry: LessonEntry, context: EntryContext, roster: Roster): readonly string[] {
  const names = (ids: readonly number[]) => ids.map((id) => nameFor(id, roster)).join(', ');
  const homework = (item: EntryHomework) => {
    if (item.kind === 'none') return 'md –';
    const whom = item.studentIds ? `${names(item.studentIds)}: ` : '';
    return `md ${whom}${item.dueOn ? `uz ${dayFor(item.dueOn, context)}: ` : ''}${item.text}`;
  };
  return [
    ...(entry.topic === undefined ? [] : [entry.topic]),
    ...(entry.asParallel
      ? [entry.parallelClass === undefined ? 'tāpat' : `tāpat kā ${entry.parallelClass}`]
      : []),
    ...(entry.homework ?? []).map(homework),
    ...(entry.absent ? [entry.absent.length > 0 ? `n ${names(entry.absent)}` : 'visi klāt'] : []),
    ...(entry.late ? [`nok ${names(entry.late) || '0'}`] : []),
    ...(entry.praised ? [`+ ${names(entry.praised)}`] : []),
  ];
}

/** `12.01`, with the year only where another one would be understood. */
function dayFor(day: SchoolDate, context: EntryContext): string {
  const [year, month, date] = day.split('-');
  const short = `${date}.${month}`;
  return dueDayAt(tokenise(`uz ${short}`).tokens, 0, context.day)?.day === day ? short : `${short}.${year}`;
}

/** The surname where it fits nobody else, else surname and given name. */
function nameFor(id: number, roster: Roster): string {
  const student = roster.students.find((one) => one.id === id);
  if (!student) throw new Error('the entry names a student outside its lesson');
  const full = `${student.familyName} ${student.givenName}`;
  return [student.familyName, full].find((name) => fitsOnly(name, student, roster)) ?? full;
}

function fitsOnly(name: string, student: EntryStudent, roster: Roster): boolean {
  const { tokens } = tokenise(name);
  const match = roster.nameAt(tokens, 0);
  return match?.end === tokens.length && match.students.length === 1 && match.students[0]?.id === student.id;
}
