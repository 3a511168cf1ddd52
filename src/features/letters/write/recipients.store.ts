import { Prisma } from '../../../db/generated/client.ts';
import { holdsOn } from '../../../db/holds-on.ts';
import type { Db, Tx } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { LetterAudience, LetterReaders } from '../../../regulation/letter-audience.ts';

/** Whom a letter comes to. */
export interface Recipient {
  readonly personId: number;
  /** For which children, or for the student themselves; none: for one of the staff. */
  readonly studentIds: readonly number[];
}

/** Several classes, with those who teach or lead them. */
interface Classes {
  readonly to: 'classes';
  readonly classIds: readonly number[];
  readonly who: LetterReaders;
}

export type Many = Exclude<LetterAudience, { to: 'person' | 'reply' | 'concerned' }> | Classes;

/**
 * Those of today's school whom the audience means, the writer excepted, in one statement. Guardians whether they are
 * connected or not: the letter counts as not reached. Students only where they have an account: for the others the
 * guardian reads.
 */
export function recipientsOf(
  db: Db | Tx,
  audience: Many,
  { writerId, day }: { readonly writerId: number | undefined; readonly day: SchoolDate },
): Promise<Recipient[]> {
  return db.$queryRaw<Recipient[]>`
    WITH chosen AS (
      SELECT DISTINCT student.id, student."personId" FROM enrolment
      JOIN school_class class ON class.id = enrolment."classId" JOIN student ON student.id = enrolment."studentId"
      WHERE ${holdsOn('enrolment', day)} AND ${studentsMeant(audience, day)}
    ), meant AS (
      SELECT guardianship."personId", chosen.id AS "studentId"
      FROM chosen JOIN guardianship ON guardianship."studentId" = chosen.id AND ${holdsOn('guardianship', day)}
      WHERE ${means(audience, 'guardians')}
      UNION ALL
      SELECT chosen."personId", chosen.id FROM chosen
      WHERE ${means(audience, 'students')} AND EXISTS (
        SELECT 1 FROM account WHERE account."personId" = chosen."personId" AND account."closedAt" IS NULL)
      UNION ALL
      SELECT staff_role."personId", NULL FROM staff_role
      WHERE ${holdsOn('staff_role', day)} AND ${staffMeant(audience, day)}
    )
    SELECT "personId",
      COALESCE(array_agg(DISTINCT "studentId") FILTER (WHERE "studentId" IS NOT NULL), '{}') AS "studentIds"
    FROM meant WHERE "personId" IS DISTINCT FROM ${writerId ?? null}::int
    GROUP BY "personId" ORDER BY "personId"`;
}

function studentsMeant(audience: Many, day: SchoolDate): Prisma.Sql {
  switch (audience.to) {
    case 'class':
      return Prisma.sql`class.id = ${audience.classId}`;
    case 'classes':
      return Prisma.sql`class.id = ANY(${[...audience.classIds]}::int[])`;
    case 'group':
      return Prisma.sql`student.id IN (SELECT member."studentId" FROM group_member member
        WHERE member."groupId" = ${audience.groupId} AND ${holdsOn('member', day)})`;
    case 'grades':
      return Prisma.sql`class.grade = ANY(${audience.grades}::int[])`;
    case 'everyone':
      return Prisma.sql`true`;
    default:
      return Prisma.sql`false`;
  }
}

function means(audience: Many, readers: Exclude<LetterReaders, 'both'>): boolean {
  return 'who' in audience && (audience.who === readers || audience.who === 'both');
}

/** ¶10: where the academic office is vacant, the principal hears. */
function staffMeant(audience: Many, day: SchoolDate): Prisma.Sql {
  if (audience.to === 'staff' || ('staff' in audience && audience.staff)) return Prisma.sql`true`;
  if (audience.to === 'classes') return teachesOrLeads(audience.classIds, day);
  if (audience.to !== 'office') return Prisma.sql`false`;
  return Prisma.sql`staff_role.role = CASE WHEN EXISTS (
    SELECT 1 FROM staff_role held WHERE held.role = 'academicOffice' AND ${holdsOn('held', day)})
    THEN 'academicOffice'::"StaffRoleName" ELSE 'principal' END`;
}

function teachesOrLeads(classes: readonly number[], day: SchoolDate): Prisma.Sql {
  const classIds = [...classes];
  return Prisma.sql`(staff_role."classId" = ANY(${classIds}::int[]) OR staff_role."personId" IN (
    SELECT course."teacherId" FROM course LEFT JOIN teaching_group team ON team.id = course."groupId"
    WHERE COALESCE(course."classId", team."classId") = ANY(${classIds}::int[]) AND ${holdsOn('course', day)}))`;
}

/** How many will read it: "432 families, 611 people". */
export interface Reach {
  readonly people: number;
  /** Children for whom it comes. */
  readonly families: number;
}

export function reachOf(recipients: readonly Recipient[]): Reach {
  return {
    people: recipients.length,
    families: new Set(recipients.flatMap(({ studentIds }) => studentIds)).size,
  };
}

/** In one statement, however many they are. */
export async function insertRecipients(
  tx: Tx,
  letterId: number,
  recipients: readonly Recipient[],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO letter_recipient ("letterId", "personId", "studentIds", "receivedAt")
    SELECT ${letterId}, "personId", ARRAY(SELECT jsonb_array_elements_text("studentIds")::int), ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb) AS row("personId" int, "studentIds" jsonb)`;
}
