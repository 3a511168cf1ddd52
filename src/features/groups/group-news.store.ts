import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { ApplicationState } from './group-book.ts';

/** A notice about an application that came to that state, to be sent to that person. */
interface AskedNews {
  readonly key: number;
  readonly personId: number;
  readonly applicationId: number;
  readonly state: string;
}

interface GroupNews {
  readonly key: number;
  readonly applicationId: number;
  readonly state: ApplicationState;
  readonly groupId: number;
  readonly groupName: string;
}

/** What has become something else since is left out: a later notice tells of it, or it was taken back. */
const asked = (news: readonly AskedNews[]) => Prisma.sql`
  jsonb_to_recordset(${JSON.stringify(news)}::jsonb)
    AS asked(key int, "personId" int, "applicationId" int, state text)
  JOIN group_application application ON application.id = asked."applicationId" AND application.state::text = asked.state
  JOIN teaching_group team ON team.id = application."groupId"`;

const current = (table: string, today: SchoolDate) => {
  const row = Prisma.raw(table);
  return Prisma.sql`${row}.since <= ${today}::date AND (${row}.until IS NULL OR ${row}.until >= ${today}::date)`;
};

/** For those who are the child's guardians on that day. */
export function newsForFamilies(
  db: Db,
  news: readonly AskedNews[],
  today: SchoolDate,
): Promise<(GroupNews & { readonly studentId: number; readonly calledName: string })[]> {
  return db.$queryRaw`
    SELECT asked.key, application.id AS "applicationId", application.state::text, team.id AS "groupId", team.name AS "groupName",
      student.id AS "studentId", COALESCE(guardianship.nickname, child."givenName") AS "calledName"
    FROM ${asked(news)}
    JOIN student ON student.id = application."studentId"
    JOIN person child ON child.id = student."personId"
    JOIN guardianship ON guardianship."studentId" = student.id AND guardianship."personId" = asked."personId"
      AND ${current('guardianship', today)}`;
}

/** For those who teach the group on that day. */
export function newsForTeachers(db: Db, news: readonly AskedNews[], today: SchoolDate): Promise<GroupNews[]> {
  return db.$queryRaw`
    SELECT asked.key, application.id AS "applicationId", application.state::text, team.id AS "groupId", team.name AS "groupName"
    FROM ${asked(news)}
    WHERE EXISTS (
      SELECT 1 FROM course WHERE course."groupId" = team.id AND course."teacherId" = asked."personId"
        AND ${current('course', today)})`;
}
