import { instantOf, type SchoolDate } from '../../kernel/school-date.ts';
import { isInForce } from '../../regulation/course-week.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import type { DayLesson, LessonCourse } from './day-lesson.ts';
import type { DayLessons } from './day-lessons.store.ts';

type Place = Pick<LessonRef, 'day' | 'number'>;

/** ¶4.2: what is different about a lesson where it is held. */
export interface LessonChange {
  /** Where the week has it; none: here, in another room. */
  readonly from: Place | undefined;
  readonly room: string | undefined;
}

/** ¶4.2: a lesson that is not held where the week has it. */
export interface GoneLesson {
  readonly course: LessonCourse;
  readonly number: number;
  readonly startsAt: Date;
  /** None: it is cancelled. */
  readonly heldOn: Place | undefined;
}

/** Undefined: it is as the week has it. */
export function changeOf({ ref, course }: Pick<DayLesson, 'ref' | 'course'>): LessonChange | undefined {
  const move = course.week.moves.find(({ toDay, toNumber }) => toDay === ref.day && toNumber === ref.number);
  if (!move) return undefined;
  const { day, number, room } = move;
  return {
    from: day === ref.day && number === ref.number ? undefined : { day, number },
    room: room ?? undefined,
  };
}

/** Of a day that was loaded with its idle courses: what the week has there and is not held, in order. */
export function goneLessons(
  { lessons, idleCourses }: DayLessons,
  day: SchoolDate,
  { calendar, bellsOn }: SchoolFrame,
): GoneLesson[] {
  const taught = calendar.lessonsOn(day);
  if ('off' in taught) return [];
  const held = new Set(lessons.map(({ ref }) => `${ref.courseId} ${ref.number}`));
  const courses = new Map(
    [...lessons.map(({ course }) => course), ...idleCourses].map((one) => [one.id, one]),
  );
  const bells = bellsOn(day);
  return [...courses.values()]
    .flatMap((course) =>
      course.week.moves
        .filter((move) => move.day === day && !held.has(`${course.id} ${move.number}`))
        .filter(({ number }) => isInWeek(course, { day, number }, taught.weekday))
        .flatMap(({ number, toDay, toNumber }) => {
          const bell = bells.get(number);
          if (!bell) return [];
          const heldOn = toDay === null || toNumber === null ? undefined : { day: toDay, number: toNumber };
          return { course, number, startsAt: instantOf(day, bell.startsAt), heldOn };
        }),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function isInWeek({ week }: LessonCourse, { day, number }: Place, weekday: number): boolean {
  return week.slots.some(
    (slot) => slot.weekday === weekday && slot.number === number && isInForce(slot, day),
  );
}
