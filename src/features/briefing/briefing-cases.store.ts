import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { Attendance } from './briefing.ts';

export interface BriefingAsked {
  readonly key: number;
  readonly personId: number;
  readonly classId: number;
}

/** A guardian of the class, and what they are to read. */
export interface BriefingCase extends Attendance {
  readonly key: number;
  readonly briefingId: number;
  readonly className: string;
  /** The guardian's children in the class. */
  readonly studentIds: readonly number[];
  /** What this guardian calls the children in the class. */
  readonly names: readonly string[];
  readonly ownWords: string | null;
  readonly revision: number;
}

/** Of these, the ones whose person is a guardian of the class on that day; one statement. */
export async function briefingCases(
  db: Db | Tx,
  asked: readonly BriefingAsked[],
  day: SchoolDate,
): Promise<BriefingCase[]> {
  return db.$queryRaw<BriefingCase[]>`
    SELECT asked.key, asked."personId", briefing.id AS "briefingId", school_class.name AS "className",
      array_agg(DISTINCT student.id) AS "studentIds",
      array_agg(DISTINCT COALESCE(guardianship.nickname, child."givenName")) AS names,
      briefing."ownWords", briefing.revision, present, attendance."sentAt", "confirmedAt", "onPaperAt"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked(key int, "personId" int, "classId" int)
    JOIN school_class ON school_class.id = asked."classId"
    JOIN enrolment ON enrolment."classId" = school_class.id AND ${holdsOn('enrolment', day)}
    JOIN guardianship ON guardianship."studentId" = enrolment."studentId"
      AND guardianship."personId" = asked."personId" AND ${holdsOn('guardianship', day)}
    JOIN student ON student.id = enrolment."studentId"
    JOIN person child ON child.id = student."personId"
    JOIN briefing ON briefing."classId" = school_class.id
    JOIN briefing_attendance attendance
      ON attendance."briefingId" = briefing.id AND attendance."personId" = asked."personId"
    GROUP BY asked.key, asked."personId", school_class.id, briefing.id, attendance."briefingId", attendance."personId"`;
}
