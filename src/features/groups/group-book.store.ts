import { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { BookApplication, BookMember, GroupBook, Standing } from './group-book.ts';
import { isCurrentMember, isLasting, lastDayFrom, replaceMemberships } from './memberships.store.ts';

/** The book with what rights and a guardian's application depend on. */
export interface LockedGroup {
  readonly book: GroupBook;
  readonly teacherIds: readonly number[];
  /** Last day of the first semester: memberships end with it until the group is continued. */
  readonly handover: SchoolDate | null;
  /** Guardians may apply. */
  readonly open: boolean;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
}

interface Row {
  places: number | null;
  open: boolean;
  gradeFrom: number | null;
  gradeTo: number | null;
  teacherIds: number[];
  members: BookMember[];
  applications: BookApplication[];
}

/**
 * ¶4.4: the group with its row locked: of two guardians who want the last place at once, the second finds
 * it taken. The lock is a statement of its own, so that what is read next is what the first one left.
 * @throws Refusal group-gone
 */
export async function lockGroup(tx: Tx, groupId: number, today: SchoolDate): Promise<LockedGroup> {
  const [locked] = await tx.$queryRaw<{ handover: SchoolDate | null }[]>`
    SELECT (
      SELECT CASE WHEN count(*) > 1 THEN min("endsOn")::text END FROM semester WHERE semester."yearId" = team."yearId"
    ) AS handover
    FROM teaching_group team WHERE team.id = ${groupId} FOR UPDATE OF team`;
  if (!locked) throw new Refusal('group-gone');
  const { handover } = locked;
  // Whoever has left the school waits no more, and is not continued.
  const isEnrolled = (table: 'member' | 'group_application') => Prisma.sql`EXISTS (
    SELECT 1 FROM enrolment WHERE enrolment."studentId" = ${Prisma.raw(table)}."studentId"
      AND enrolment.since <= ${today}::date AND (enrolment.until IS NULL OR enrolment.until >= ${today}::date))`;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT team.places, team.open AND team."closedAt" IS NULL AS open, team."gradeFrom", team."gradeTo",
      ARRAY(
        SELECT DISTINCT course."teacherId" FROM course WHERE course."groupId" = team.id
          AND course.since <= ${today}::date AND (course.until IS NULL OR course.until >= ${today}::date)
      ) AS "teacherIds",
      COALESCE((
        SELECT json_agg(json_build_object('studentId', "studentId", 'since', since, 'until', until, 'lasting', lasting))
        FROM (
          SELECT DISTINCT ON (member."studentId") member."studentId", member.since, member.until, ${isLasting(handover)} AND ${isEnrolled('member')} AS lasting
          FROM group_member member WHERE member."groupId" = team.id AND ${isCurrentMember(today, handover)}
          ORDER BY member."studentId", member.since DESC
        ) present
      ), '[]') AS members,
      COALESCE((
        SELECT json_agg(json_build_object('id', id, 'studentId', "studentId", 'state', state,
          'decidedAt', to_char("decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'leftOn', "leftOn") ORDER BY id)
        FROM group_application WHERE "groupId" = team.id AND (state NOT IN ('applied', 'waiting') OR ${isEnrolled('group_application')})
      ), '[]') AS applications
    FROM teaching_group team WHERE team.id = ${groupId} AND team.kind <> 'lesson'`;
  if (!row) throw new Refusal('group-gone');
  const { places, members, applications, ...group } = row;
  return {
    ...group,
    handover,
    book: { groupId, places, lastDay: lastDayFrom(handover), members, applications },
  };
}

/** Where the changed applications stand now, and where they will. */
export interface StandingChange {
  readonly before: Standing | null;
  readonly after: Standing;
}

/** Saves applications and the memberships that come of them, in three statements however many they are. */
export async function saveStandings(
  tx: Tx,
  groupId: number,
  changes: readonly StandingChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const applications = changes.map(({ after }) => after.application);
  await tx.$executeRaw`
    UPDATE group_application SET state = row.state::"GroupApplicationState", "decidedAt" = row."decidedAt", "leftOn" = row."leftOn"
    FROM jsonb_to_recordset(${JSON.stringify(applications)}::jsonb)
      AS row(id int, state text, "decidedAt" timestamptz, "leftOn" date)
    WHERE group_application.id = row.id`;
  const rows = (standings: readonly (Standing | null)[]) =>
    standings.flatMap((standing) => (standing?.membership ? [{ groupId, ...standing.membership }] : []));
  await replaceMemberships(
    tx,
    rows(changes.map(({ before }) => before)),
    rows(changes.map(({ after }) => after)),
  );
}

/** A new application in the group's book; its state is the caller's to save. */
export async function addApplication(
  tx: Tx,
  groupId: number,
  by: { readonly studentId: number; readonly guardianId?: number; readonly enteredById?: number },
  now: Date,
): Promise<BookApplication> {
  const { id } = await tx.groupApplication.create({
    data: { groupId, ...by, appliedAt: now },
    select: { id: true },
  });
  return { id, studentId: by.studentId, state: 'applied', decidedAt: null, leftOn: null };
}
