import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { type AbsenceMark, absenceMark } from '../../regulation/absence-excuse.ts';
import type { Span } from '../../regulation/calendar.ts';
import { type CoveringNote, coveringNotes } from './covering-notes.store.ts';

export interface AbsenceCase {
  readonly studentId: number;
  readonly day: SchoolDate;
  readonly guardianId: number;
}

export interface MissedLesson {
  readonly number: number;
  readonly subjectName: string;
  /** ¶4.10: some guardian of the child has said so, whatever the school thought of it. */
  readonly announced: boolean;
}

export interface GuardiansCase {
  readonly studentId: number;
  readonly day: string;
  readonly guardianId: number;
  readonly calledName: string;
  /** What was missed, in the order of the lessons; none: not absent. */
  readonly missed: readonly MissedLesson[];
  /** What the guardians said when they were asked; none: nothing yet. */
  readonly answer: 'ill' | 'known' | 'unknown' | null;
}

/** SQL: whether a note says that the `absence` from the `lesson` would be. */
export const isAnnounced = Prisma.sql`EXISTS (
  SELECT 1 FROM absence_note note WHERE note."studentId" = absence."studentId" AND note.state <> 'withdrawn'
    AND note."from" <= lesson.day AND note.until >= lesson.day
    AND (cardinality(note.lessons) = 0 OR lesson.number = ANY(note.lessons)))`;

/** SQL: the lessons that the `asked` student missed on the `asked` day, as a JSON list. */
export const missedLessons = Prisma.sql`COALESCE((
  SELECT json_agg(json_build_object('number', lesson.number, 'subjectName', subject.name, 'announced', ${isAnnounced}) ORDER BY lesson."startsAt")
  FROM absence
  JOIN lesson ON lesson.id = absence."lessonId"
  JOIN course ON course.id = lesson."courseId"
  JOIN subject ON subject.id = course."subjectId"
  WHERE absence."studentId" = asked."studentId" AND absence.kind = 'absent' AND lesson.day = asked.day
), '[]')`;

/** SQL: what the guardians of the `asked` student said of the `asked` day. */
export const inquiryAnswer = Prisma.sql`(
  SELECT inquiry.answer FROM absence_inquiry inquiry
  WHERE inquiry."studentId" = asked."studentId" AND inquiry.day = asked.day
)`;

/** Of these, the ones whose person is the child's guardian on `today`, and the lessons it was absent from that day. */
export async function guardiansCases(db: Db | Tx, cases: readonly AbsenceCase[], today: SchoolDate) {
  return db.$queryRaw<GuardiansCase[]>`
    SELECT asked."studentId", asked.day::text, asked."guardianId", COALESCE(guardianship.nickname, person."givenName") AS "calledName",
      ${missedLessons} AS missed, ${inquiryAnswer} AS answer
    FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS asked("studentId" int, day date, "guardianId" int)
    JOIN student ON student.id = asked."studentId"
    JOIN person ON person.id = student."personId"
    JOIN guardianship ON guardianship."personId" = asked."guardianId"
      AND guardianship."studentId" = asked."studentId" AND ${holdsOn('guardianship', today)}`;
}

/** What stands on a roll, with what the notes make of it (¶4.10). */
export interface MarkedAbsence {
  readonly studentId: number;
  readonly day: SchoolDate;
  readonly number: number;
  readonly subjectName: string;
  readonly mark: AbsenceMark;
}

/** What was entered of these students in that time, in the order of the lessons, in one statement. */
export async function markedAbsences(
  db: Db | Tx,
  studentIds: readonly number[],
  { from, until }: Span,
): Promise<MarkedAbsence[]> {
  if (studentIds.length === 0) return [];
  const notes = coveringNotes({
    day: Prisma.sql`lesson.day`,
    number: Prisma.sql`lesson.number`,
    students: Prisma.sql`absence."studentId"`,
  });
  const rows = await db.$queryRaw<AbsenceRow[]>`
    SELECT absence."studentId", lesson.day::text, lesson.number, subject.name AS "subjectName", absence.kind, ${notes} AS notes
    FROM absence
    JOIN lesson ON lesson.id = absence."lessonId" AND lesson.day BETWEEN ${toDbDate(from)} AND ${toDbDate(until)}
    JOIN course ON course.id = lesson."courseId"
    JOIN subject ON subject.id = course."subjectId"
    WHERE absence."studentId" = ANY(${[...studentIds]}::int[])
    ORDER BY lesson."startsAt", lesson.id`;
  return rows.map(({ kind, notes: covering, ...row }) => ({ ...row, mark: absenceMark(kind, covering) }));
}

type AbsenceRow = Omit<MarkedAbsence, 'mark'> & {
  readonly kind: 'absent' | 'late';
  readonly notes: readonly CoveringNote[];
};
