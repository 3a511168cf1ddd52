import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may, mayRecordLesson, type RecordableLesson, responsibleFor } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';

/**
 * ¶4.5: whose lessons nobody is left to enter: those of a teacher, or substitute, who teaches nothing any more on
 * that day. Asked for the academic office alone; for anybody else there are none.
 */
export async function ofLeftTeachers(
  db: Db | Tx,
  actor: Actor,
  lessons: readonly RecordableLesson[],
  today: SchoolDate,
): Promise<(lesson: RecordableLesson) => boolean> {
  const others = lessons.filter((lesson) => !mayRecordLesson(actor, lesson)).map(responsibleFor);
  if (!may(actor, 'lesson.correct') || others.length === 0) return () => false;
  const teaching = await db.$queryRaw<{ personId: number }[]>`
    SELECT DISTINCT "personId" FROM staff_role
    WHERE "personId" = ANY(${others}::int[]) AND role IN ('subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher')
      AND ${holdsOn('staff_role', today)}`;
  const left = new Set(others);
  for (const { personId } of teaching) left.delete(personId);
  return (lesson) => left.has(responsibleFor(lesson));
}
