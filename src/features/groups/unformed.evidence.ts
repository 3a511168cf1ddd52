import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import { holdersOf } from '../../db/role-holders.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { dayDuties } from '../../regulation/day-duty.ts';
import type { Evidence } from '../../telegram/feature.ts';

const isRunning = (day: SchoolDate) =>
  Prisma.sql`(course.until IS NULL OR (course.until >= ${day}::date AND course.until >= course.since))`;

interface UnsplitRow {
  classId: number;
  className: string;
  subjectId: number;
  subjectCode: string;
  students: number;
  since: SchoolDate;
  responsible: number[];
}

/** ¶4.3: the subjects that a class is taught in groups, with students who are in none of them. */
export const unsplitClasses: Evidence = async (db, question) => {
  const { frame, now } = question;
  const today = schoolDateOf(now);
  const semester = frame.calendar.semesterOf(today);
  if (frame.yearId === undefined || !semester) return [];
  const rows = await db.$queryRaw<UnsplitRow[]>`
    WITH split AS (
      SELECT DISTINCT team."classId", course."subjectId", team.id AS "groupId"
      FROM teaching_group team JOIN course ON course."groupId" = team.id AND ${isRunning(today)}
      WHERE team."classId" IS NOT NULL AND course."groupId" IS NOT NULL AND team."yearId" = ${frame.yearId}
    ), placed AS (
      SELECT split."classId", split."subjectId", member."studentId"
      FROM split JOIN group_member member USING ("groupId") WHERE member.until IS NULL OR member.until >= ${today}::date
    ), unplaced AS (
      SELECT wanted."classId", wanted."subjectId", count(*)::int AS students, min(enrolment.since) AS since
      FROM (SELECT DISTINCT "classId", "subjectId" FROM split) wanted
      JOIN enrolment ON enrolment."classId" = wanted."classId" AND ${holdsOn('enrolment', today)}
      LEFT JOIN placed ON placed."classId" = wanted."classId" AND placed."subjectId" = wanted."subjectId"
        AND placed."studentId" = enrolment."studentId"
      WHERE placed."studentId" IS NULL GROUP BY wanted."classId", wanted."subjectId"
    )
    SELECT class.id AS "classId", class.name AS "className", subject.id AS "subjectId", subject.code AS "subjectCode",
      unplaced.students, unplaced.since::text, ${holdersOf('academicOffice', today)} AS responsible
    FROM unplaced
    JOIN school_class class ON class.id = unplaced."classId"
    JOIN subject ON subject.id = unplaced."subjectId"`;
  return dayDuties(
    '4.3',
    rows.map(({ classId, className, subjectId, subjectCode, students, since, responsible }) => ({
      object: `split:${semester.number}:${classId}:${subjectId}`,
      // Those who came to the class later are placed as soon after their coming.
      from: since > semester.from ? since : semester.from,
      responsible,
      classIds: [classId],
      line: { class: className, subject: subjectCode, students },
      target: `gs-of:${classId}:${subjectId}`,
    })),
    question,
  );
};

interface EmptyRow {
  groupId: number;
  name: string;
  since: SchoolDate;
  responsible: number[];
}

/** ¶4.4: optional lessons, hobby education and extended-day groups without a single member. */
export const emptyGroups: Evidence = async (db, question) => {
  const { frame, now } = question;
  const today = schoolDateOf(now);
  const semester = frame.calendar.semesterOf(today);
  if (frame.yearId === undefined || !semester) return [];
  const rows = await db.$queryRaw<EmptyRow[]>`
    SELECT team.id AS "groupId", team.name, min(course.since)::text AS since,
      array_agg(DISTINCT course."teacherId") AS responsible
    FROM teaching_group team JOIN course ON course."groupId" = team.id AND ${isRunning(today)}
    WHERE team.kind <> 'lesson' AND team."closedAt" IS NULL AND team."yearId" = ${frame.yearId}
      AND team.id NOT IN (
        SELECT member."groupId" FROM group_member member WHERE member.until IS NULL OR member.until >= ${today}::date)
    GROUP BY team.id`;
  return dayDuties(
    '4.4',
    rows.map(({ groupId, name, since, responsible }) => ({
      ...{ object: `group:${semester.number}:${groupId}`, responsible, target: `gl:${groupId}` },
      from: since > semester.from ? since : semester.from,
      classIds: [],
      line: { group: name },
    })),
    question,
  );
};
