import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

/** How a person stands to the school on a day: what an invitation or a recovery may give them. */
export interface Standing {
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  /** In the school's register. */
  readonly phone: string | null;
  /** Holds a staff role. */
  readonly staff: boolean;
  /** The own class of a student. */
  readonly className: string | null;
  readonly children: readonly StandingChild[];
  /** The classes of the student and of the children. */
  readonly classIds: readonly number[];
  /** Has an account that is not cut off. */
  readonly connected: boolean;
}

export interface StandingChild {
  readonly givenName: string;
  readonly familyName: string;
  readonly className: string;
}

/** Anything left at this school: a role, a class, a child. */
export function belongs({ staff, className, children }: Standing): boolean {
  return staff || className !== null || children.length > 0;
}

/** Of each of these people as of `day`, in one statement; in the order of their ids. */
export async function standingsOf(
  db: Db | Tx,
  personIds: readonly number[],
  day: SchoolDate,
): Promise<Standing[]> {
  return db.$queryRaw<Standing[]>`
    WITH enrolled AS (
      SELECT student.id, student."personId", enrolment."classId", school_class.name
      FROM student
      JOIN enrolment ON enrolment."studentId" = student.id AND ${holdsOn('enrolment', day)}
      JOIN school_class ON school_class.id = enrolment."classId"
      WHERE student."personId" = ANY(${personIds}::int[]) OR student.id IN (
        SELECT "studentId" FROM guardianship WHERE "personId" = ANY(${personIds}::int[]))
    ), child AS (
      SELECT guardianship."personId", enrolled."classId", json_build_object(
        'givenName', person."givenName", 'familyName', person."familyName", 'className', enrolled.name) AS shown
      FROM guardianship
      JOIN enrolled ON enrolled.id = guardianship."studentId"
      JOIN person ON person.id = enrolled."personId"
      WHERE guardianship."personId" = ANY(${personIds}::int[]) AND ${holdsOn('guardianship', day)}
      ORDER BY guardianship."studentId"
    )
    SELECT person.id AS "personId", person."givenName", person."familyName", person.phone,
      EXISTS (SELECT 1 FROM staff_role
        WHERE staff_role."personId" = person.id AND ${holdsOn('staff_role', day)}) AS staff,
      (SELECT min(name) FROM enrolled WHERE enrolled."personId" = person.id) AS "className",
      COALESCE((SELECT json_agg(shown) FROM child WHERE child."personId" = person.id), '[]') AS children,
      ARRAY(SELECT "classId" FROM enrolled WHERE enrolled."personId" = person.id
        UNION SELECT "classId" FROM child WHERE child."personId" = person.id) AS "classIds",
      EXISTS (SELECT 1 FROM account
        WHERE account."personId" = person.id AND account."closedAt" IS NULL) AS connected
    FROM person WHERE person.id = ANY(${personIds}::int[])
    ORDER BY person.id`;
}
