import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { Actor, Child } from '../../regulation/actor.ts';

const NOBODY = { givenName: '', familyName: '', roles: [], children: [], self: undefined } as const;

/** What these people may do with notes as class teachers, or as the academic office, of that day. */
export async function decidersAmong(
  db: Db,
  personIds: readonly number[],
  day: SchoolDate,
): Promise<ReadonlyMap<number, Actor>> {
  const rows = await db.$queryRaw<
    { personId: number; role: 'classTeacher' | 'academicOffice'; classId: number | null }[]
  >`
    SELECT "personId", role::text, "classId" FROM staff_role
    WHERE "personId" = ANY(${[...personIds]}::int[]) AND role IN ('classTeacher', 'academicOffice')
      AND ${holdsOn('staff_role', day)}`;
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, own]): [number, Actor] => [
      personId,
      {
        ...NOBODY,
        personId,
        roles: own.map(({ role, classId }) => (classId === null ? { role } : { role, classId })),
      },
    ]),
  );
}

/** What these people may do with notes as guardians of that day. */
export async function guardiansAmong(
  db: Db,
  personIds: readonly number[],
  day: SchoolDate,
): Promise<ReadonlyMap<number, Actor>> {
  const rows = await db.$queryRaw<(Omit<Child, 'className'> & { personId: number })[]>`
    SELECT guardianship."personId", guardianship."studentId", person."givenName", person."familyName",
      COALESCE(guardianship.nickname, person."givenName") AS "calledName"
    FROM guardianship
    JOIN student ON student.id = guardianship."studentId"
    JOIN person ON person.id = student."personId"
    WHERE guardianship."personId" = ANY(${[...personIds]}::int[]) AND ${holdsOn('guardianship', day)}`;
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, own]): [number, Actor] => [
      personId,
      { ...NOBODY, personId, children: own.map((child) => ({ ...child, className: undefined })) },
    ]),
  );
}
