import type { Db } from '../../db/open.ts';
import { addDays, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

/** For so long a substituted lesson may be entered by the group's name. */
const LOOKS_BACK_DAYS = 14;

/** The names of the groups without a class of their own that the teacher teaches, or of late taught for somebody. */
export async function groupsTaught(db: Db, teacherId: number, today: SchoolDate): Promise<string[]> {
  const day = toDbDate(today);
  const recently = toDbDate(addDays(today, -LOOKS_BACK_DAYS));
  const groups = await db.teachingGroup.findMany({
    where: {
      classId: null,
      courses: {
        some: {
          OR: [
            { teacherId, since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] },
            { substituted: { some: { substituteId: teacherId, day: { gte: recently, lte: day } } } },
          ],
        },
      },
    },
    select: { name: true },
  });
  return groups.map(({ name }) => name);
}
