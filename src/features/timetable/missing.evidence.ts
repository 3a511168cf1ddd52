import { holdsOn } from '../../db/holds-on.ts';
import { holdersOf } from '../../db/role-holders.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { dayDuties } from '../../regulation/day-duty.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  classId: number;
  className: string;
  responsible: number[];
}

/** ¶4.2: the classes without a single lesson in the timetable of the semester. */
export const missingTimetables: Evidence = async (db, question) => {
  const { frame, now } = question;
  const today = schoolDateOf(now);
  const semester = frame.calendar.semesterOf(today);
  if (frame.yearId === undefined || !semester) return [];
  const { from, until, number } = semester;
  const rows = await db.$queryRaw<Row[]>`
    WITH timed AS (
      SELECT DISTINCT COALESCE(course."classId", team."classId") AS "classId"
      FROM timetable_slot slot
      JOIN course ON course.id = slot."courseId" AND course."yearId" = ${frame.yearId}
      LEFT JOIN teaching_group team ON team.id = course."groupId"
      WHERE slot."from" <= ${until}::date AND (slot.until IS NULL OR slot.until >= ${from}::date)
    )
    SELECT class.id AS "classId", class.name AS "className", ${holdersOf('superuser', today)} AS responsible
    FROM school_class class
    WHERE class."yearId" = ${frame.yearId} AND class.id NOT IN (SELECT "classId" FROM timed WHERE "classId" IS NOT NULL)
      AND EXISTS (SELECT 1 FROM enrolment WHERE enrolment."classId" = class.id AND ${holdsOn('enrolment', today)})`;
  return dayDuties(
    '4.2',
    rows.map(({ classId, className, responsible }) => ({
      ...{ object: `timetable:${number}:${classId}`, from, responsible, target: `tt-week:c${classId}` },
      classIds: [classId],
      line: { class: className, semester: number },
    })),
    question,
  );
};
