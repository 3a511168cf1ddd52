import { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';

/** ¶4.4: memberships of the first semester end with it; those of the last are for the rest of the year. */
export function handoverDay({ data: { semesters } }: Calendar): SchoolDate | null {
  return semesters.length > 1 ? (semesters[0]?.until ?? null) : null;
}

/** Until when a membership lasts that begins on that day; null: for the rest of the year. */
export function lastDayFrom(handover: SchoolDate | null): (since: SchoolDate) => SchoolDate | null {
  return (since) => (handover && since <= handover ? handover : null);
}

/**
 * Whether a `member` takes a place for the time to come: to the end of the year, or to the handover, after
 * which the group is continued. Whoever said that they leave does not.
 */
export function isLasting(handover: SchoolDate | null): Prisma.Sql {
  return Prisma.sql`COALESCE(member.until IS NULL OR (member.until = ${handover}::date AND NOT EXISTS (
    SELECT 1 FROM group_application gone
    WHERE gone."groupId" = member."groupId" AND gone."studentId" = member."studentId"
      AND gone.state = 'left' AND gone."leftOn" = member.until)), false)`;
}

/** Whether a `member` is in the group on that day, will be, or is about to be continued. */
export function isCurrentMember(today: SchoolDate, handover: SchoolDate | null): Prisma.Sql {
  return Prisma.sql`(member.until >= ${today}::date OR ${isLasting(handover)})`;
}

export interface MembershipRow {
  readonly groupId: number;
  readonly studentId: number;
  readonly since: SchoolDate;
  readonly until: SchoolDate | null;
}

const keyOf = ({ groupId, studentId, since }: MembershipRow) => `${groupId} ${studentId} ${since}`;

/** Puts `after` in the place of `before`, whatever they are: rows are known by group, student and first day. */
export async function replaceMemberships(
  tx: Tx,
  before: readonly MembershipRow[],
  after: readonly MembershipRow[],
): Promise<void> {
  const kept = new Set(after.map(keyOf));
  const gone = before.filter((row) => !kept.has(keyOf(row)));
  const rows = (list: readonly MembershipRow[]) => Prisma.sql`
    jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      AS row("groupId" int, "studentId" int, since date, until date)`;
  if (gone.length > 0)
    await tx.$executeRaw`
      DELETE FROM group_member member USING ${rows(gone)}
      WHERE member."groupId" = row."groupId" AND member."studentId" = row."studentId" AND member.since = row.since`;
  if (after.length > 0)
    await tx.$executeRaw`
      INSERT INTO group_member ("groupId", "studentId", since, until)
      SELECT "groupId", "studentId", since, until FROM ${rows(after)}
      ON CONFLICT ("groupId", "studentId", since) DO UPDATE SET until = EXCLUDED.until`;
}

/** Whoever changes the same groups meanwhile waits. Always in one order, so that no two wait for each other. */
export async function lockGroups(tx: Tx, groupIds: readonly number[]): Promise<number> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT id FROM teaching_group WHERE id = ANY(${[...groupIds]}::int[]) ORDER BY id FOR UPDATE`;
  return locked.length;
}
