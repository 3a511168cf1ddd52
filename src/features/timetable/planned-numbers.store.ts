import { Prisma } from '../../db/generated/client.ts';

/**
 * The numbers of a `course`'s lessons on a day that has the timetable of `weekday`, as rows (number, true) of
 * a lateral query: its slots in force, less what was moved away, with what was moved there. A lesson that was
 * entered before it could be moved stays where it is. 0: no lessons that day, none moved there either.
 */
export function plannedNumbers(date: Date, weekday: number): Prisma.Sql {
  const stays = Prisma.sql`EXISTS (
    SELECT 1 FROM lesson WHERE lesson."courseId" = moved."courseId" AND lesson.day = moved.day
      AND lesson.number = moved.number AND ${isEntered}
  )`;
  return Prisma.sql`
    SELECT slot.number, true FROM timetable_slot slot
    WHERE slot."courseId" = course.id AND slot.weekday = ${weekday}
      AND slot."from" <= ${date} AND (slot.until IS NULL OR slot.until >= ${date})
      AND NOT EXISTS (
        SELECT 1 FROM lesson_move moved
        WHERE moved."courseId" = course.id AND moved.day = ${date} AND moved.number = slot.number AND NOT ${stays}
      )
    UNION ALL
    SELECT moved."toNumber", true FROM lesson_move moved
    WHERE moved."courseId" = course.id AND moved."toDay" = ${date} AND ${weekday} > 0 AND NOT ${stays}`;
}

/** Whether anything stands in a `lesson`'s row: one that was taken back is empty. */
export const isEntered = Prisma.sql`(
  lesson.topic IS NOT NULL OR lesson."rollConfirmedAt" IS NOT NULL OR lesson."homeworkNone" OR lesson."notHeld" IS NOT NULL
  OR EXISTS (SELECT 1 FROM homework WHERE homework."lessonId" = lesson.id)
  OR EXISTS (SELECT 1 FROM absence WHERE absence."lessonId" = lesson.id)
  OR EXISTS (SELECT 1 FROM lesson_material given WHERE given."lessonId" = lesson.id)
  OR EXISTS (SELECT 1 FROM praise WHERE praise."lessonId" = lesson.id)
)`;
