import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import { compareNames } from '../../../kernel/folding.ts';
import { type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { mayVouchForAnyone } from '../who-may-vouch.ts';

/** A student of a class, or a guardian of one. */
export interface ClassPerson {
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly kind: 'student' | 'guardian';
  /** Holds a staff role: invited by the superuser. */
  readonly staff: boolean;
  readonly connected: boolean;
  /** Connected, and Telegram takes our messages. */
  readonly reached: boolean;
  /** Until when an open invitation is good. */
  readonly invitedUntil: Date | null;
}

/** A student first, then the guardians. */
export interface ClassFamily {
  readonly studentId: number;
  readonly people: readonly ClassPerson[];
}

export interface InvitingClass {
  readonly id: number;
  readonly name: string;
  readonly grade: number;
}

/** The classes whose families the actor may invite: all of this school year's, or the own ones. */
export async function classesToInvite(db: Db, actor: Actor, day: SchoolDate): Promise<InvitingClass[]> {
  const own = actor.roles.flatMap(({ role, classId }) =>
    role === 'classTeacher' && classId ? [classId] : [],
  );
  const date = toDbDate(day);
  const classes = await db.schoolClass.findMany({
    where: mayVouchForAnyone(actor, 'invite.make')
      ? { year: { startsOn: { lte: date }, endsOn: { gte: date } } }
      : { id: { in: own } },
    select: { id: true, name: true, grade: true },
  });
  return classes.sort((a, b) => compareNames(a.name, b.name));
}

type FamilyRow = ClassPerson & { readonly studentId: number };

/** The class list of `now`'s day with the guardians, in the order of the students' names; one statement. */
export async function familiesOfClass(
  db: Db | Tx,
  classId: number,
  { now, day }: { readonly now: Date; readonly day: SchoolDate },
): Promise<ClassFamily[]> {
  const rows = await db.$queryRaw<FamilyRow[]>`
    WITH member AS (
      SELECT student.id AS "studentId", student."personId", 'student' AS kind
      FROM enrolment JOIN student ON student.id = enrolment."studentId"
      WHERE enrolment."classId" = ${classId} AND ${holdsOn('enrolment', day)}
    ), everyone AS (
      SELECT * FROM member
      UNION
      SELECT guardianship."studentId", guardianship."personId", 'guardian'
      FROM guardianship JOIN member ON member."studentId" = guardianship."studentId"
      WHERE ${holdsOn('guardianship', day)}
    )
    SELECT everyone.*, person."givenName", person."familyName",
      EXISTS (SELECT 1 FROM staff_role WHERE staff_role."personId" = person.id
        AND ${holdsOn('staff_role', day)}) AS staff,
      EXISTS (SELECT 1 FROM account WHERE account."personId" = person.id AND "closedAt" IS NULL) AS connected,
      EXISTS (SELECT 1 FROM account WHERE account."personId" = person.id AND "closedAt" IS NULL
        AND "unreachableAt" IS NULL) AS reached,
      (SELECT max("expiresAt") FROM invite WHERE invite."personId" = person.id
        AND "usedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > ${now}) AS "invitedUntil"
    FROM everyone JOIN person ON person.id = everyone."personId"`;
  return [...Map.groupBy(rows, ({ studentId }) => studentId)]
    .map(([studentId, people]) => ({ studentId, people: people.sort(inFamilyOrder) }))
    .sort((a, b) => compareNames(nameOf(a.people[0]), nameOf(b.people[0])));
}

function inFamilyOrder(one: ClassPerson, other: ClassPerson): number {
  if (one.kind !== other.kind) return one.kind === 'student' ? -1 : 1;
  return compareNames(nameOf(one), nameOf(other));
}

function nameOf(person: ClassPerson | undefined): string {
  return person ? `${person.familyName} ${person.givenName}` : '';
}
