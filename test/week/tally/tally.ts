import type { Read, Student } from './school-facts.ts';

/** What the script knows of a lesson that it has entered. */
export interface EnteredLesson {
  readonly courseId: number;
  readonly day: string;
  readonly number: number;
  readonly topic: string;
  readonly homework: string | undefined;
  readonly absent: readonly Student[];
  readonly late: readonly Student[];
  readonly files: number;
}

export interface SentNote {
  readonly student: Student;
  readonly from: string;
  readonly until: string;
  readonly reason: 'illness' | 'family' | 'official' | 'other';
  state: 'sent' | 'excused' | 'refused';
}

export interface KeptSubstitution {
  readonly courseId: number;
  readonly day: string;
  readonly number: number;
  readonly substituteId: number;
  orderNumber: string | null;
}

export interface KeptMove {
  readonly courseId: number;
  readonly day: string;
  readonly number: number;
  readonly toDay: string;
  readonly toNumber: number;
}

/** What was done that week, counted by whoever did it. */
export interface Tally {
  readonly lessons: EnteredLesson[];
  readonly notes: SentNote[];
  readonly substitutions: KeptSubstitution[];
  readonly moves: KeptMove[];
}

export const emptyTally = (): Tally => ({ lessons: [], notes: [], substitutions: [], moves: [] });

/** One line for each fact, in an order of their own: two ledgers agree if their lines do. */
export function ledgerOf({ lessons, notes, substitutions, moves }: Tally): string[] {
  return [
    ...lessons.map((lesson) =>
      lessonLine({
        ...lesson,
        homework: lesson.homework ?? null,
        none: lesson.homework === undefined,
        absent: ids(lesson.absent),
        late: ids(lesson.late),
        rollConfirmed: true,
      }),
    ),
    ...notes.map(({ student, ...note }) => noteLine({ ...note, studentId: student.id })),
    ...substitutions.map(substitutionLine),
    ...moves.map(moveLine),
  ].sort();
}

/** `2026-11-16 4. Ozols Kārlis: ns`, for all who were away or late: what the course's page is to show. */
export function marksOf({ lessons, notes }: Tally, courseId: number): string[] {
  return lessons
    .filter((lesson) => lesson.courseId === courseId)
    .flatMap(({ day, number, absent, late }) => [
      ...absent.map((student) => `${day} ${number}. ${student.name}: ${markOf(student, day, notes)}`),
      ...late.map(({ name }) => `${day} ${number}. ${name}: k`),
    ])
    .sort();
}

/** ¶4.10: excused for illness, excused otherwise, not excused. */
function markOf({ id }: Student, day: string, notes: readonly SentNote[]): 'ns' | 'nc' | 'n' {
  const excused = notes.filter(
    ({ student, from, until, state }) =>
      student.id === id && from <= day && day <= until && state === 'excused',
  );
  if (excused.length === 0) return 'n';
  return excused.some(({ reason }) => reason === 'illness') ? 'ns' : 'nc';
}

const ids = (students: readonly Student[]) => students.map(({ id }) => id).sort((a, b) => a - b);

interface LessonRow extends Pick<EnteredLesson, 'courseId' | 'day' | 'number' | 'topic' | 'files'> {
  readonly homework: string | null;
  readonly none: boolean;
  readonly absent: readonly number[];
  readonly late: readonly number[];
  readonly rollConfirmed: boolean;
}

const lessonLine = (row: LessonRow) =>
  `lesson ${row.day} ${row.number}. course ${row.courseId}: ${row.topic} | homework ${row.homework ?? '–'}` +
  `${row.none ? ' (none)' : ''} | absent ${row.absent.join(' ')} | late ${row.late.join(' ')} | files ${row.files}` +
  ` | roll ${row.rollConfirmed ? 'confirmed' : 'open'}`;
const noteLine = (row: Omit<SentNote, 'student'> & { studentId: number }) =>
  `note of ${row.studentId}: ${row.from} to ${row.until}, ${row.reason}, ${row.state}`;
const substitutionLine = (row: KeptSubstitution) =>
  `substitution ${row.day} ${row.number}. course ${row.courseId}: ${row.substituteId}, order ${row.orderNumber ?? '–'}`;
const moveLine = (row: KeptMove) =>
  `move ${row.day} ${row.number}. course ${row.courseId} to ${row.toDay} ${row.toNumber}.`;

/** The same lines from the school's database, from that day on. */
export async function ledgerIn(read: Read, since: string): Promise<string[]> {
  const marked = (kind: string) =>
    `ARRAY(SELECT "studentId" FROM absence WHERE "lessonId" = lesson.id AND kind = '${kind}' ORDER BY "studentId")`;
  const lessons = await read<LessonRow>(`
    SELECT "courseId", day::text, number, topic, "homeworkNone" AS none, "rollConfirmedAt" IS NOT NULL AS "rollConfirmed",
      (SELECT string_agg(text, ' + ') FROM homework WHERE "lessonId" = lesson.id) AS homework,
      ${marked('absent')} AS absent, ${marked('late')} AS late,
      (SELECT count(*)::int FROM lesson_material WHERE "lessonId" = lesson.id) AS files
    FROM lesson WHERE day >= '${since}'`);
  const notes = await read<Omit<SentNote, 'student'> & { studentId: number }>(
    `SELECT "studentId", "from"::text, until::text, reason, state FROM absence_note WHERE until >= '${since}'`,
  );
  const substitutions = await read<KeptSubstitution>(`
    SELECT given."courseId", given.day::text, given.number, given."substituteId", ordered."orderNumber"
    FROM substituted_lesson given JOIN substitution ordered ON ordered.id = given."substitutionId"
    WHERE given.day >= '${since}'`);
  const moves = await read<KeptMove>(
    `SELECT "courseId", day::text, number, "toDay"::text, "toNumber" FROM lesson_move WHERE day >= '${since}'`,
  );
  return [
    ...lessons.map(lessonLine),
    ...notes.map(noteLine),
    ...substitutions.map(substitutionLine),
    ...moves.map(moveLine),
  ].sort();
}
