import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import { classTeachersOn, holdersOf } from '../../db/role-holders.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';

/** ¶4.10: who decides on notes of that class on that day: its class teachers; if it has none, the academic office. */
export async function decidersOf(tx: Tx, classId: number | null, day: SchoolDate): Promise<number[]> {
  if (classId === null) return [];
  const [row] = await tx.$queryRaw<{ people: number[] }[]>`
    SELECT COALESCE(
      (SELECT people FROM ${classTeachersOn(day)} lead WHERE lead."classId" = ${classId}),
      ${holdersOf('academicOffice', day)}
    ) AS people`;
  return row?.people ?? [];
}

/** ¶4.10: the classes on whose notes the actor decides: the own ones, and for the academic office the leaderless. */
export async function classesDecided(db: Db | Tx, actor: Actor, day: SchoolDate): Promise<number[]> {
  const own = actor.roles.flatMap(({ role, classId }) =>
    role === 'classTeacher' && classId ? [classId] : [],
  );
  if (!may(actor, 'absence.stand-in')) return own;
  const others = await db.$queryRaw<{ id: number }[]>`
    SELECT class.id FROM school_class class LEFT JOIN ${classTeachersOn(day)} lead ON lead."classId" = class.id
    WHERE lead.people IS NULL AND EXISTS (
      SELECT FROM enrolment WHERE enrolment."classId" = class.id AND ${holdsOn('enrolment', day)}
    ) ORDER BY 1`;
  return [...own, ...others.map(({ id }) => id)];
}
