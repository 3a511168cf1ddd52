import { type CoursePlan, planCourses } from './posts.ts';
import type { Random } from './random.ts';
import { arrange, cellOf, type Hour, weekOf } from './timetable.ts';

/** A course with the cells of the week in which it is taught. */
export interface PlacedCourse extends CoursePlan {
  readonly cells: readonly number[];
}

/** The demo day's story: where `teacher-mat-5` stands on a Monday. */
const MONDAY_OF_MAT_5: Readonly<Record<string, number>> = { '6a': 2, '5a': 3, '5b': 5, '6b': 6 };

/** The timetable of a block; every block has the same, with a staff of its own. */
export function planBlock(random: Random): readonly PlacedCourse[] {
  const courses = planCourses();
  const weeklyOfClass = new Map<string, number>();
  for (const course of courses) {
    if (course.half === 2) continue;
    weeklyOfClass.set(course.class, (weeklyOfClass.get(course.class) ?? 0) + course.weekly);
  }

  const hours: Hour[] = [];
  const hoursOf = new Map<CoursePlan, readonly number[]>();
  const pinned = new Map<number, number>();
  for (const course of courses) {
    // Both halves of a class have their language lesson at once; the first half's hour stands for both.
    if (course.half === 2) continue;
    const together = courses.filter(
      (other) => other.class === course.class && other.subject === course.subject,
    );
    const hour = {
      busy: [course.class, ...together.map(({ post }) => post.key)],
      spread: `${course.class} ${course.subject}`,
      cells: weekOf(weeklyOfClass.get(course.class) ?? 0),
    };
    const indexes = Array.from({ length: course.weekly }, () => hours.push(hour) - 1);
    for (const each of together) hoursOf.set(each, indexes);

    const onMonday = MONDAY_OF_MAT_5[course.class];
    if (course.post.key === 'mat-5' && onMonday && indexes[0] !== undefined) {
      pinned.set(indexes[0], cellOf(1, onMonday));
    }
  }

  const placed = arrange(hours, pinned, random);
  return courses.map((course) => ({
    ...course,
    cells: (hoursOf.get(course) ?? []).map((index) => placed[index] as number).sort((a, b) => a - b),
  }));
}
