import { instantOf, type SchoolDate, schoolTimeOf } from '../../kernel/school-date.ts';
import { responsibleFor } from '../../regulation/access.ts';
import { encodeRef, type LessonRef } from '../../regulation/lesson-ref.ts';
import { missingParts } from '../../regulation/lesson-state.ts';
import type { DayLesson, LessonCourse } from '../journal/day-lesson.ts';
import type { DayLessons } from '../journal/day-lessons.store.ts';
import type { EntryContext, EntryLesson, LessonKey, Question } from './grammar/types.ts';

export const courseKey = (course: Pick<LessonCourse, 'id'>) => `c${course.id}`;

/**
 * What the grammar may know, as of the moment at which the message was written: the lessons that the teacher owes
 * (¶4.11: not those that somebody substitutes), and the own courses, of which one outside the timetable can be.
 */
export function entryContext(
  day: SchoolDate,
  { lessons, idleCourses }: DayLessons,
  options: {
    readonly teacherId: number;
    readonly schoolClasses: readonly string[];
    readonly sentAt: Date;
    readonly repliedTo: LessonRef | undefined;
    readonly attached: object | undefined;
    readonly answers: Readonly<Record<string, string>>;
  },
): EntryContext {
  const courses = new Map(
    [...lessons.map(({ course }) => course), ...idleCourses]
      .filter(({ teacherId }) => teacherId === options.teacherId)
      .map((course) => [course.id, course]),
  );
  const owed = lessons.filter((lesson) => responsibleFor(lesson) === options.teacherId);
  return {
    day,
    schoolClasses: options.schoolClasses,
    lessons: owed.map((lesson) => toEntryLesson(lesson, owed, options.sentAt)),
    courses: [...courses.values()].map((course) => ({ key: courseKey(course), ...shared(course) })),
    answers: options.answers,
    ...(options.attached ? { bearsFiles: true as const } : {}),
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

function toEntryLesson(lesson: DayLesson, owed: readonly DayLesson[], sentAt: Date): EntryLesson {
  const joined = owed.find((other) => isGivenWith(lesson, other) || isGivenWith(other, lesson));
  return {
    key: encodeRef(lesson.ref),
    ...shared(lesson.course),
    ...subjectTaught(lesson),
    number: Math.max(lesson.ref.number, 0),
    phase: sentAt < lesson.startsAt ? 'coming' : sentAt < lesson.endsAt ? 'running' : 'ended',
    complete: missingParts(lesson.state, lesson.course).length === 0,
    ...(joined ? { joinedWith: encodeRef(joined.ref) } : {}),
  };
}

/** ¶4.11: the substitute gives it together with that lesson of their own. */
const isGivenWith = ({ ref, substitution }: DayLesson, own: DayLesson): boolean =>
  substitution?.joinedCourseId === own.ref.courseId && ref.number === own.ref.number;

/** ¶4.11: a substitute may give another subject. */
function subjectTaught({ substitution }: DayLesson) {
  if (!substitution) return {};
  const { subjectCode, subjectName } = substitution;
  return { subjectCode, subjectName };
}

/**
 * ¶4.11: where a lesson outside the timetable is asked about, and somebody substitutes the one in it: that lesson,
 * which is meant and is not theirs.
 */
export function givenAway(
  { options }: Question,
  { lessons }: DayLessons,
  teacherId: number,
): DayLesson | undefined {
  const courses = options.flatMap(({ meaning }) => (meaning.kind === 'course' ? meaning.lesson : []));
  return lessons.find(
    (lesson) => responsibleFor(lesson) !== teacherId && courses.includes(courseKey(lesson.course)),
  );
}

const OUTSIDE_LESSON_MS = 40 * 60_000;

/** The lesson that a key of the context stands for; a course's key makes one outside the timetable. */
export function lessonFor(
  key: LessonKey,
  { lessons, takenBack, idleCourses }: DayLessons,
  day: SchoolDate,
  sentAt: Date,
): DayLesson {
  const known = lessons.find(({ ref }) => encodeRef(ref) === key);
  if (known) return known;
  const course = [...lessons.map((lesson) => lesson.course), ...idleCourses].find(
    (candidate) => courseKey(candidate) === key,
  );
  if (!course) throw new Error(`no lesson behind ${key}`);
  const ofCourse = ({ ref }: DayLesson) => ref.courseId === course.id;
  const emptied = takenBack.find(ofCourse);
  if (emptied) return emptied;
  const own = lessons.filter(ofCourse);
  // Of a past day nobody knows the hour: that of the writing stands in for it.
  const startsAt = instantOf(day, schoolTimeOf(sentAt));
  return {
    ref: { courseId: course.id, day, number: Math.min(1, ...own.map(({ ref }) => ref.number)) - 1 },
    id: undefined,
    course,
    substitution: undefined,
    notes: [],
    event: undefined,
    earlierRoll: undefined,
    startsAt,
    endsAt: new Date(startsAt.getTime() + OUTSIDE_LESSON_MS),
    state: { homeworkNone: false, homework: [], roll: [] },
    revision: 0,
  };
}
