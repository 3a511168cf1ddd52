import type { Db, Tx } from '../../db/open.ts';
import { hashToken } from '../../kernel/one-time-token.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

/** Whose lessons a feed has: a student's; none: the teacher's own. */
export interface FeedOf {
  readonly personId: number;
  readonly studentId: number | null;
}

/**
 * The feed of that address, if it is in force and its owner has the right to it on that day: a guardian of the
 * child, the student, a member of staff. It ends with the account under which it was made: whoever was cut off may have
 * lost it with their phone. Undefined: unknown, revoked, or no right any more; nobody is told which.
 */
export async function findOpenFeed(db: Db, token: string, today: SchoolDate): Promise<FeedOf | undefined> {
  const day = toDbDate(today);
  const [feed] = await db.$queryRaw<FeedOf[]>`
    SELECT feed."personId", feed."studentId"
    FROM calendar_feed feed
    WHERE feed."tokenHash" = ${hashToken(token)} AND feed."revokedAt" IS NULL AND EXISTS (
      SELECT 1 FROM account WHERE account."personId" = feed."personId" AND account."closedAt" IS NULL
        AND (account."linkedAt" IS NULL OR account."linkedAt" <= feed."createdAt")
    ) AND (
      (feed."studentId" IS NULL AND EXISTS (
        SELECT 1 FROM staff_role WHERE "personId" = feed."personId" AND since <= ${day} AND (until IS NULL OR until >= ${day})
      )) OR EXISTS (
        SELECT 1 FROM guardianship WHERE "personId" = feed."personId" AND "studentId" = feed."studentId"
          AND since <= ${day} AND (until IS NULL OR until >= ${day})
      ) OR EXISTS (
        SELECT 1 FROM student JOIN enrolment ON enrolment."studentId" = student.id
        WHERE student.id = feed."studentId" AND student."personId" = feed."personId"
          AND enrolment.since <= ${day} AND (enrolment.until IS NULL OR enrolment.until >= ${day})
      )
    )`;
  return feed;
}

/** The classes whose events belong to it: the student's, or those that the teacher teaches. */
export async function feedClasses(
  db: Db,
  { personId, studentId }: FeedOf,
  today: SchoolDate,
): Promise<number[]> {
  const day = toDbDate(today);
  const rows =
    studentId === null
      ? await db.$queryRaw<{ classId: number }[]>`
          SELECT DISTINCT COALESCE(course."classId", team."classId") AS "classId"
          FROM course LEFT JOIN teaching_group team ON team.id = course."groupId"
          WHERE course."teacherId" = ${personId} AND course.since <= ${day} AND (course.until IS NULL OR course.until >= ${day})
            AND COALESCE(course."classId", team."classId") IS NOT NULL`
      : await db.$queryRaw<{ classId: number }[]>`
          SELECT "classId" FROM enrolment
          WHERE "studentId" = ${studentId} AND since <= ${day} AND (until IS NULL OR until >= ${day})`;
  return rows.map(({ classId }) => classId);
}

/** The feeds in force of a person. */
export function ownFeeds(db: Db, personId: number): Promise<FeedOf[]> {
  return db.calendarFeed.findMany({
    where: { personId, revokedAt: null },
    select: { personId: true, studentId: true },
  });
}

/** Ends the addresses that there are. @returns how many */
export async function revokeFeeds(tx: Tx, { personId, studentId }: FeedOf, now: Date): Promise<number> {
  const { count } = await tx.calendarFeed.updateMany({
    where: { personId, studentId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

export async function keepFeed(tx: Tx, of: FeedOf, token: string, now: Date): Promise<void> {
  await tx.calendarFeed.create({ data: { ...of, tokenHash: hashToken(token), createdAt: now } });
}
