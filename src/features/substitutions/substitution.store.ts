import { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { shownName } from '../../kernel/read-name.ts';
import { fromDbDate, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { SubstitutionPlan } from './substitution.ts';

/** A lesson that nobody gives, with the room that it had of its own that day. */
export interface CancelledLesson {
  readonly courseId: number;
  readonly day: SchoolDate;
  readonly number: number;
  readonly room: string | null;
}

export interface KeptSubstitution {
  readonly id: number;
  readonly plan: SubstitutionPlan;
  readonly absentName: string;
  readonly cancelledLessons: readonly CancelledLesson[];
  readonly isCancelled: boolean;
  /** Rises with each change. */
  readonly revision: number;
}

/** In the order of their days; nothing for ids that are none. */
export async function loadSubstitutions(
  db: Db | Tx,
  where: Prisma.SubstitutionWhereInput,
  limit?: number,
): Promise<KeptSubstitution[]> {
  const rows = await db.substitution.findMany({
    where,
    relationLoadStrategy: 'join',
    include: { lessons: true, absent: { select: { familyName: true, givenName: true } } },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map((row) => {
    const cancelledLessons = row.cancelledLessons as unknown as CancelledLesson[];
    return {
      id: row.id,
      absentName: shownName(row.absent),
      cancelledLessons,
      isCancelled: row.cancelledAt !== null,
      revision: row.revision,
      plan: {
        absentId: row.absentId,
        from: fromDbDate(row.from),
        until: fromDbDate(row.until),
        orderNumber: row.orderNumber,
        given: row.lessons.map(({ courseId, day, number, substituteId, subjectId, joinedCourseId }) => ({
          ref: { courseId, day: fromDbDate(day), number },
          substituteId,
          subjectId,
          joinedCourseId,
        })),
        cancelled: cancelledLessons.map(({ courseId, day, number }) => ({ courseId, day, number })),
      },
    };
  });
}

export async function loadSubstitution(db: Db | Tx, id: number): Promise<KeptSubstitution | undefined> {
  const [found] = await loadSubstitutions(db, { id });
  return found;
}

/** SQL's condition: in force on one of these days. */
export function inForceBetween(from: SchoolDate, until: SchoolDate): Prisma.SubstitutionWhereInput {
  return { cancelledAt: null, from: { lte: toDbDate(until) }, until: { gte: toDbDate(from) } };
}

export interface SubstitutionToWrite {
  readonly id: number;
  /** What the change was made from. */
  readonly fromRevision: number;
  readonly plan: SubstitutionPlan;
  readonly cancelledLessons: readonly CancelledLesson[];
  readonly cancelledAt: Date | null;
}

/** @returns whether it was still as the change was made from, and no other substitution has one of the lessons */
export async function writeSubstitution(tx: Tx, change: SubstitutionToWrite): Promise<boolean> {
  const { id, fromRevision, plan, cancelledLessons, cancelledAt } = change;
  const { given } = plan;
  const updated = await tx.substitution.updateMany({
    where: { id, revision: fromRevision },
    data: {
      from: toDbDate(plan.from),
      until: toDbDate(plan.until),
      orderNumber: plan.orderNumber,
      cancelledLessons: cancelledLessons as unknown as Prisma.InputJsonValue,
      cancelledAt,
      revision: { increment: 1 },
    },
  });
  if (updated.count === 0) return false;
  await tx.substitutedLesson.deleteMany({ where: { substitutionId: id } });
  if (given.length === 0) return true;
  const { count } = await tx.substitutedLesson.createMany({
    data: given.map(({ ref, ...lesson }) => ({
      ...lesson,
      substitutionId: id,
      courseId: ref.courseId,
      day: toDbDate(ref.day),
      number: ref.number,
    })),
    skipDuplicates: true,
  });
  return count === given.length;
}

/** ¶4.2: these lessons are not held. */
export async function cancelLessons(tx: Tx, lessons: readonly CancelledLesson[]): Promise<void> {
  if (lessons.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO lesson_move ("courseId", day, number)
    SELECT "courseId", day, number FROM ${asRows(lessons)}
    ON CONFLICT ("courseId", day, number) DO UPDATE SET "toDay" = NULL, "toNumber" = NULL, room = NULL`;
}

/** Held again, in the room that they had; what was moved elsewhere meanwhile stays there. */
export async function restoreLessons(tx: Tx, lessons: readonly CancelledLesson[]): Promise<void> {
  if (lessons.length === 0) return;
  const cancelled = Prisma.sql`moved."courseId" = own."courseId" AND moved.day = own.day
    AND moved.number = own.number AND moved."toDay" IS NULL`;
  const own = asRows(lessons);
  await tx.$executeRaw`
    UPDATE lesson_move moved SET "toDay" = own.day, "toNumber" = own.number, room = own.room
    FROM ${own} WHERE ${cancelled} AND own.room IS NOT NULL`;
  await tx.$executeRaw`DELETE FROM lesson_move moved USING ${own} WHERE ${cancelled} AND own.room IS NULL`;
}

function asRows(lessons: readonly CancelledLesson[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb)
    AS own("courseId" int, day date, number int, room text)`;
}
