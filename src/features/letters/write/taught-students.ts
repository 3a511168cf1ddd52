import { Prisma } from '../../../db/generated/client.ts';
import { holdsOn } from '../../../db/holds-on.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';

/**
 * SQL: who teaches or leads whom on that day: `"studentId"`, `"teacherId"`, `"courseId"` (null: the class teacher).
 * Of those who work here on that day.
 */
export function teachingOn(day: SchoolDate): Prisma.Sql {
  const works = (teacher: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM staff_role post WHERE post."personId" = ${teacher} AND ${holdsOn('post', day)})`;
  return Prisma.sql`(
    SELECT enrolment."studentId", course."teacherId", course.id AS "courseId"
    FROM course JOIN enrolment ON enrolment."classId" = course."classId" AND ${holdsOn('enrolment', day)}
    WHERE ${holdsOn('course', day)} AND ${works(Prisma.sql`course."teacherId"`)}
    UNION ALL
    SELECT group_member."studentId", course."teacherId", course.id
    FROM course JOIN group_member ON group_member."groupId" = course."groupId" AND ${holdsOn('group_member', day)}
    WHERE ${holdsOn('course', day)} AND ${works(Prisma.sql`course."teacherId"`)}
    UNION ALL
    SELECT enrolment."studentId", staff_role."personId", NULL
    FROM staff_role JOIN enrolment ON enrolment."classId" = staff_role."classId" AND ${holdsOn('enrolment', day)}
    WHERE staff_role.role = 'classTeacher' AND ${holdsOn('staff_role', day)})`;
}

/** SQL: the students that a person is, or whose guardian they are, on that day. */
export function familyOf(personId: number, day: SchoolDate): Prisma.Sql {
  return Prisma.sql`(
    SELECT guardianship."studentId" FROM guardianship
    WHERE guardianship."personId" = ${personId} AND ${holdsOn('guardianship', day)}
    UNION SELECT student.id FROM student WHERE student."personId" = ${personId} AND EXISTS (
      SELECT 1 FROM enrolment WHERE enrolment."studentId" = student.id AND ${holdsOn('enrolment', day)}))`;
}
