import { instantOf, type SchoolDate, schoolTimeOf } from '../../kernel/school-date.ts';
import { encodeRef, type LessonRef } from '../../regulation/lesson-ref.ts';
import { missingParts } from '../../regulation/lesson-state.ts';
import {
  type DayLesson,
  type DayLessons,
  isTakenBack,
  type LessonCourse,
} from '../journal/day-lessons.store.ts';
import type { EntryContext, EntryLesson, LessonKey } from './grammar/types.ts';

const courseKey = (course: LessonCourse) => `c${course.id}`;

/** What the grammar may know, as of the moment at which the message was written. */
export function entryContext(
  day: SchoolDate,
  { lessons, idleCourses }: DayLessons,
  options: {
    readonly schoolClasses: readonly string[];
    readonly sentAt: Date;
    readonly repliedTo: LessonRef | undefined;
    readonly answers: Readonly<Record<string, string>>;
  },
): EntryContext {
  const courses = new Map(
    [...lessons.map(({ course }) => course), ...idleCourses].map((course) => [course.id, course]),
  );
  return {
    day,
    schoolClasses: options.schoolClasses,
    lessons: lessons
      .filter((lesson) => !isTakenBack(lesson))
      .map((lesson) => toEntryLesson(lesson, options.sentAt)),
    courses: [...courses.values()].map((course) => ({ key: courseKey(course), ...shared(course) })),
    answers: options.answers,
    ...(options.repliedTo ? { repliedTo: encodeRef(options.repliedTo) } : {}),
  };
}

const shared = ({ className, groupName, subjectCode, subjectName, students }: LessonCourse) => ({
  className,
  ...(groupName === undefined ? {} : { groupName }),
  subjectCode,
  subjectName,
  students,
});

function toEntryLesson(lesson: DayLesson, sentAt: Date): EntryLesson {
  return {
    key: encodeRef(lesson.ref),
    ...shared(lesson.course),
    number: Math.max(lesson.ref.number, 0),
    phase: sentAt < lesson.startsAt ? 'coming' : sentAt < lesson.endsAt ? 'running' : 'ended',
    complete: missingParts(lesson.state, lesson.course).length === 0,
  };
}

const OUTSIDE_LESSON_MS = 40 * 60_000;

/** The lesson that a key of the context stands for; a course's key makes one outside the timetable. */
export function lessonFor(
  key: LessonKey,
  { lessons, idleCourses }: DayLessons,
  day: SchoolDate,
  sentAt: Date,
): DayLesson {
  const known = lessons.find(({ ref }) => encodeRef(ref) === key);
  if (known) return known;
  const course = [...lessons.map((lesson) => lesson.course), ...idleCourses].find(
    (candidate) => courseKey(candidate) === key,
  );
  if (!course) throw new Error(`no lesson behind ${key}`);
  const own = lessons.filter(({ ref }) => ref.courseId === course.id);
  const takenBack = own.find(isTakenBack);
  if (takenBack) return takenBack;
  // Of a past day nobody knows the hour: that of the writing stands in for it.
  const startsAt = instantOf(day, schoolTimeOf(sentAt));
  return {
    ref: { courseId: course.id, day, number: Math.min(1, ...own.map(({ ref }) => ref.number)) - 1 },
    id: undefined,
    course,
    startsAt,
    endsAt: new Date(startsAt.getTime() + OUTSIDE_LESSON_MS),
    state: { homeworkNone: false, homework: [], roll: [] },
    revision: 0,
  };
}
