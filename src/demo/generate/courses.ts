import type { Course, LessonKind } from '../../db/generated/client.ts';
import { toDbDate } from '../../kernel/school-date.ts';
import type { PlacedCourse } from './block-plan.ts';
import { FIRST_SEMESTER_ENDS_ON, lastSchoolDay, YEAR_STARTS_ON } from './calendar.ts';
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
    bring: null,
    since,
    until: null,
  });
  const hours = opening.cells.map(weekdayAndNumber);
  for (const hour of hours) {
    school.slots.add({ courseId: row.id, ...hour, room: opening.room, from: since, until });
  }
  return { ...opening, row, hours };
}

/** Part of a class, or a group of several grades for which guardians apply. */
export type GroupOpening = { readonly name: string; readonly studentIds: readonly number[] } & (
  | { readonly classId: number }
  | { readonly kind: LessonKind; readonly grades: readonly number[]; readonly places: number | null }
);

export function openGroup({ school, yearId }: Ground, opening: GroupOpening): number {
  const { name, studentIds } = opening;
  const closed = { kind: 'lesson', gradeFrom: null, gradeTo: null, places: null, open: false } as const;
  const { id } = school.groups.add({
    yearId,
    name,
    closedAt: null,
    ...('classId' in opening
      ? { classId: opening.classId, ...closed }
      : {
          classId: null,
          kind: opening.kind,
          gradeFrom: Math.min(...opening.grades),
          gradeTo: Math.max(...opening.grades),
          places: opening.places,
          open: true,
        }),
  });
  const since = toDbDate(YEAR_STARTS_ON);
  // ¶4.4: who applied is in for the semester; in January the group is continued.
  const until = 'classId' in opening ? null : toDbDate(FIRST_SEMESTER_ENDS_ON);
  for (const studentId of studentIds) {
    school.groupMembers.add({ groupId: id, studentId, since, until });
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
  const name = `${each.name} ${subject} ${half}`;
  return { groupId: openGroup(ground, { name, classId: each.id, studentIds }), studentIds };
}
