import { Prisma } from '../../../db/generated/client.ts';
import type { Db, Tx } from '../../../db/open.ts';
import type { ImportKind } from '../import-types.ts';

/** What a plan of each kind is made from, and writes to. */
const TABLES: Readonly<Record<ImportKind, readonly string[]>> = {
  students: [
    'person',
    'student',
    'enrolment',
    'guardianship',
    'school_class',
    'teaching_group',
    'course',
    'group_member',
  ],
  staff: ['person', 'staff_role', 'school_class', 'teaching_group', 'subject', 'course', 'timetable_slot'],
  timetable: ['course', 'timetable_slot', 'bell', 'school_class', 'teaching_group', 'subject'],
};

/**
 * Changes with every row of these tables that is added, changed or deleted, whoever does it: each version of a
 * row bears the number of the transaction that wrote it.
 */
export async function rosterStamp(db: Db | Tx, kind: ImportKind): Promise<string> {
  const parts = TABLES[kind].map(
    (table) =>
      Prisma.sql`(SELECT count(*) || '.' || COALESCE(sum(xmin::text::bigint), 0) FROM ${Prisma.raw(table)})`,
  );
  const [row] = await db.$queryRaw<
    { stamp: string }[]
  >`SELECT concat_ws(' ', ${Prisma.join(parts)}) AS stamp`;
  return row?.stamp ?? '';
}

/** Until the transaction ends nobody else writes to them; reading goes on. Two imports wait for each other. */
export async function holdRoster(tx: Tx, kind: ImportKind): Promise<void> {
  await tx.$executeRaw`LOCK TABLE ${Prisma.raw(TABLES[kind].join(', '))} IN SHARE ROW EXCLUSIVE MODE`;
}
