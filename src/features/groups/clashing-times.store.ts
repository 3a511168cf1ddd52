import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { GroupTime } from './make-group.ts';

/** A time of a group's at which the child has something else. */
export interface ClashingTime extends GroupTime {
  /** The subject, or the other group's name. */
  readonly other: string;
}

/** ¶4.4: what the child's own week from that day on has at the group's times, in order. */
export function clashingTimes(
  db: Db,
  { groupId, studentId }: { readonly groupId: number; readonly studentId: number },
  today: SchoolDate,
): Promise<ClashingTime[]> {
  const lasts = (table: string) => {
    const row = Prisma.raw(table);
    return Prisma.sql`(${row}.until IS NULL OR ${row}.until >= ${today}::date)`;
  };
  return db.$queryRaw<ClashingTime[]>`
    SELECT DISTINCT wanted.weekday, wanted.number, CASE WHEN team."classId" IS NULL AND team.id IS NOT NULL THEN team.name ELSE subject.name END AS other
    FROM timetable_slot wanted
    JOIN course sought ON sought.id = wanted."courseId" AND sought."groupId" = ${groupId} AND ${lasts('sought')}
    JOIN timetable_slot held ON held.weekday = wanted.weekday AND held.number = wanted.number AND ${lasts('held')}
      AND held."from" <= COALESCE(wanted.until, held."from")
    JOIN course ON course.id = held."courseId" AND course."groupId" IS DISTINCT FROM ${groupId} AND ${lasts('course')}
    JOIN subject ON subject.id = course."subjectId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    WHERE ${lasts('wanted')} AND (
      EXISTS (
        SELECT 1 FROM enrolment WHERE enrolment."classId" = course."classId"
          AND enrolment."studentId" = ${studentId} AND ${lasts('enrolment')}
      ) OR EXISTS (
        SELECT 1 FROM group_member member WHERE member."groupId" = course."groupId"
          AND member."studentId" = ${studentId} AND ${lasts('member')}
      ))
    ORDER BY wanted.weekday, wanted.number`;
}
