import { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';

/** ¶8: of these people, those who have no place at the school any more lose their ways in at this moment. */
export async function closeAccountsOfLeavers(
  tx: Tx,
  personIds: readonly number[],
  { now, today }: { readonly now: Date; readonly today: SchoolDate },
): Promise<void> {
  if (personIds.length === 0) return;
  const runs = (table: string) => {
    const row = Prisma.raw(table);
    return Prisma.sql`(${row}.until IS NULL OR ${row}.until >= ${toDbDate(today)})`;
  };
  const left = Prisma.sql`"personId" = ANY(${[...personIds]}::int[])
    AND NOT EXISTS (
      SELECT 1 FROM staff_role held WHERE held."personId" = way."personId" AND ${runs('held')})
    AND NOT EXISTS (
      SELECT 1 FROM guardianship child WHERE child."personId" = way."personId" AND ${runs('child')})
    AND NOT EXISTS (
      SELECT 1 FROM student JOIN enrolment seat ON seat."studentId" = student.id
      WHERE student."personId" = way."personId" AND ${runs('seat')})`;
  await tx.$executeRaw`UPDATE account way SET "closedAt" = ${now} WHERE "closedAt" IS NULL AND ${left}`;
  await tx.$executeRaw`
    UPDATE invite way SET "revokedAt" = ${now} WHERE "usedAt" IS NULL AND "revokedAt" IS NULL AND ${left}`;
}
