import { holdsOn } from '../../../db/holds-on.ts';
import type { Db } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import { inquiryAnswer, isAnnounced, type MissedLesson, missedLessons } from '../absences.store.ts';
import type { InquiryAnswer } from '../inquiry-buttons.ts';

/** A guardian as the school reaches them. */
export interface Reachable {
  readonly givenName: string;
  readonly familyName: string;
  /** `+37120000000`; none: the register has none. */
  readonly phone: string | null;
  /** Has an open account. */
  readonly connected: boolean;
}

/** A student's day, as those see it who look for the student. */
export interface DayCase {
  readonly studentId: number;
  readonly day: SchoolDate;
  readonly givenName: string;
  readonly familyName: string;
  readonly classId: number;
  readonly className: string;
  readonly missed: readonly MissedLesson[];
  /** The numbers of the lessons of that day, whose roll is confirmed, at which the student was. */
  readonly present: readonly number[];
  readonly answer: InquiryAnswer | null;
  readonly guardians: readonly Reachable[];
}

/** Of the students of today's classes, in one statement. */
export async function dayCases(
  db: Db,
  asked: readonly { readonly studentId: number; readonly day: SchoolDate }[],
  today: SchoolDate,
): Promise<DayCase[]> {
  return db.$queryRaw<DayCase[]>`
    SELECT asked."studentId", asked.day::text, person."givenName", person."familyName", class.id AS "classId", class.name AS "className",
      ${missedLessons} AS missed, ${inquiryAnswer} AS answer,
      ARRAY(
        SELECT lesson.number FROM lesson JOIN course ON course.id = lesson."courseId" AND course.kind = 'lesson'
        WHERE lesson.day = asked.day AND lesson."rollConfirmedAt" IS NOT NULL AND lesson."notHeld" IS NULL
          AND (course."classId" = class.id OR course."groupId" IN (
            SELECT member."groupId" FROM group_member member WHERE member."studentId" = asked."studentId"
              AND member.since <= asked.day AND (member.until IS NULL OR member.until >= asked.day)))
          AND NOT EXISTS (SELECT 1 FROM absence WHERE absence."lessonId" = lesson.id
            AND absence."studentId" = asked."studentId" AND absence.kind = 'absent')
        ORDER BY lesson."startsAt"
      ) AS present,
      COALESCE((
        SELECT json_agg(json_build_object('givenName', guardian."givenName", 'familyName', guardian."familyName", 'phone', guardian.phone,
          'connected', EXISTS (SELECT 1 FROM account WHERE account."personId" = guardian.id AND account."closedAt" IS NULL))
          ORDER BY guardian."foldedName")
        FROM guardianship JOIN person guardian ON guardian.id = guardianship."personId"
        WHERE guardianship."studentId" = asked."studentId" AND ${holdsOn('guardianship', today)}
      ), '[]') AS guardians
    FROM (SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS row("studentId" int, day date)) AS asked
    JOIN student ON student.id = asked."studentId"
    JOIN person ON person.id = student."personId"
    JOIN enrolment ON enrolment."studentId" = student.id AND ${holdsOn('enrolment', today)}
    JOIN school_class class ON class.id = enrolment."classId"`;
}

/** Those of these classes, as they are today, who were away from a lesson of that day without a word. */
export async function missedUnannounced(
  db: Db,
  asked: readonly { readonly classId: number; readonly day: SchoolDate }[],
  today: SchoolDate,
): Promise<{ studentId: number; classId: number; day: SchoolDate }[]> {
  return db.$queryRaw`
    SELECT DISTINCT absence."studentId", asked."classId", asked.day::text
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked ("classId" int, day date)
    JOIN enrolment ON enrolment."classId" = asked."classId" AND ${holdsOn('enrolment', today)}
    JOIN lesson ON lesson.day = asked.day
    JOIN absence ON absence."lessonId" = lesson.id AND absence."studentId" = enrolment."studentId" AND absence.kind = 'absent'
    JOIN course ON course.id = lesson."courseId" AND course.kind = 'lesson'
    WHERE NOT ${isAnnounced}`;
}

/** The staff roles that let these people watch over students, by person, as of that day. */
export async function watchersAmong(db: Db, personIds: readonly number[], day: SchoolDate) {
  return db.$queryRaw<
    { personId: number; role: 'classTeacher' | 'academicOffice'; classId: number | null }[]
  >`
    SELECT "personId", role::text, "classId" FROM staff_role
    WHERE "personId" = ANY(${[...personIds]}::int[]) AND role IN ('classTeacher', 'academicOffice') AND ${holdsOn('staff_role', day)}`;
}
