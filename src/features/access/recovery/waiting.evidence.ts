import { holdsOn } from '../../../db/holds-on.ts';
import { holdersOf } from '../../../db/role-holders.ts';
import { addDays, instantOf, schoolDateOf } from '../../../kernel/school-date.ts';
import { dayDuties, eventsUntil } from '../../../regulation/day-duty.ts';
import type { Evidence } from '../../../telegram/feature.ts';

interface Row {
  id: number;
  since: Date;
  classIds: number[];
  responsible: number[];
}

/**
 * ¶3.3: lost accesses on which nobody has decided. The superusers owe it, and of a family the class teachers
 * as well; whoever answers first has done it for all.
 */
export const undecidedRecoveries: Evidence = async (db, question) => {
  const today = schoolDateOf(question.now);
  const before = instantOf(addDays(eventsUntil('3.3', question), 1), '00:00');
  const rows = await db.$queryRaw<Row[]>`
    SELECT recovery.id, recovery."requestedAt" AS since, home."classIds",
      ARRAY(
        SELECT unnest(${holdersOf('superuser', today)})
        UNION
        SELECT lead."personId" FROM staff_role lead
        WHERE lead.role = 'classTeacher' AND ${holdsOn('lead', today)} AND lead."classId" = ANY(home."classIds")
          AND NOT EXISTS (SELECT 1 FROM staff_role held WHERE held."personId" = recovery."personId" AND ${holdsOn('held', today)})
      ) AS responsible
    FROM access_recovery recovery
    CROSS JOIN LATERAL (SELECT ARRAY(
      SELECT enrolment."classId" FROM enrolment JOIN student ON student.id = enrolment."studentId"
      WHERE student."personId" = recovery."personId" AND ${holdsOn('enrolment', today)}
      UNION
      SELECT enrolment."classId" FROM guardianship JOIN enrolment ON enrolment."studentId" = guardianship."studentId"
      WHERE guardianship."personId" = recovery."personId" AND ${holdsOn('guardianship', today)} AND ${holdsOn('enrolment', today)}
    ) AS "classIds") home
    WHERE recovery.state = 'waiting' AND recovery."requestedAt" < ${before}`;
  return dayDuties(
    '3.3',
    rows.map(({ id, since, classIds, responsible }) => {
      const from = schoolDateOf(since);
      const target = `rcv:${id}`;
      return { object: `recovery:${id}`, from, since, responsible, classIds, line: { day: from }, target };
    }),
    question,
  );
};
