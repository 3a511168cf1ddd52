import { Prisma } from '../../../db/generated/client.ts';
import { holdsOn } from '../../../db/holds-on.ts';
import type { Db } from '../../../db/open.ts';
import { compareNames } from '../../../kernel/folding.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { LetterPolicy } from '../../../regulation/letter-audience.ts';
import { teachingOn } from './taught-students.ts';

/** Of the actor's children, and themselves where students write: those about whom they write to teachers. */
export function writesAbout(
  { children, self }: Actor,
  { students }: LetterPolicy,
): readonly Actor['children'][number][] {
  return self && students ? [...children, self] : children;
}

/** A condition on people: those to whom the actor may write one by one, as `mayWrite` says. */
export function mayBeWrittenBy(actor: Actor, day: SchoolDate, policy: LetterPolicy): Prisma.Sql {
  const current = (table: string) => holdsOn(table, day);
  const staff = Prisma.sql`SELECT "personId" FROM staff_role WHERE ${current('staff_role')}`;
  const families = (students: Prisma.Sql) => Prisma.sql`
    SELECT student."personId" FROM student WHERE student.id IN (${students})
    UNION SELECT guardianship."personId" FROM guardianship
      WHERE guardianship."studentId" IN (${students}) AND ${current('guardianship')}`;
  const own = writesAbout(actor, policy).map(({ studentId }) => studentId);
  const sets = [
    ...(may(actor, 'letter.staff') ? [staff] : []),
    ...(may(actor, 'letter.anyone')
      ? [families(Prisma.sql`SELECT enrolment."studentId" FROM enrolment WHERE ${current('enrolment')}`)]
      : actor.roles.length > 0
        ? [
            families(
              Prisma.sql`SELECT "studentId" FROM ${teachingOn(day)} taught WHERE "teacherId" = ${actor.personId}`,
            ),
          ]
        : []),
    Prisma.sql`SELECT "teacherId" FROM ${teachingOn(day)} teaching WHERE "studentId" = ANY(${own}::int[])`,
  ];
  return Prisma.sql`id <> ${actor.personId} AND id IN (${Prisma.join(sets, ' UNION ')})`;
}

/** Who teaches or leads a child. */
export interface ChildTeacher {
  readonly personId: number;
  readonly familyName: string;
  readonly givenName: string;
  /** Is the class teacher. */
  readonly leads: boolean;
  readonly subjects: readonly string[];
}

/** The class teacher first, then by subject; in one statement. */
export async function teachersOf(db: Db, studentId: number, day: SchoolDate): Promise<ChildTeacher[]> {
  const rows = await db.$queryRaw<ChildTeacher[]>`
    SELECT person.id AS "personId", person."familyName", person."givenName", bool_or(teaching."courseId" IS NULL) AS leads,
      COALESCE(array_agg(DISTINCT subject.name) FILTER (WHERE subject.name IS NOT NULL), '{}') AS subjects
    FROM ${teachingOn(day)} teaching JOIN person ON person.id = teaching."teacherId"
    LEFT JOIN course ON course.id = teaching."courseId" LEFT JOIN subject ON subject.id = course."subjectId"
    WHERE teaching."studentId" = ${studentId} GROUP BY person.id`;
  return rows.sort(
    (a, b) => Number(b.leads) - Number(a.leads) || compareNames(a.subjects[0] ?? '', b.subjects[0] ?? ''),
  );
}

export interface TaughtGroup {
  readonly id: number;
  readonly name: string;
}

/** Whom the actor writes to as a whole: the classes and the groups that they teach or lead. */
export async function audiencesOf(
  db: Db,
  actor: Actor,
  day: SchoolDate,
): Promise<{ readonly classes: readonly TaughtGroup[]; readonly groups: readonly TaughtGroup[] }> {
  const led = actor.roles.flatMap(({ role, classId }) =>
    role === 'classTeacher' && classId ? [classId] : [],
  );
  const rows = await db.$queryRaw<(TaughtGroup & { kind: 'class' | 'group' })[]>`
    WITH own AS (SELECT "classId", "groupId" FROM course WHERE "teacherId" = ${actor.personId} AND ${holdsOn('course', day)})
    SELECT id, name, 'class' AS kind FROM school_class
    WHERE id = ANY(${led}::int[]) OR id IN (SELECT "classId" FROM own)
      OR id IN (SELECT team."classId" FROM own JOIN teaching_group team ON team.id = own."groupId")
    UNION ALL
    SELECT id, name, 'group' FROM teaching_group WHERE id IN (SELECT "groupId" FROM own) AND "closedAt" IS NULL`;
  const sorted = rows.sort((a, b) => compareNames(a.name, b.name));
  const of = (wanted: 'class' | 'group') => sorted.filter(({ kind }) => kind === wanted);
  return { classes: of('class'), groups: of('group') };
}
