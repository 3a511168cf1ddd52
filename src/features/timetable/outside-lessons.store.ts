import type { Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { plannedLessons } from './planned-lessons.store.ts';
import { isEntered } from './planned-numbers.store.ts';

/** A lesson that was entered outside the timetable. */
export interface OutsideLesson {
  readonly id: number;
  readonly courseId: number;
  readonly day: SchoolDate;
  /** 0 and below. */
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A lesson that the timetable has and for which nothing was entered. */
export type FreePlace = Pick<OutsideLesson, 'courseId' | 'day' | 'number'>;

export function loadOutsideLessons(
  tx: Tx,
  courseIds: readonly number[],
  from: SchoolDate,
): Promise<OutsideLesson[]> {
  return tx.$queryRaw<OutsideLesson[]>`
    SELECT id, "courseId", day::text, number, "startsAt", "endsAt" FROM lesson
    WHERE number <= 0 AND "courseId" = ANY(${[...courseIds]}::int[]) AND day >= ${from}::date AND ${isEntered}
    ORDER BY "startsAt", id FOR UPDATE`;
}

export function loadFreePlaces(
  tx: Tx,
  calendar: Calendar,
  courseIds: readonly number[],
  days: readonly SchoolDate[],
): Promise<FreePlace[]> {
  return tx.$queryRaw<FreePlace[]>`
    WITH ${plannedLessons(calendar, days)}
    SELECT "courseId", day::text, number FROM planned
    WHERE "courseId" = ANY(${[...courseIds]}::int[])
      AND NOT EXISTS (SELECT 1 FROM lesson WHERE lesson."courseId" = planned."courseId" AND lesson.day = planned.day
        AND lesson.number = planned.number)
    ORDER BY "courseId", day, number`;
}

/** Who has just read one of them and saves it finds it changed. */
export async function renumberLessons(
  tx: Tx,
  lessons: readonly Omit<OutsideLesson, 'courseId' | 'day'>[],
): Promise<void> {
  if (lessons.length === 0) return;
  await tx.$executeRaw`
    UPDATE lesson SET number = row.number, "startsAt" = row."startsAt", "endsAt" = row."endsAt", revision = revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb)
      AS row(id int, number int, "startsAt" timestamptz, "endsAt" timestamptz)
    WHERE lesson.id = row.id`;
}
