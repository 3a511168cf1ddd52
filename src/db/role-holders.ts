import type { SchoolDate } from '../kernel/school-date.ts';
import { Prisma, type StaffRoleName } from './generated/client.ts';
import { holdsOn } from './holds-on.ts';

/** SQL: the persons who hold a role on that day, as an array. */
export function holdersOf(role: StaffRoleName, day: SchoolDate): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT DISTINCT holder."personId" FROM staff_role holder
    WHERE holder.role = ${role}::"StaffRoleName" AND ${holdsOn('holder', day)})`;
}

/** SQL: rows ("classId", people) of the class teachers of that day. */
export function classTeachersOn(day: SchoolDate): Prisma.Sql {
  return Prisma.sql`(
    SELECT head."classId", array_agg(DISTINCT head."personId") AS people FROM staff_role head
    WHERE head.role = 'classTeacher' AND ${holdsOn('head', day)} GROUP BY head."classId")`;
}
