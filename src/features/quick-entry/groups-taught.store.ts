import type { Db } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

/** The names of the groups without a class of their own that the teacher teaches. */
export async function groupsTaught(db: Db, teacherId: number, today: SchoolDate): Promise<string[]> {
  const day = toDbDate(today);
  const groups = await db.teachingGroup.findMany({
    where: {
      classId: null,
      courses: { some: { teacherId, since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] } },
    },
    select: { name: true },
  });
  return groups.map(({ name }) => name);
}
