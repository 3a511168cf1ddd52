import type { Course, LessonKind, Person } from '../../db/generated/client.ts';
import { toDbDate } from '../../kernel/school-date.ts';
import type { PlacedCourse } from './block-plan.ts';
import { lastSchoolDay, YEAR_STARTS_ON } from './calendar.ts';
import type { ClassPlan } from './classes.ts';
import type { DemoSchool } from './demo-school.ts';
import type { Roster } from './rosters.ts';
import { type SubjectCode, WITHOUT_HOMEWORK } from './subjects.ts';
import { weekdayAndNumber } from './timetable.ts';

/** A course as it runs this year: what its journal is written from. */
export interface RunningCourse {
  readonly row: Course;
  readonly subject: SubjectCode;
  /** The lowest grade taught. */
  readonly grade: number;
  readonly studentIds: readonly number[];
  /** The key of the teacher's post. */
  readonly post: string;
  readonly hours: readonly { readonly weekday: number; readonly number: number }[];
}

export interface Opening {
  readonly yearId: number;
  readonly teacher: Person;
  readonly subjectId: number;
  readonly subject: SubjectCode;
  readonly classId: number | null;
  readonly groupId: number | null;
  readonly kind: LessonKind;
  readonly room: string;
  readonly grades: readonly number[];
  readonly cells: readonly number[];
}

/** A course with its hours of the week, from the first school day to the last. */
export function openCourse(school: DemoSchool, opening: Opening): Pick<RunningCourse, 'row' | 'hours'> {
  const row = school.courses.add({
    yearId: opening.yearId,
    teacherId: opening.teacher.id,
    subjectId: opening.subjectId,
    classId: opening.classId,
    groupId: opening.groupId,
    kind: opening.kind,
    homeworkDefaultsToNone: WITHOUT_HOMEWORK.has(opening.subject),
    since: toDbDate(YEAR_STARTS_ON),
    until: null,
  });
  const hours = opening.cells.map(weekdayAndNumber);
  for (const { weekday, number } of hours) {
    school.slots.add({
      courseId: row.id,
      weekday,
      number,
      room: opening.room,
      from: toDbDate(YEAR_STARTS_ON),
      until: toDbDate(lastSchoolDay(Math.max(...opening.grades))),
    });
  }
  return { row, hours };
}

export function openGroup(
  school: DemoSchool,
  yearId: number,
  name: string,
  classId: number | null,
  studentIds: readonly number[],
): number {
  const group = school.groups.add({ yearId, classId, name });
  for (const studentId of studentIds) {
    school.groupMembers.add({ groupId: group.id, studentId, since: toDbDate(YEAR_STARTS_ON), until: null });
  }
  return group.id;
}

/** Opens a class's courses; where it is split, every other student by name is in the first half. */
export function openClassCourses(
  school: DemoSchool,
  yearId: number,
  subjectIds: ReadonlyMap<string, number>,
  plan: ClassPlan & { readonly id: number },
  roster: Roster,
  courses: readonly PlacedCourse[],
  teachers: ReadonlyMap<string, { readonly person: Person }>,
): RunningCourse[] {
  return courses.map(({ post, subject, half, cells }) => {
    const studentIds = roster.filter((_, place) => !half || place % 2 === half - 1).map(({ id }) => id);
    const groupId = half
      ? openGroup(school, yearId, `${plan.name} ${subject} ${half}`, plan.id, studentIds)
      : null;
    const opened = openCourse(school, {
      yearId,
      teacher: teachers.get(post.key)?.person as Person,
      subjectId: subjectIds.get(subject) as number,
      subject,
      classId: groupId === null ? plan.id : null,
      groupId,
      kind: 'lesson',
      room: post.room,
      grades: [plan.grade],
      cells,
    });
    return { ...opened, subject, grade: plan.grade, studentIds, post: post.key };
  });
}
