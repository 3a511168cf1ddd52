import { holdsOn } from '../../db/holds-on.ts';
import { classTeachersOn, holdersOf } from '../../db/role-holders.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { dayDuties, eventsUntil } from '../../regulation/day-duty.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  id: number;
  from: SchoolDate;
  classId: number;
  className: string;
  responsible: number[];
}

/** ¶4.10: absence notes on which the class teacher has not decided; one who asked waits for the answer. */
export const undecidedNotes: Evidence = async (db, question) => {
  const today = schoolDateOf(question.now);
  const rows = await db.$queryRaw<Row[]>`
    SELECT note.id, note."receivedOn"::text AS from, class.id AS "classId", class.name AS "className",
      COALESCE(lead.people, ${holdersOf('academicOffice', today)}) AS responsible
    FROM absence_note note
    JOIN enrolment ON enrolment."studentId" = note."studentId" AND ${holdsOn('enrolment', today)}
    JOIN school_class class ON class.id = enrolment."classId"
    LEFT JOIN ${classTeachersOn(today)} lead ON lead."classId" = class.id
    WHERE note.state = 'sent' AND note."receivedOn" <= ${eventsUntil('4.10', question)}::date`;
  return dayDuties(
    '4.10',
    rows.map(({ id, from, classId, className, responsible }) => ({
      ...{ object: `note:${id}`, from, responsible, target: `nt:${id}` },
      classIds: [classId],
      line: { class: className, day: from },
    })),
    question,
  );
};
