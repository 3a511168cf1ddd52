import { Prisma } from '../../../db/generated/client.ts';
import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { type LetterAudience, type LetterTies, NO_TIES } from '../../../regulation/letter-audience.ts';
import { readsFor } from '../../../regulation/letter-reader.ts';
import { familyOf, teachingOn } from './taught-students.ts';

export type Ties = LetterTies & {
  /** Of the class written to, or of that person's children and themselves. */
  readonly classIds: readonly number[];
};

/** How the writer stands to those written to, in one statement at most. */
export async function loadTies(
  db: Db | Tx,
  actor: Actor,
  audience: LetterAudience,
  day: SchoolDate,
): Promise<Ties> {
  switch (audience.to) {
    case 'person':
      return tiesTo(db, actor, audience.personId, day);
    case 'class': {
      const { classId } = audience;
      const teaches = await teachesIn(
        db,
        actor,
        Prisma.sql`course."classId" = ${classId} OR course."groupId" IN (
        SELECT id FROM teaching_group WHERE "classId" = ${classId})`,
        day,
      );
      return { ...NO_TIES, teachesAudience: teaches, classIds: [classId] };
    }
    case 'group': {
      const teaches = await teachesIn(db, actor, Prisma.sql`course."groupId" = ${audience.groupId}`, day);
      return { ...NO_TIES, teachesAudience: teaches, classIds: [] };
    }
    default:
      return { ...NO_TIES, classIds: [] };
  }
}

async function tiesTo(db: Db | Tx, actor: Actor, personId: number, day: SchoolDate): Promise<Ties> {
  const teaching = teachingOn(day);
  const family = familyOf(personId, day);
  const [ties] = await db.$queryRaw<Omit<Ties, 'teachesAudience'>[]>`
    SELECT
      EXISTS (SELECT 1 FROM staff_role WHERE "personId" = ${personId} AND ${holdsOn('staff_role', day)}) AS "isStaff",
      ARRAY(${family}) AS students,
      ARRAY(SELECT DISTINCT teaching."studentId" FROM ${teaching} teaching
        WHERE teaching."teacherId" = ${actor.personId} AND teaching."studentId" IN (${family})) AS taught,
      ARRAY(SELECT DISTINCT teaching."studentId" FROM ${teaching} teaching
        WHERE teaching."teacherId" = ${personId} AND teaching."studentId" = ANY(${[...readsFor(actor)]}::int[])) AS teaches,
      ARRAY(SELECT enrolment."classId" FROM enrolment
        WHERE enrolment."studentId" IN (${family}) AND ${holdsOn('enrolment', day)}) AS "classIds"`;
  return { ...NO_TIES, classIds: [], ...ties };
}

async function teachesIn(
  db: Db | Tx,
  { personId }: Actor,
  courses: Prisma.Sql,
  day: SchoolDate,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM course WHERE "teacherId" = ${personId} AND (${courses}) AND ${holdsOn('course', day)} LIMIT 1`;
  return rows.length > 0;
}
