import type { Tx } from '../../../src/db/open.ts';
import { openLessons } from '../../../src/features/journal/open-lessons.evidence.ts';
import { instantOf, type SchoolDate, toDbDate } from '../../../src/kernel/school-date.ts';
import type { OpenDuty } from '../../../src/regulation/duty.ts';
import { type Asked, openOn } from './evidence-school.ts';

/** The demo's own day: of its morning some lessons are entered. */
export const MONDAY: SchoolDate = '2026-11-23';
/** The day after: nothing is entered yet. */
export const TUESDAY: SchoolDate = '2026-11-24';

/** ¶4.5 */
export function openAt(tx: Tx, day: SchoolDate, asked: Asked = {}): Promise<OpenDuty[]> {
  return openOn(tx, openLessons, day, asked);
}

/** A course of the whole class, taught on Tuesday, with its first lesson of that day: nothing is entered of it yet. */
export async function tuesdayCourse(tx: Tx, className: string) {
  const slot = await tx.timetableSlot.findFirstOrThrow({
    where: {
      weekday: 2,
      number: { lte: 5 },
      course: { class: { name: className }, homeworkDefaultsToNone: false },
    },
    include: { course: { include: { subject: true } } },
    orderBy: { number: 'asc' },
  });
  const { course, number } = slot;
  return { ...course, number, object: `lesson:${course.id}.${TUESDAY}.${number}` };
}

export type Course = Awaited<ReturnType<typeof tuesdayCourse>>;

/** Something is entered of it. */
export function enter(tx: Tx, { id, number }: Course, data: object) {
  const [startsAt, endsAt] = [instantOf(TUESDAY, '08:30'), instantOf(TUESDAY, '09:10')];
  const updatedAt = endsAt;
  return tx.lesson.create({
    data: { courseId: id, day: toDbDate(TUESDAY), number, startsAt, endsAt, updatedAt, ...data },
  });
}

export const ROLL = { rollConfirmedAt: instantOf(TUESDAY, '09:15') };

/** Of that lesson on Tuesday, if it is open. */
export async function found(tx: Tx, { object }: Course, asked: Asked = {}): Promise<OpenDuty | undefined> {
  return (await openAt(tx, TUESDAY, asked)).find((duty) => duty.object === object);
}
