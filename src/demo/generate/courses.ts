import type { Course, LessonKind } from '../../db/generated/client.ts';
import { toDbDate } from '../../kernel/school-date.ts';
import type { PlacedCourse } from './block-plan.ts';
import { lastSchoolDay, YEAR_STARTS_ON } from './calendar.ts';
import { type EnteredClass, placeInBlock } from './classes.ts';
import type { Ground } from './ground.ts';
import type { EnrolledChild, Rosters } from './rosters.ts';
import type { Teacher } from './staff.ts';
import { type SubjectCode, WITHOUT_HOMEWORK } from './subjects.ts';
import { weekdayAndNumber } from './timetable.ts';

/** A course as it runs this year: what its journal is written from. */
export interface RunningCourse extends Opening {
  readonly row: Course;
  readonly hours: readonly { readonly weekday: number; readonly number: number }[];
}

export interface Opening {
  readonly teacherId: number;
  /** The key of the teacher's post. */
  readonly post: string;
  readonly subject: SubjectCode;
  readonly classId?: number;
  readonly groupId?: number;
  readonly kind: LessonKind;
  readonly room: string;
  /** The highest that it is taught in. */
  readonly grade: number;
  readonly cells: readonly number[];
  readonly studentIds: readonly number[];
}

/** A course with its hours of the week, from the first school day to the last. */
export function openCourse({ school, yearId, subjectIds }: Ground, opening: Opening): RunningCourse {
  const since = toDbDate(YEAR_STARTS_ON);
  const until = toDbDate(lastSchoolDay(opening.grade));
  const row = school.courses.add({
    yearId,
    teacherId: opening.teacherId,
    subjectId: subjectIds.get(opening.subject) as number,
    classId: opening.classId ?? null,
    groupId: opening.groupId ?? null,
    kind: opening.kind,
    homeworkDefaultsToNone: WITHOUT_HOMEWORK.has(opening.subject),
    since,
    until: null,
  });
  const hours = opening.cells.map(weekdayAndNumber);
  for (const hour of hours) {
    school.slots.add({ courseId: row.id, ...hour, room: opening.room, from: since, until });
  }
  return { ...opening, row, hours };
}

/** @param classId the class that it is part of; none: its students come from several */
export function openGroup(
  { school, yearId }: Ground,
  name: string,
  classId: number | null,
  studentIds: readonly number[],
): number {
  const { id } = school.groups.add({ yearId, classId, name });
  const since = toDbDate(YEAR_STARTS_ON);
  for (const studentId of studentIds) {
    school.groupMembers.add({ groupId: id, studentId, since, until: null });
  }
  return id;
}

/** Opens the courses of a block's classes as the plan of its week says. */
export function openClassCourses(
  ground: Ground,
  rosters: Rosters,
  classes: readonly EnteredClass[],
  teachers: ReadonlyMap<string, Teacher>,
  week: readonly PlacedCourse[],
): RunningCourse[] {
  const ofClass = Map.groupBy(week, (course) => course.class);
  return classes.flatMap((each) =>
    (ofClass.get(placeInBlock(each)) ?? []).map((course) => {
      const teacherId = (teachers.get(course.post.key) as Teacher).person.id;
      const taught = taughtIn(ground, each, course, rosters.get(each) ?? []);
      const { subject, cells } = course;
      const { key: post, room } = course.post;
      return openCourse(ground, {
        teacherId,
        post,
        subject,
        kind: 'lesson',
        room,
        grade: each.grade,
        cells,
        ...taught,
      });
    }),
  );
}

/** The class, or its half: every other student by name. */
function taughtIn(
  ground: Ground,
  each: EnteredClass,
  { subject, half }: PlacedCourse,
  roster: readonly EnrolledChild[],
): Pick<Opening, 'classId' | 'groupId' | 'studentIds'> {
  const ids = roster.map(({ id }) => id);
  if (!half) return { classId: each.id, studentIds: ids };
  const studentIds = ids.filter((_, place) => place % 2 === half - 1);
  return { groupId: openGroup(ground, `${each.name} ${subject} ${half}`, each.id, studentIds), studentIds };
}
