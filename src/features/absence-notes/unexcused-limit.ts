import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { type SchoolDate, schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import type { Span } from '../../regulation/calendar.ts';
import type { Slot } from '../../schedule/slots.ts';
import { markedAbsences } from '../absences/absences.store.ts';
import { watchersOn } from '../absences/safety/watchers.store.ts';
import type { NotesDeps } from './notes-deps.ts';

/** To the class teacher and the academic office: more unexcused lessons than the school lets pass. */
export const UNEXCUSED = 'unexcused';

/** Unexcused lessons of these students in that time. */
export async function unexcusedOf(
  db: Db,
  studentIds: readonly number[],
  span: Span,
): Promise<ReadonlyMap<number, number>> {
  const entered = await markedAbsences(db, studentIds, span);
  const unexcused = entered.filter(({ mark }) => mark === 'n');
  return new Map(
    [...Map.groupBy(unexcused, ({ studentId }) => studentId)].map(([id, own]) => [id, own.length]),
  );
}

/** Whose absences alone, excused or not, are more than the limit: few, of whom the notes are read then. */
async function mayBeOver(db: Db, { from, until }: Span, limit: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ studentId: number }[]>`
    SELECT absence."studentId" FROM absence
    JOIN lesson ON lesson.id = absence."lessonId" AND lesson.day BETWEEN ${toDbDate(from)} AND ${toDbDate(until)}
    WHERE absence.kind = 'absent' GROUP BY 1 HAVING count(*) > ${limit}`;
  return rows.map(({ studentId }) => studentId);
}

/** ¶4.10: told once for each student and semester, by whoever is class teacher or academic office then. */
export function unexcusedSlot({ db, frames, settings, committed }: NotesDeps): Slot {
  return {
    name: 'unexcused-lessons',
    at: '16:00',
    async run(_now, due) {
      const today = schoolDateOf(due);
      const semester = await semesterWithLessons(frames, today);
      if (!semester) return;
      const limit = settings['4.10'].unexcused.lessons;
      const candidates = await mayBeOver(db, semester, limit);
      if (candidates.length === 0) return;
      const counts = await unexcusedOf(db, candidates, semester);
      const over = [...counts].filter(([, count]) => count > limit).map(([studentId]) => studentId);
      const owed = await notYetTold(db, over, semester.from, today);
      if (owed.length === 0) return;
      await inTransaction(db, (tx) =>
        queueNotices(
          tx,
          owed.map(({ studentId, personId }) => ({
            dedupeKey: `${UNEXCUSED}:${studentId}:${semester.from}:${personId}`,
            personId,
            kind: UNEXCUSED,
            params: { studentId, from: semester.from, until: semester.until },
            notBefore: due,
          })),
        ),
      );
      committed();
    },
  };
}

/** The semester of a day with lessons. */
async function semesterWithLessons(frames: NotesDeps['frames'], day: SchoolDate): Promise<Span | undefined> {
  const { calendar } = await frames(day);
  if (!('weekday' in calendar.lessonsOn(day))) return undefined;
  return calendar.data.semesters.findLast(({ from }) => from <= day);
}

/** A student whom one has heard of this semester is told to nobody again. */
async function notYetTold(
  db: Db,
  studentIds: readonly number[],
  semesterFrom: SchoolDate,
  today: SchoolDate,
): Promise<{ studentId: number; personId: number }[]> {
  if (studentIds.length === 0) return [];
  return db.$queryRaw<{ studentId: number; personId: number }[]>`
    SELECT watcher."studentId", watcher."personId" FROM (${watchersOn(today)}) AS watcher
    WHERE watcher."studentId" = ANY(${[...studentIds]}::int[]) AND NOT EXISTS (
      SELECT 1 FROM delivery WHERE delivery."dedupeKey" = ${UNEXCUSED} || ':' || watcher."studentId" || ':' || ${semesterFrom}::text || ':'
        || watcher."personId" AND delivery.state <> 'cancelled')`;
}

/** A student by name, with the class of that day. */
export async function studentsWithClass(db: Db, studentIds: readonly number[], day: SchoolDate) {
  return db.$queryRaw<
    { studentId: number; givenName: string; familyName: string; classId: number; className: string }[]
  >`
    SELECT student.id AS "studentId", person."givenName", person."familyName", class.id AS "classId", class.name AS "className"
    FROM student JOIN person ON person.id = student."personId"
    JOIN enrolment ON enrolment."studentId" = student.id AND ${holdsOn('enrolment', day)}
    JOIN school_class class ON class.id = enrolment."classId"
    WHERE student.id = ANY(${[...studentIds]}::int[])`;
}
