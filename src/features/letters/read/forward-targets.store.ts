import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import { compareNames } from '../../../kernel/folding.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { StaffRole } from '../../../regulation/actor.ts';
import { teachingOn } from '../write/taught-students.ts';

/** A member of the staff to whom a letter may be forwarded. */
export interface ForwardTarget {
  readonly personId: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly roles: readonly StaffRole[];
}

/**
 * ¶9: a letter about children goes on to those alone who teach or lead one of them today, and to the school's heads;
 * one about nobody to all of the staff. Not to those who have it. In the order of the names, in one statement.
 */
export async function forwardTargets(
  db: Db | Tx,
  { letterId, studentIds }: { readonly letterId: number; readonly studentIds: readonly number[] },
  day: SchoolDate,
): Promise<ForwardTarget[]> {
  const rows = await db.$queryRaw<ForwardTarget[]>`
    SELECT person.id AS "personId", person."familyName", person."givenName",
      array_agg(DISTINCT staff_role.role::text) AS roles
    FROM staff_role JOIN person ON person.id = staff_role."personId"
    WHERE ${holdsOn('staff_role', day)}
      AND (${studentIds.length === 0} OR staff_role.role IN ('academicOffice', 'principal')
        OR person.id IN (SELECT "teacherId" FROM ${teachingOn(day)} teaching
          WHERE teaching."studentId" = ANY(${[...studentIds]}::int[])))
      AND person.id NOT IN (SELECT "personId" FROM letter_recipient WHERE "letterId" = ${letterId})
      AND person.id IS DISTINCT FROM (SELECT "senderId" FROM letter WHERE id = ${letterId})
    GROUP BY person.id`;
  return rows.sort((a, b) =>
    compareNames(`${a.familyName} ${a.givenName}`, `${b.familyName} ${b.givenName}`),
  );
}

/** The children whom a letter tells of: the one it names, else the writer's own, or the writer, or the readers'. */
export async function childrenConcerned(
  db: Db | Tx,
  letter: {
    readonly studentId: number | null;
    readonly senderId: number | null;
    readonly senderRole: string;
    readonly reader: { readonly studentIds: readonly number[] } | undefined;
  },
  day: SchoolDate,
): Promise<readonly number[]> {
  if (letter.studentId !== null) return [letter.studentId];
  if (letter.senderRole !== 'guardian' && letter.senderRole !== 'student')
    return letter.reader?.studentIds ?? [];
  const rows = await db.$queryRaw<{ studentId: number }[]>`
    SELECT "studentId" FROM guardianship WHERE "personId" = ${letter.senderId} AND ${holdsOn('guardianship', day)}
    UNION SELECT id FROM student WHERE "personId" = ${letter.senderId}`;
  return rows.map(({ studentId }) => studentId);
}
