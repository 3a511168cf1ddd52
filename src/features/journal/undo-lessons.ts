import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { fromDbDate } from '../../kernel/school-date.ts';
import { mayRecordLesson } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import { tellOfAbsences } from '../absences/absence-notices.ts';
import type { UndoEntry } from '../history/undo.ts';
import { connectedGuardians } from '../people/guardians.store.ts';
import { saveLessonRows } from './save-lessons.store.ts';

/**
 * Puts lessons back to what they were before; undefined if one has changed since.
 * @throws Refusal not-allowed
 */
export async function undoLessons(
  tx: Tx,
  actor: Actor,
  entries: readonly UndoEntry[],
  { now, undoMinutes }: { readonly now: Date; readonly undoMinutes: number },
): Promise<LessonRef[] | undefined> {
  const rows = await tx.lesson.findMany({
    where: { id: { in: entries.map(({ subjectId }) => subjectId) } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      courseId: true,
      day: true,
      number: true,
      startsAt: true,
      endsAt: true,
      revision: true,
      course: { select: { teacherId: true, since: true, until: true } },
    },
  });
  for (const { course, day } of rows) {
    const since = fromDbDate(course.since);
    const until = course.until ? fromDbDate(course.until) : undefined;
    if (!mayRecordLesson(actor, { ...course, since, until }, fromDbDate(day)))
      throw new Refusal('not-allowed');
  }
  const lessons = rows.flatMap((row) => {
    const entry = entries.find(({ subjectId }) => subjectId === row.id);
    if (!entry) return [];
    const ref: LessonRef = { courseId: row.courseId, day: fromDbDate(row.day), number: row.number };
    return {
      ...row,
      ref,
      before: entry.before as LessonState,
      after: entry.after as LessonState,
      fromRevision: row.revision,
    };
  });
  const saved = await saveLessonRows(
    tx,
    lessons.map((lesson) => ({ ...lesson, state: lesson.before })),
    now,
  );
  if (saved.length < entries.length) return undefined;

  const studentIds = lessons.flatMap(({ before, after }) =>
    [...before.roll, ...after.roll].map(({ studentId }) => studentId),
  );
  const students = await connectedGuardians(tx, studentIds, now);
  await tellOfAbsences(
    tx,
    lessons.map(({ ref, before, after }) => ({ day: ref.day, students, before: after, after: before })),
    // An absence that is back can be taken back itself; one that is gone is set right at once.
    { absent: new Date(now.getTime() + undoMinutes * 60_000), corrected: now },
  );
  return lessons.map(({ ref }) => ref);
}
