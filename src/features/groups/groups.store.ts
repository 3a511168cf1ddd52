import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { compareNames } from '../../kernel/folding.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { ApplicationState } from './group-book.ts';
import type { GroupKind, GroupTime } from './make-group.ts';
import { isCurrentMember, isLasting } from './memberships.store.ts';

/** A group for which guardians apply (¶4.4), as it is on a day. */
export interface GroupSummary {
  readonly id: number;
  readonly name: string;
  readonly kind: GroupKind;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
  readonly places: number | null;
  /** Members for the time to come. */
  readonly taken: number;
  /** Applications that the teacher has not decided: each holds a place. */
  readonly applied: number;
  readonly waiting: number;
  /** Guardians may apply. */
  readonly open: boolean;
  readonly teacherIds: readonly number[];
  readonly teacherNames: readonly string[];
  readonly times: readonly GroupTime[];
  /** Members of the first semester who have not been continued. */
  readonly toContinue: number;
  /** Of the child asked about. */
  readonly membership: {
    readonly since: SchoolDate;
    readonly until: SchoolDate | null;
    readonly lasting: boolean;
  } | null;
  /** The child's newest application, with its place among those who wait. */
  readonly application: {
    readonly id: number;
    readonly state: ApplicationState;
    readonly place: number;
  } | null;
}

export type GroupsOf =
  | { readonly groupId: number; readonly studentId?: number }
  | { readonly teacherId: number }
  /** Those open to the child's grade, and those that it is in or wants to be in. */
  | { readonly studentId: number };

export interface GroupTerms {
  readonly today: SchoolDate;
  readonly yearId: number;
  readonly handover: SchoolDate | null;
}

/** In name order, in one statement. */
export async function loadGroups(
  db: Db,
  of: GroupsOf,
  { today, yearId, handover }: GroupTerms,
): Promise<GroupSummary[]> {
  const studentId = 'studentId' in of ? (of.studentId ?? 0) : 0;
  const current = (table: string) => {
    const row = Prisma.raw(table);
    return Prisma.sql`${row}.since <= ${today}::date AND (${row}.until IS NULL OR ${row}.until >= ${today}::date)`;
  };
  const counted = (states: Prisma.Sql) => Prisma.sql`(
    SELECT count(*)::int FROM group_application asked WHERE asked."groupId" = team.id AND asked.state IN (${states})
      AND EXISTS (SELECT 1 FROM enrolment WHERE enrolment."studentId" = asked."studentId" AND ${current('enrolment')}))`;
  const teaching = Prisma.sql`course WHERE course."groupId" = team.id AND ${current('course')}`;
  const chosen =
    'groupId' in of
      ? Prisma.sql`team.id = ${of.groupId}`
      : 'teacherId' in of
        ? Prisma.sql`EXISTS (SELECT 1 FROM ${teaching} AND course."teacherId" = ${of.teacherId})`
        : Prisma.sql`(own.since IS NOT NULL OR wish.state IN ('applied', 'waiting') OR (team.open AND EXISTS (
            SELECT 1 FROM enrolment JOIN school_class class ON class.id = enrolment."classId"
            WHERE enrolment."studentId" = ${studentId} AND ${current('enrolment')}
              AND class.grade BETWEEN COALESCE(team."gradeFrom", 1) AND COALESCE(team."gradeTo", 12))))`;
  const groups = await db.$queryRaw<GroupSummary[]>`
    SELECT team.id, team.name, team.kind::text, team."gradeFrom", team."gradeTo", team.places, team.open,
      counts.taken, counts."toContinue", ${counted(Prisma.sql`'applied'`)} AS applied, ${counted(Prisma.sql`'waiting'`)} AS waiting,
      ARRAY(SELECT DISTINCT course."teacherId" FROM ${teaching}) AS "teacherIds",
      ARRAY(
        SELECT DISTINCT person."familyName" || ' ' || person."givenName" FROM person
        WHERE person.id IN (SELECT course."teacherId" FROM ${teaching})
      ) AS "teacherNames",
      COALESCE((
        SELECT json_agg(json_build_object('weekday', slot.weekday, 'number', slot.number) ORDER BY slot.weekday, slot.number)
        FROM timetable_slot slot CROSS JOIN ${teaching} AND slot."courseId" = course.id
          AND (slot.until IS NULL OR slot.until >= ${today}::date)
      ), '[]') AS times,
      CASE WHEN own.since IS NOT NULL THEN json_build_object('since', own.since, 'until', own.until, 'lasting', own.lasting) END AS membership,
      CASE WHEN wish.id IS NOT NULL THEN json_build_object('id', wish.id, 'state', wish.state, 'place', (
        SELECT count(*) FROM group_application ahead
        WHERE ahead."groupId" = team.id AND ahead.state = 'waiting' AND ahead.id <= wish.id
      )) END AS application
    FROM teaching_group team
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT member."studentId")::int AS taken,
        (count(*) FILTER (WHERE member.until = ${handover}::date AND ${today}::date > ${handover}::date))::int AS "toContinue"
      FROM group_member member WHERE member."groupId" = team.id AND ${isLasting(handover)}
    ) counts
    LEFT JOIN LATERAL (
      SELECT member.since, member.until, ${isLasting(handover)} AS lasting FROM group_member member
      WHERE member."groupId" = team.id AND member."studentId" = ${studentId} AND ${isCurrentMember(today, handover)}
      ORDER BY member.since DESC LIMIT 1
    ) own ON true
    LEFT JOIN LATERAL (
      SELECT asked.id, asked.state FROM group_application asked
      WHERE asked."groupId" = team.id AND asked."studentId" = ${studentId} ORDER BY asked.id DESC LIMIT 1
    ) wish ON true
    WHERE team.kind <> 'lesson' AND team."closedAt" IS NULL AND team."yearId" = ${yearId} AND ${chosen}`;
  return groups.sort((a, b) => compareNames(a.name, b.name));
}

/** Places nobody has or holds; null: as many as come. */
export function placesLeft({ places, taken, applied }: GroupSummary): number | null {
  return places === null ? null : Math.max(0, places - taken - applied);
}

export interface GroupPerson {
  readonly studentId: number;
  /** `Uzvārds Vārds` */
  readonly name: string;
  readonly className: string;
}

export interface GroupMemberRow extends GroupPerson {
  readonly since: SchoolDate;
  readonly until: SchoolDate | null;
  readonly lasting: boolean;
}

export interface GroupApplicant extends GroupPerson {
  readonly id: number;
  readonly state: ApplicationState;
  /** `Uzvārds Vārds`; none: on paper. */
  readonly guardianName: string | null;
  /** ISO */
  readonly appliedAt: string;
}

/** Who is in the group, in name order, and whose applications are to be decided, in theirs. */
export async function groupPeople(
  db: Db,
  groupId: number,
  { today, handover }: Omit<GroupTerms, 'yearId'>,
): Promise<{ readonly members: readonly GroupMemberRow[]; readonly applicants: readonly GroupApplicant[] }> {
  const className = Prisma.sql`COALESCE((
    SELECT class.name FROM enrolment JOIN school_class class ON class.id = enrolment."classId"
    WHERE enrolment."studentId" = student.id AND enrolment.since <= ${today}::date
      AND (enrolment.until IS NULL OR enrolment.until >= ${today}::date) LIMIT 1), '')`;
  const person = Prisma.sql`'studentId', student.id, 'name', person."familyName" || ' ' || person."givenName", 'className', ${className}`;
  const [row] = await db.$queryRaw<{ members: GroupMemberRow[]; applicants: GroupApplicant[] }[]>`
    SELECT
      COALESCE((
        SELECT json_agg(json_build_object(${person}, 'since', member.since, 'until', member.until, 'lasting', ${isLasting(handover)}))
        FROM group_member member
        JOIN student ON student.id = member."studentId" JOIN person ON person.id = student."personId"
        WHERE member."groupId" = ${groupId} AND ${isCurrentMember(today, handover)}
      ), '[]') AS members,
      COALESCE((
        SELECT json_agg(json_build_object(${person}, 'id', asked.id, 'state', asked.state, 'appliedAt', asked."appliedAt",
          'guardianName', guardian."familyName" || ' ' || guardian."givenName") ORDER BY asked.id)
        FROM group_application asked
        JOIN student ON student.id = asked."studentId" JOIN person ON person.id = student."personId"
        LEFT JOIN person guardian ON guardian.id = asked."guardianId"
        WHERE asked."groupId" = ${groupId} AND asked.state IN ('applied', 'waiting') AND ${className} <> ''
      ), '[]') AS applicants`;
  const members = (row?.members ?? []).sort((a, b) => compareNames(a.name, b.name));
  return { members, applicants: row?.applicants ?? [] };
}
