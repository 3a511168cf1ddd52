import { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { addDays, type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';

/** From one year to the next. */
export interface Passage {
  readonly oldId: number;
  readonly newId: number;
  /** The new year's first day. */
  readonly from: SchoolDate;
}

/** Rows of the old year that had an end of their own on its last day or later: everything else had none. */
export interface OwnEnd {
  readonly table: 'enrolment' | 'staff_role' | 'course' | 'guardianship';
  readonly id: number;
  readonly until: SchoolDate;
}

const days = ({ from }: Passage) => ({ first: toDbDate(from), last: toDbDate(addDays(from, -1)) });

/** Each class of the old year with the one that it becomes; none: it leaves. */
const classesMoved = ({ oldId, newId }: Passage) => Prisma.sql`
  SELECT old.id AS "oldId", new.id AS "newId" FROM school_class old
  LEFT JOIN school_class new ON new."yearId" = ${newId} AND new.grade = old.grade + 1 AND new.letter = old.letter
  WHERE old."yearId" = ${oldId}`;

/** To be read before `moveUp`, so that it can be taken back. */
export async function ownEnds(tx: Tx, passage: Passage): Promise<OwnEnd[]> {
  const { last } = days(passage);
  const classes = Prisma.sql`SELECT id FROM school_class WHERE "yearId" = ${passage.oldId}`;
  return tx.$queryRaw<OwnEnd[]>`
    SELECT 'enrolment' AS "table", id, until::text FROM enrolment WHERE until >= ${last} AND "classId" IN (${classes})
    UNION ALL SELECT 'staff_role', id, until::text FROM staff_role WHERE until >= ${last} AND "classId" IN (${classes})
    UNION ALL SELECT 'course', id, until::text FROM course WHERE until >= ${last} AND "yearId" = ${passage.oldId}
    UNION ALL SELECT 'guardianship', id, until::text FROM guardianship WHERE until >= ${last} AND "studentId" IN (
      SELECT "studentId" FROM enrolment WHERE "classId" IN (${classes})
    )`;
}

/**
 * Students and class teachers go with their class; those of the leaving grade, their guardians and the courses of
 * the old year end with it. Three statements, however large the school.
 */
export async function moveUp(tx: Tx, passage: Passage): Promise<void> {
  const { first, last } = days(passage);
  const moved = classesMoved(passage);
  await tx.$executeRaw`
    WITH moved AS (${moved}), going AS (
      SELECT enrolment.id, "studentId", "newId" FROM enrolment JOIN moved ON moved."oldId" = enrolment."classId"
      WHERE until IS NULL OR until >= ${first}
    ), ended AS (
      UPDATE enrolment SET until = ${last} FROM going WHERE enrolment.id = going.id
    ), left_school AS (
      UPDATE guardianship SET until = ${last} FROM going
      WHERE going."newId" IS NULL AND guardianship."studentId" = going."studentId"
        AND (guardianship.until IS NULL OR guardianship.until >= ${first})
    )
    INSERT INTO enrolment ("studentId", "classId", since)
    SELECT DISTINCT "studentId", "newId", ${first}::date FROM going WHERE "newId" IS NOT NULL`;
  await tx.$executeRaw`
    WITH moved AS (${moved}), going AS (
      SELECT staff_role.id, "personId", role, "newId" FROM staff_role JOIN moved ON moved."oldId" = staff_role."classId"
      WHERE until IS NULL OR until >= ${first}
    ), ended AS (
      UPDATE staff_role SET until = ${last} FROM going WHERE staff_role.id = going.id
    )
    INSERT INTO staff_role ("personId", role, "classId", since)
    SELECT "personId", role, "newId", ${first}::date FROM going WHERE "newId" IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE course SET until = ${last} WHERE "yearId" = ${passage.oldId} AND (until IS NULL OR until >= ${first})`;
}

/** Whether anything stands in the new year that `moveUp` did not put there, or is missing of it. */
export async function isUsed(
  tx: Tx,
  { newId, from }: Passage,
  made: { readonly moving: number; readonly teachersAlong: number },
): Promise<boolean> {
  const ours = Prisma.sql`since = ${toDbDate(from)} AND until IS NULL`;
  const classes = Prisma.sql`SELECT id FROM school_class WHERE "yearId" = ${newId}`;
  const [found] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM course WHERE "yearId" = ${newId})
      OR EXISTS (SELECT 1 FROM teaching_group WHERE "yearId" = ${newId})
      OR (SELECT count(*) FROM enrolment WHERE "classId" IN (${classes})) <> ${made.moving}
      OR (SELECT count(*) FROM enrolment WHERE "classId" IN (${classes}) AND ${ours}) <> ${made.moving}
      OR (SELECT count(*) FROM staff_role WHERE "classId" IN (${classes})) <> ${made.teachersAlong}
      OR (SELECT count(*) FROM staff_role WHERE "classId" IN (${classes}) AND ${ours}) <> ${made.teachersAlong} AS used`;
  return found?.used ?? true;
}

/** Takes the new year away, and gives everything that ended for its sake the end that it had. */
export async function moveBack(tx: Tx, passage: Passage, ends: readonly OwnEnd[]): Promise<void> {
  const { last } = days(passage);
  const { oldId, newId } = passage;
  const classes = Prisma.sql`SELECT id FROM school_class WHERE "yearId" = ${oldId}`;
  const inNew = { class: { yearId: newId } };
  await tx.enrolment.deleteMany({ where: inNew });
  await tx.staffRole.deleteMany({ where: inNew });
  await tx.$executeRaw`
    UPDATE guardianship SET until = NULL WHERE until = ${last} AND "studentId" IN (
      SELECT "studentId" FROM enrolment WHERE until = ${last} AND "classId" IN (${classes})
    )`;
  await tx.$executeRaw`UPDATE enrolment SET until = NULL WHERE until = ${last} AND "classId" IN (${classes})`;
  await tx.$executeRaw`UPDATE staff_role SET until = NULL WHERE until = ${last} AND "classId" IN (${classes})`;
  await tx.$executeRaw`UPDATE course SET until = NULL WHERE until = ${last} AND "yearId" = ${oldId}`;
  for (const [table, own] of Map.groupBy(ends, (end) => end.table)) {
    const name = Prisma.raw(`"${table}"`);
    await tx.$executeRaw`
      UPDATE ${name} SET until = kept.until FROM jsonb_to_recordset(${JSON.stringify(own)}::jsonb) AS kept(id int, until date)
      WHERE ${name}.id = kept.id`;
  }
  await tx.schoolClass.deleteMany({ where: { yearId: newId } });
  await tx.bell.deleteMany({ where: { yearId: newId } });
  await tx.schoolBreak.deleteMany({ where: { yearId: newId } });
  await tx.semester.deleteMany({ where: { yearId: newId } });
  await tx.schoolYear.delete({ where: { id: newId } });
}
