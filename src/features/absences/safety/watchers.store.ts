import { Prisma } from '../../../db/generated/client.ts';
import { holdsOn } from '../../../db/holds-on.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';

/**
 * SQL: who is told when it is not known where a student is, as rows ("studentId", "personId", "classId", teacher):
 * the class teachers of the class of that day, and the academic office.
 */
export function watchersOn(day: SchoolDate): Prisma.Sql {
  return Prisma.sql`
    SELECT enrolment."studentId", staff_role."personId", enrolment."classId", bool_or(staff_role.role = 'classTeacher') AS teacher
    FROM enrolment
    JOIN staff_role ON ${holdsOn('staff_role', day)} AND (
      staff_role.role = 'academicOffice' OR (staff_role.role = 'classTeacher' AND staff_role."classId" = enrolment."classId"))
    WHERE ${holdsOn('enrolment', day)}
    GROUP BY enrolment."studentId", staff_role."personId", enrolment."classId"`;
}
