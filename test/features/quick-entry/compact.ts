import type {
  EntryContext,
  EntryHomework,
  EntryReading,
  LessonEntry,
  Option,
} from '../../../src/features/quick-entry/grammar/types.ts';

/** A reading as one line, so that a table of them can be read. Names instead of ids. */
export function compact(reading: EntryReading, context: EntryContext): string {
  switch (reading.kind) {
    case 'not-an-entry':
      return '-';
    case 'unclear':
      return `! ${reading.code} «${reading.fragment}»`;
    case 'ask': {
      const { code, fragment, options } = reading.question;
      return `? ${code} «${fragment}» ${options.map((option) => meaning(option)).join(' / ')}`;
    }
    case 'entry':
      return reading.entries.map((entry) => compactEntry(entry, context)).join(' & ');
  }
}

function compactEntry(entry: LessonEntry, context: EntryContext): string {
  const names = (ids: readonly number[]) => ids.map((id) => nameOf(id, context)).join(', ') || '0';
  const homework = (item: EntryHomework) => {
    if (item.kind === 'none') return 'md –';
    const whom = item.studentIds ? `[${names(item.studentIds)}]` : '';
    return `md${whom}${item.dueOn ? `@${item.dueOn}` : ''} ${item.text}`;
  };
  const said = [
    entry.lesson,
    ...(entry.topic === undefined ? [] : [`«${entry.topic}»`]),
    ...(entry.asParallel ? [`tāpat${entry.parallelClass ? ` kā ${entry.parallelClass}` : ''}`] : []),
    ...(entry.homework ?? []).map(homework),
    ...(entry.absent ? [`n ${names(entry.absent)}`] : []),
    ...(entry.late ? [`nok ${names(entry.late)}`] : []),
    ...(entry.praised ? [`+ ${names(entry.praised)}`] : []),
  ];
  return said.join(' | ');
}

function nameOf(id: number, context: EntryContext): string {
  const students = [...context.lessons, ...context.courses].flatMap((teaching) => teaching.students);
  const student = students.find((one) => one.id === id);
  const namesakes = new Set(
    students.filter((one) => one.familyName === student?.familyName).map((one) => one.givenName),
  );
  return namesakes.size > 1 ? `${student?.familyName} ${student?.givenName}` : `${student?.familyName}`;
}

function meaning({ meaning: meant }: Option): string {
  if (meant.kind === 'lesson' || meant.kind === 'course') return meant.lesson ?? meant.kind;
  if (meant.kind === 'lessons') return meant.lessons.join('+');
  if (meant.kind === 'student') return `${meant.student.familyName} ${meant.student.givenName}`;
  return meant.kind === 'class' ? meant.className : meant.kind;
}
