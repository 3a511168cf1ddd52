import type { Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { fromDbDate } from '../../kernel/school-date.ts';
import { type Actor, mayRecordLesson } from '../../regulation/actor.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import { absenceNotices } from '../absences/absence-notices.ts';
import type { UndoEntry } from '../history/undo.ts';
import { connectedGuardians } from '../people/guardians.store.ts';
import type { LessonRef } from './lesson-ref.ts';
import { saveLessonRows } from './save-lessons.store.ts';

/**
 * Puts lessons back to what they were before; undefined if one has changed since.
 * @throws Refusal not-allowed
 */
export async function undoLessons(
  tx: Tx,
  actor: Actor,
  entries: readonly UndoEntry[],
  now: Date,
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
  const notices = (await connectedGuardians(tx, studentIds, now)).flatMap((student) =>
    lessons.flatMap(({ ref, before, after }) =>
      // What was entered is taken back: the message, if it went out at all, is set right at once.
      absenceNotices({ day: ref.day, students: [student], before: after, after: before, notBefore: now }),
    ),
  );
  await queueNotices(tx, notices);
  return lessons.map(({ ref }) => ref);
}
