import type { Db } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { ToldMove } from './tell-of-moves.ts';

interface AskedMove extends ToldMove {
  readonly key: number;
  readonly personId: number;
}

export interface MoveNews {
  readonly key: number;
  readonly calledName: string;
  readonly groupName: string;
  readonly subjectName: string;
  readonly teacherName: string;
}

/** Moves that still stand, for those who are the child's guardians on that day: one taken back is left out. */
export function toldMoves(db: Db, moves: readonly AskedMove[], today: SchoolDate): Promise<MoveNews[]> {
  return db.$queryRaw`
    SELECT asked.key, COALESCE(guardianship.nickname, child."givenName") AS "calledName", team.name AS "groupName",
      min(subject.name) AS "subjectName",
      string_agg(DISTINCT teacher."familyName" || ' ' || teacher."givenName", ', ') AS "teacherName"
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      AS asked(key int, "personId" int, "studentId" int, "groupId" int, "from" date)
    JOIN group_member member ON member."groupId" = asked."groupId" AND member."studentId" = asked."studentId"
      AND member.since = asked."from"
    JOIN teaching_group team ON team.id = member."groupId"
    JOIN course ON course."groupId" = team.id AND (course.until IS NULL OR course.until >= asked."from")
    JOIN subject ON subject.id = course."subjectId"
    JOIN person teacher ON teacher.id = course."teacherId"
    JOIN student ON student.id = member."studentId"
    JOIN person child ON child.id = student."personId"
    JOIN guardianship ON guardianship."studentId" = student.id AND guardianship."personId" = asked."personId"
      AND guardianship.since <= ${today}::date AND (guardianship.until IS NULL OR guardianship.until >= ${today}::date)
    GROUP BY asked.key, guardianship.nickname, child."givenName", team.name`;
}
