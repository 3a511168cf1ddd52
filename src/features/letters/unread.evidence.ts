import { holdsOn } from '../../db/holds-on.ts';
import { addDays, instantOf, schoolDateOf } from '../../kernel/school-date.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  letterId: number;
  personId: number;
  since: Date;
  /** A row for each; none: a letter to one of the staff. */
  classId: number | null;
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
    ), home AS (
      SELECT guardianship."personId", enrolment."studentId", enrolment."classId" FROM guardianship JOIN enrolment USING ("studentId")
      WHERE guardianship."personId" IN (SELECT "personId" FROM waiting)
        AND ${holdsOn('guardianship', today)} AND ${holdsOn('enrolment', today)}
      UNION ALL
      SELECT student."personId", enrolment."studentId", enrolment."classId" FROM student JOIN enrolment ON enrolment."studentId" = student.id
      WHERE student."personId" IN (SELECT "personId" FROM waiting) AND ${holdsOn('enrolment', today)}
    )
    SELECT waiting."letterId", waiting."personId", waiting."receivedAt" AS since, home."classId"
    FROM waiting
    JOIN letter ON letter.id = waiting."letterId" AND letter.state = 'sent'
    JOIN account ON account."personId" = waiting."personId" AND account."closedAt" IS NULL
    LEFT JOIN home ON home."personId" = waiting."personId" AND home."studentId" = ANY(waiting."studentIds")
    WHERE home."classId" IS NOT NULL OR (waiting."studentIds" = '{}'
      AND waiting."personId" IN (SELECT held."personId" FROM staff_role held WHERE ${holdsOn('held', today)}))`;
  const letters = Map.groupBy(rows, ({ letterId, personId }) => `${letterId} ${personId}`);
  return [...letters.values()].flatMap((homes) => {
    const [first] = homes;
    if (!first) return [];
    const { letterId, personId, since } = first;
    const dueAt = new Date(since.getTime() + hours * HOUR);
    return {
      ...{ duty: '6', object: `letter:${letterId}`, since, dueAt, dueOn: schoolDateOf(dueAt), source },
      responsible: [personId],
      classIds: [...new Set(homes.flatMap(({ classId }) => classId ?? []))],
      line: { day: schoolDateOf(since) },
      target: `letter:${letterId}`,
    };
  });
};
