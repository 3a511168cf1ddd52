import type { Db, Tx } from '../../db/open.ts';
import { addDays, fromDbDate, type SchoolDate, toDbDate, weekdayOf } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { isInForce } from '../../regulation/course-week.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import { type MoveRow, type SlotRow, toMoveRow, toSlotRow } from './timetable-rows.store.ts';

/** The course behind a lesson, with those who cannot be in two places. */
export interface PlannedCourse {
  readonly id: number;
  readonly teacherId: number;
  readonly classId: number | undefined;
  readonly groupId: number | undefined;
  readonly groupClassId: number | undefined;
  readonly subjectName: string;
  readonly className: string;
  readonly groupName: string | undefined;
  readonly teacherName: string;
}

/** A lesson of the week, with what became of it on that day. */
export interface PlannedLesson {
  readonly ref: LessonRef;
  readonly course: PlannedCourse;
  readonly slot: SlotRow;
  readonly move: MoveRow | undefined;
  /** What became of the same course's lessons about then and later. */
  readonly moves: readonly MoveRow[];
  /** The course's lessons about then and later in which something is entered. */
  readonly entered: readonly { readonly day: SchoolDate; readonly number: number }[];
  /** All of the course's week about then and later. */
  readonly slots: readonly SlotRow[];
}

/** How many days a lesson may be moved ahead of its own day. */
const MOVED_AHEAD_DAYS = 60;

/** Undefined: the timetable has no such lesson (any more). */
export async function loadPlannedLesson(
  db: Db | Tx,
  calendar: Calendar,
  ref: LessonRef,
): Promise<PlannedLesson | undefined> {
  const day = toDbDate(addDays(ref.day, -MOVED_AHEAD_DAYS));
  const course = await db.course.findUnique({
    where: { id: ref.courseId },
    relationLoadStrategy: 'join',
    include: {
      subject: { select: { name: true } },
      teacher: { select: { familyName: true, givenName: true } },
      class: { select: { name: true } },
      group: { select: { name: true, classId: true, class: { select: { name: true } } } },
      slots: { where: { OR: [{ until: null }, { until: { gte: day } }] } },
      moves: { where: { OR: [{ day: { gte: day } }, { toDay: { gte: day } }] } },
      lessons: {
        where: {
          day: { gte: day },
          OR: [
            { topic: { not: null } },
            { rollConfirmedAt: { not: null } },
            { homeworkNone: true },
            { homework: { some: {} } },
            { absences: { some: {} } },
          ],
        },
        select: { day: true, number: true },
      },
    },
  });
  if (!course) return undefined;
  const taught = calendar.lessonsOn(ref.day);
  // One that was moved away from a day that became free is still what it was.
  const weekday = 'weekday' in taught ? taught.weekday : weekdayOf(ref.day);
  const slots = course.slots.map(toSlotRow);
  const slot = slots.find(
    (one) => one.weekday === weekday && one.number === ref.number && isInForce(one, ref.day),
  );
  if (!slot) return undefined;
  const moves = course.moves.map(toMoveRow);
  const { group } = course;
  return {
    ref,
    course: {
      id: course.id,
      teacherId: course.teacherId,
      classId: course.classId ?? undefined,
      groupId: course.groupId ?? undefined,
      groupClassId: group?.classId ?? undefined,
      subjectName: course.subject.name,
      className: course.class?.name ?? group?.class?.name ?? group?.name ?? '',
      groupName: group?.class ? group.name : undefined,
      teacherName: `${course.teacher.familyName} ${course.teacher.givenName}`,
    },
    slot,
    move: moves.find((one) => one.day === ref.day && one.number === ref.number),
    moves,
    entered: course.lessons.map((lesson) => ({ day: fromDbDate(lesson.day), number: lesson.number })),
    slots,
  };
}
