import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

/** A lesson of which a substitution says what becomes, with all of ¶4.11's fields. */
export interface SettledLesson {
  readonly substitutionId: number;
  readonly courseId: number;
  readonly day: SchoolDate;
  readonly number: number;
  readonly className: string;
  readonly groupName: string | null;
  readonly absentId: number;
  readonly absentName: string;
  /** The subject that is replaced. */
  readonly subjectName: string;
  /** None: nobody gives it, it is cancelled. */
  readonly substituteId: number | null;
  readonly substituteName: string | null;
  readonly taughtName: string | null;
  readonly joinedName: string | null;
  readonly orderNumber: string | null;
}

export type SettledOf =
  | { readonly substitutionIds: readonly number[] }
  | { readonly from: SchoolDate; readonly until: SchoolDate };

/** Of substitutions in force, in the order of days and hours, in one statement. */
export function settledLessons(db: Db, of: SettledOf): Promise<SettledLesson[]> {
  const chosen =
    'from' in of
      ? Prisma.sql`own.day BETWEEN ${of.from}::date AND ${of.until}::date`
      : Prisma.sql`ordered.id = ANY(${[...of.substitutionIds]}::int[])`;
  return db.$queryRaw<SettledLesson[]>`
    WITH own AS (
      SELECT "substitutionId", "courseId", day, number, "substituteId", "subjectId", "joinedCourseId" FROM substituted_lesson
      UNION ALL
      SELECT substitution.id, gone."courseId", gone.day, gone.number, NULL, NULL, NULL
      FROM substitution CROSS JOIN LATERAL jsonb_to_recordset(substitution."cancelledLessons")
        AS gone("courseId" int, day date, number int)
    )
    SELECT own."substitutionId", own."courseId", own.day::text, own.number, COALESCE(class.name, team.name) AS "className",
      CASE WHEN team.name <> class.name THEN team.name END AS "groupName",
      ordered."absentId", absent."familyName" || ' ' || absent."givenName" AS "absentName", subject.name AS "subjectName",
      own."substituteId", substitute."familyName" || ' ' || substitute."givenName" AS "substituteName",
      taught.name AS "taughtName", COALESCE(joined_team.name, joined_class.name) AS "joinedName", ordered."orderNumber"
    FROM own
    JOIN substitution ordered ON ordered.id = own."substitutionId" AND ordered."cancelledAt" IS NULL
    JOIN person absent ON absent.id = ordered."absentId"
    JOIN course ON course.id = own."courseId"
    JOIN subject ON subject.id = course."subjectId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    LEFT JOIN person substitute ON substitute.id = own."substituteId"
    LEFT JOIN subject taught ON taught.id = own."subjectId"
    LEFT JOIN course joined ON joined.id = own."joinedCourseId"
    LEFT JOIN teaching_group joined_team ON joined_team.id = joined."groupId"
    LEFT JOIN school_class joined_class ON joined_class.id = joined."classId"
    WHERE ${chosen}
    ORDER BY own.day, own.number, "className", own."courseId"`;
}
