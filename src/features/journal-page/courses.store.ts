import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

export interface PageCourse {
  readonly id: number;
  readonly teacherId: number;
  /** `Kalniņa Ilze` */
  readonly teacherName: string;
  readonly subjectName: string;
  /** None: its group belongs to no class. */
  readonly classId: number | null;
  /** The class, or a group's own name where it belongs to none. */
  readonly className: string;
  readonly groupName: string | null;
}

export type CoursesOf =
  | { readonly teacherId: number }
  /** With its groups. */
  | { readonly classId: number }
  | { readonly groupId: number }
  | { readonly courseId: number };

/** SQL: a `course` as its page names it; `class` and `team` are where its students come from. */
export const courseFields = Prisma.sql`course.id, course."teacherId",
  teacher."familyName" || ' ' || teacher."givenName" AS "teacherName", subject.name AS "subjectName",
  class.id AS "classId", COALESCE(class.name, team.name) AS "className", team.name AS "groupName"`;

export const courseTables = Prisma.sql`course
  JOIN subject ON subject.id = course."subjectId"
  JOIN person teacher ON teacher.id = course."teacherId"
  LEFT JOIN teaching_group team ON team.id = course."groupId"
  LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")`;

/** The courses that run on that day, by class and subject; a single one whenever it runs. */
export function coursesOf(db: Db, of: CoursesOf, day: SchoolDate): Promise<PageCourse[]> {
  const running = holdsOn('course', day);
  const chosen =
    'teacherId' in of
      ? Prisma.sql`course."teacherId" = ${of.teacherId} AND ${running}`
      : 'classId' in of
        ? Prisma.sql`class.id = ${of.classId} AND ${running}`
        : 'groupId' in of
          ? Prisma.sql`team.id = ${of.groupId} AND ${running}`
          : Prisma.sql`course.id = ${of.courseId}`;
  return db.$queryRaw<PageCourse[]>`
    SELECT ${courseFields} FROM ${courseTables} WHERE ${chosen}
    ORDER BY class.grade NULLS LAST, "className", "subjectName", team.name`;
}
