import type { Db } from '../../db/open.ts';
import { addDays, toDbDate } from '../../kernel/school-date.ts';
import type { HomeworkItem } from '../../regulation/lesson-state.ts';
import type { DayLesson } from '../journal/day-lessons.store.ts';

/** How far back "as in the parallel class" looks, in days. */
const LOOKS_BACK = 7;

/**
 * The newest lesson with a topic that the same teacher gave in the same subject to another class of the
 * grade, or a part of one; or to the class that was named.
 */
export async function findParallel(
  db: Db,
  lesson: DayLesson,
  className?: string,
): Promise<{ topic: string; homework: HomeworkItem[] } | undefined> {
  const { course, ref } = lesson;
  const parallel = { grade: { in: [...course.grades] }, ...(className ? { name: className } : {}) };
  const found = await db.lesson.findFirst({
    where: {
      day: { lte: toDbDate(ref.day), gte: toDbDate(addDays(ref.day, -LOOKS_BACK)) },
      topic: { not: null },
      course: {
        teacherId: course.teacherId,
        id: { not: course.id },
        subject: { code: course.subjectCode },
        OR: [{ class: parallel }, { group: { class: parallel } }],
      },
    },
    orderBy: { startsAt: 'desc' },
    relationLoadStrategy: 'join',
    select: { topic: true, homework: { where: { studentId: null }, select: { text: true } } },
  });
  return found?.topic
    ? { topic: found.topic, homework: found.homework.map(({ text }) => ({ text })) }
    : undefined;
}
