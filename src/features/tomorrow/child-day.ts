import type { SchoolDate } from '../../kernel/school-date.ts';
import { daysOffBefore } from '../../regulation/school-evening.ts';
import { isEventOf, type SchoolEvent } from '../../regulation/school-events.ts';
import type { DayLesson } from '../journal/day-lesson.ts';
import type { DueHomework } from '../journal/homework-due.store.ts';
import { changeOf, type GoneLesson, type LessonChange } from '../journal/lesson-changes.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';

/** What is known of a school day, of all the students asked about. */
export interface ComingDay {
  readonly day: SchoolDate;
  readonly frame: SchoolFrame;
  readonly lessons: readonly DayLesson[];
  readonly gone: readonly GoneLesson[];
  readonly homework: readonly DueHomework[];
}

/** A lesson that is given otherwise than the week has it. */
export interface OtherLesson {
  readonly lesson: DayLesson;
  /** In another place or room. */
  readonly change: LessonChange | undefined;
}

/** What the day brings one student. */
export interface ChildDay {
  readonly events: readonly SchoolEvent[];
  /** Moved here, in another room, given by somebody else, not held for a reason of its own. */
  readonly others: readonly OtherLesson[];
  readonly gone: readonly GoneLesson[];
  readonly homework: readonly DueHomework[];
  /** Of the lessons that are held: what their students bring. */
  readonly bring: readonly { readonly subjectName: string; readonly things: string }[];
}

/** The same for everyone: days off before it, and the day itself where it is short or works in another's place. */
export function unusualDays({ day, frame }: Pick<ComingDay, 'day' | 'frame'>): SchoolDate[] {
  const isUnusual = frame.shortDays.has(day) || frame.calendar.data.overrides.has(day);
  return [...daysOffBefore(frame.calendar, day), ...(isUnusual ? [day] : [])];
}

export function childDay(
  { day, frame, lessons, gone, homework }: ComingDay,
  { studentId, classId }: { readonly studentId: number; readonly classId: number },
): ChildDay {
  const isOwn = ({ course }: Pick<DayLesson, 'course'>) => course.askedStudentIds.includes(studentId);
  const own = lessons.filter(isOwn);
  return {
    events: frame.events.filter((event) => isEventOf(event, { day, classId })),
    others: own
      .filter(({ event }) => event === undefined)
      .map((lesson) => ({ lesson, change: changeOf(lesson) }))
      .filter(({ lesson, change }) => change || lesson.substitution || lesson.state.notHeld),
    gone: gone.filter(isOwn),
    homework: homework.filter((task) => task.studentId === studentId && task.dueOn === day),
    bring: own.flatMap(({ course: { bring: things, subjectName }, state }) =>
      things === undefined || state.notHeld ? [] : [{ subjectName, things }],
    ),
  };
}

/** Otherwise than usual: what those hear who want to hear of changes alone. */
export function isOtherwise({ events, others, gone }: ChildDay): boolean {
  return events.length + others.length + gone.length > 0;
}

/** Homework to show, things to bring: what every school day has. */
export function asksSomething({ homework, bring }: ChildDay): boolean {
  return homework.length + bring.length > 0;
}
