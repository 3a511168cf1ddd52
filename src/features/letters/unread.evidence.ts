import { holdsOn } from '../../db/holds-on.ts';
import { addDays, instantOf, schoolDateOf } from '../../kernel/school-date.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  letterId: number;
  personId: number;
  since: Date;
  classIds: number[];
}

/** Days after which an unread letter is nobody's daily duty any more; longer than the longest break and its reminders. */
const LISTED_DAYS = 30;
const HOUR = 3_600_000;

/**
 * ¶6: letters that lie unread with someone who can read them here and for whom they still are: a family as long
 * as the child is theirs, staff as long as they work at the school.
 */
export const unreadLetters: Evidence = async (db, { now, until, settings }) => {
  const { hours, source } = settings['6'].read;
  const today = schoolDateOf(now);
  const earliest = instantOf(addDays(today, -LISTED_DAYS), '00:00');
  const latest = new Date(until.getTime() - hours * HOUR);
  const rows = await db.$queryRaw<Row[]>`
    WITH waiting AS NOT MATERIALIZED (
      SELECT "letterId", "personId", "receivedAt", "studentIds" FROM letter_recipient
      WHERE "openedAt" IS NULL AND "receivedAt" BETWEEN ${earliest} AND ${latest} AND "toldByPhoneAt" IS NULL
    ), unread AS MATERIALIZED (
      SELECT waiting.* FROM waiting JOIN letter ON letter.id = waiting."letterId" AND letter.state = 'sent'
      WHERE waiting."personId" IN (SELECT "personId" FROM account WHERE "closedAt" IS NULL)
    ), child AS (
      SELECT guardianship."personId", guardianship."studentId" FROM guardianship
      WHERE guardianship."personId" IN (SELECT "personId" FROM waiting) AND ${holdsOn('guardianship', today)}
      UNION ALL
      SELECT student."personId", student.id FROM student WHERE student."personId" IN (SELECT "personId" FROM waiting)
    ), family AS (
      SELECT child."personId", array_agg("studentId") AS "studentIds", array_agg(enrolment."classId") AS "classIds"
      FROM child JOIN enrolment USING ("studentId") WHERE ${holdsOn('enrolment', today)} GROUP BY child."personId"
    )
    SELECT unread."letterId", unread."personId", unread."receivedAt" AS since, ARRAY(
      SELECT DISTINCT own."classId" FROM unnest(family."studentIds", family."classIds") AS own ("studentId", "classId")
      WHERE own."studentId" = ANY(unread."studentIds")) AS "classIds"
    FROM unread LEFT JOIN family ON family."personId" = unread."personId"
    WHERE family."studentIds" && unread."studentIds" OR (unread."studentIds" = '{}'
      AND unread."personId" IN (SELECT held."personId" FROM staff_role held WHERE ${holdsOn('held', today)}))`;
  return rows.map(({ letterId, personId, since, classIds }) => {
    const dueAt = new Date(since.getTime() + hours * HOUR);
    const dueOn = schoolDateOf(dueAt);
    return {
      ...{ duty: '6', object: `letter:${letterId}`, since, dueAt, dueOn, source, classIds },
      responsible: [personId],
      line: { day: schoolDateOf(since) },
      target: `letter:${letterId}`,
    };
  });
};
