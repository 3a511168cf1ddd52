import { Prisma } from '../../db/generated/client.ts';
import { addDays, type SchoolDate } from '../../kernel/school-date.ts';
import { type Calendar, within } from '../../regulation/calendar.ts';
import { isEntered } from './planned-numbers.store.ts';

/** The days from `from` to `until`, both included, on which there are lessons. */
export function lessonDays(calendar: Calendar, from: SchoolDate, until: SchoolDate): SchoolDate[] {
  const days: SchoolDate[] = [];
  const first = from < calendar.year.from ? calendar.year.from : from;
  for (let day = first; day <= until && day <= calendar.year.until; day = addDays(day, 1)) {
    if ('weekday' in calendar.lessonsOn(day)) days.push(day);
  }
  return days;
}

/**
 * The whole school's lessons on these days as the timetable has them, with what was moved: common table
 * expressions, the last of them `planned ("courseId", day, number)`. One that was entered before it could be
 * moved stays where it is. Whether there is a bell for it, as on a short day, is for the reader to see.
 */
export function plannedLessons(calendar: Calendar, days: readonly SchoolDate[]): Prisma.Sql {
  const dates = Prisma.sql`${[...days]}::date[]`;
  // A day each with its weekday in so many words: the database knows how many lessons that will be.
  const slots = days.map((day) => {
    const taught = calendar.lessonsOn(day);
    return Prisma.sql`
      SELECT slot."courseId", ${day}::date AS day, slot.number FROM timetable_slot slot
      WHERE slot.weekday = ${'weekday' in taught ? taught.weekday : 0}
        AND slot."from" <= ${day}::date AND (slot.until IS NULL OR slot.until >= ${day}::date)
        AND (slot."courseId", ${day}::date, slot.number) NOT IN (SELECT "courseId", day, number FROM moved)`;
  });
  return Prisma.sql`
    moved AS (
      SELECT * FROM lesson_move moved
      WHERE (moved.day = ANY(${dates}) OR moved."toDay" = ANY(${dates})) AND NOT EXISTS (
        SELECT 1 FROM lesson WHERE lesson."courseId" = moved."courseId" AND lesson.day = moved.day
          AND lesson.number = moved.number AND ${isEntered})
    ), planned AS (
      ${Prisma.join(slots, ' UNION ')}
      UNION
      SELECT "courseId", "toDay", "toNumber" FROM moved WHERE "toDay" = ANY(${dates}) AND "toNumber" IS NOT NULL
    )`;
}

/** Whether that grade has lessons on a school day: in June the leaving grade alone. */
export function isTaught(
  { data: { semesters } }: Calendar,
  day: SchoolDate,
  grades: readonly number[],
): boolean {
  return grades.includes(9) || semesters.some((semester) => within(semester, day));
}
