import type { Db } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { GroupTime } from './make-group.ts';

/** The hours of the week at which the teacher teaches already, from that day on. */
export function timesTaught(db: Db, teacherId: number, today: SchoolDate): Promise<GroupTime[]> {
  const day = toDbDate(today);
  const lasts = { OR: [{ until: null }, { until: { gte: day } }] };
  return db.timetableSlot.findMany({
    where: { ...lasts, course: { teacherId, ...lasts } },
    select: { weekday: true, number: true },
    distinct: ['weekday', 'number'],
  });
}
