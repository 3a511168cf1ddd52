import type { Db } from '../../db/open.ts';
import { addDays, toDbDate } from '../../kernel/school-date.ts';
import type { HomeworkItem, Material } from '../../regulation/lesson-state.ts';
import type { DayLesson } from '../journal/day-lesson.ts';
import { toMaterial } from '../journal/day-lesson-rows.ts';

/** How far back "as in the parallel class" looks, in days. */
const LOOKS_BACK = 7;

/** What a lesson can take over from the parallel class. */
interface Parallel {
  readonly topic: string;
  readonly homework: readonly HomeworkItem[];
  readonly homeworkNone: boolean;
  readonly materials: readonly Material[];
}

/**
 * The newest lesson with a topic that the same teacher gave in the same subject to another class of the
 * grade, or a part of one; or to the class that was named.
 */
export async function findParallel(
  db: Db,
  lesson: DayLesson,
  className?: string,
): Promise<Parallel | undefined> {
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
    select: {
      topic: true,
      homeworkNone: true,
      homework: { where: { studentId: null }, orderBy: { id: 'asc' }, select: { text: true } },
      materials: {
        orderBy: { id: 'asc' },
        select: { fileId: true, kind: true, name: true, mimeType: true, size: true },
      },
    },
  });
  if (!found?.topic) return undefined;
  const materials = found.materials.map((row) => toMaterial({ ...row, kind: row.kind as Material['kind'] }));
  return { ...found, topic: found.topic, materials };
}
