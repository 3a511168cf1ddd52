import { holdsOn } from '../../db/holds-on.ts';
import { classTeachersOn, holdersOf } from '../../db/role-holders.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { dayDuties, dueOnOf } from '../../regulation/day-duty.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  classId: number;
  className: string;
  responsible: number[];
}

/**
 * ¶2: the classes whose meeting was not held, or with a guardian who neither was there nor was sent the briefing
 * since nor signed it on paper. A guardian who came to the class after the day is nobody's breach.
 */
export const unbriefedClasses: Evidence = async (db, question) => {
  const { frame, now } = question;
  const { yearId, calendar } = frame;
  const today = schoolDateOf(now);
  const from = calendar.year.from;
  const dueOn = dueOnOf('2', from, question);
  if (yearId === undefined || today < from || today > calendar.year.until) return [];
  // A list of the briefed for each class: its few guardians are found sooner in it than in a table of the whole school's.
  const rows = await db.$queryRaw<Row[]>`
    WITH briefed AS (
      SELECT "briefingId", array_agg("personId") AS people FROM briefing_attendance
      WHERE present OR COALESCE("sentAt", "confirmedAt", "onPaperAt") IS NOT NULL GROUP BY "briefingId"
    ), missed AS (
      SELECT DISTINCT briefing."classId"
      FROM briefing
      JOIN enrolment ON enrolment."classId" = briefing."classId" AND ${holdsOn('enrolment', today)}
      JOIN guardianship ON guardianship."studentId" = enrolment."studentId" AND ${holdsOn('guardianship', today)}
      LEFT JOIN briefed ON briefed."briefingId" = briefing.id
      WHERE enrolment.since <= ${dueOn}::date AND guardianship.since <= ${dueOn}::date
        AND (guardianship."personId" = ANY(briefed.people)) IS NOT TRUE
    )
    SELECT class.id AS "classId", class.name AS "className", COALESCE(lead.people, ${holdersOf('academicOffice', today)}) AS responsible
    FROM school_class class
    LEFT JOIN briefing ON briefing."classId" = class.id
    LEFT JOIN ${classTeachersOn(today)} lead ON lead."classId" = class.id
    WHERE class."yearId" = ${yearId} AND (briefing."heldOn" IS NULL OR class.id IN (SELECT "classId" FROM missed))
      AND EXISTS (SELECT 1 FROM enrolment WHERE enrolment."classId" = class.id AND ${holdsOn('enrolment', today)})
      AND NOT EXISTS (SELECT 1 FROM duty_on_paper paper WHERE paper.duty = '2' AND paper.object = 'class:' || class.id)`;
  return dayDuties(
    '2',
    rows.map(({ classId, className, responsible }) => ({
      ...{ object: `class:${classId}`, from, responsible, target: `bf:${classId}` },
      classIds: [classId],
      line: { class: className },
    })),
    question,
  );
};
