import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate, Weekday } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';

/** Whose lessons: of a class with its groups, a group, a teacher, a student. */
export type WeekOf =
  | { readonly classId: number }
  | { readonly groupId: number }
  | { readonly teacherId: number }
  | { readonly studentId: number }
  | { readonly courseIds: readonly number[] };

export type LessonPlace = 'planned' | 'room' | 'cancelled' | 'movedAway' | 'movedHere';

/** A lesson where the timetable has it; one that was moved stands at both its places. */
export interface WeekLesson {
  /** Where the week has it: by this it is named. */
  readonly ref: LessonRef;
  /** Where it stands here. */
  readonly day: SchoolDate;
  readonly number: number;
  readonly place: LessonPlace;
  /** Where it is held now; none: cancelled. */
  readonly heldOn: { readonly day: SchoolDate; readonly number: number } | undefined;
  readonly room: string | undefined;
  readonly courseId: number;
  readonly subjectName: string;
  /** The class, or a group's own name where it belongs to none. */
  readonly className: string;
  /** Named where the course is a part of the class. */
  readonly groupName: string | undefined;
  readonly teacherName: string;
}

interface Row {
  courseId: number;
  day: SchoolDate;
  number: number;
  weekRoom: string | null;
  moved: { toDay: SchoolDate | null; toNumber: number | null; room: string | null } | null;
  shownDay: SchoolDate;
  shownNumber: number;
  subjectName: string;
  className: string;
  groupName: string | null;
  teacherName: string;
}

/** The lessons of these days by the timetable, in their order, in one statement. */
export async function loadWeekLessons(
  db: Db,
  calendar: Calendar,
  of: WeekOf,
  days: readonly SchoolDate[],
): Promise<WeekLesson[]> {
  const taught = days.flatMap((day) => {
    const lessons = calendar.lessonsOn(day);
    return 'weekday' in lessons ? [{ day, weekday: lessons.weekday }] : [];
  });
  const rows = taught.length > 0 ? await readRows(db, of, taught) : [];
  return rows.map(toLesson);
}

async function readRows(
  db: Db,
  of: WeekOf,
  taught: readonly { readonly day: SchoolDate; readonly weekday: Weekday }[],
): Promise<Row[]> {
  const days = JSON.stringify(taught);
  return db.$queryRaw<Row[]>`
    WITH days AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${days}::jsonb) AS taught(day date, weekday int)
    ), held AS (
      SELECT slot."courseId", days.day, slot.number, slot.room, days.day AS "shownDay", slot.number AS "shownNumber"
      FROM days JOIN timetable_slot slot ON slot.weekday = days.weekday
        AND slot."from" <= days.day AND (slot.until IS NULL OR slot.until >= days.day)
      UNION ALL
      SELECT moved."courseId", moved.day, moved.number, NULL, moved."toDay", moved."toNumber"
      FROM days JOIN lesson_move moved ON moved."toDay" = days.day
      WHERE NOT (moved."toDay" = moved.day AND moved."toNumber" = moved.number)
    )
    SELECT held."courseId", held.day::text, held.number, held.room AS "weekRoom", held."shownDay"::text, held."shownNumber",
      CASE WHEN moved.id IS NOT NULL THEN jsonb_build_object('toDay', moved."toDay", 'toNumber', moved."toNumber", 'room', moved.room)
      END AS moved,
      subject.name AS "subjectName", COALESCE(class.name, team.name) AS "className", team.name AS "groupName",
      teacher."familyName" || ' ' || teacher."givenName" AS "teacherName"
    FROM held
    JOIN course ON course.id = held."courseId"
    JOIN subject ON subject.id = course."subjectId"
    JOIN person teacher ON teacher.id = course."teacherId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    LEFT JOIN lesson_move moved ON moved."courseId" = held."courseId" AND moved.day = held.day AND moved.number = held.number
    WHERE course.since <= held."shownDay" AND (course.until IS NULL OR course.until >= held."shownDay") AND ${chosen(of)}
    ORDER BY held."shownDay", held."shownNumber", team.name NULLS FIRST, held."courseId"`;
}

function chosen(of: WeekOf): Prisma.Sql {
  if ('classId' in of) return Prisma.sql`class.id = ${of.classId}`;
  if ('groupId' in of) return Prisma.sql`team.id = ${of.groupId}`;
  if ('teacherId' in of) return Prisma.sql`course."teacherId" = ${of.teacherId}`;
  if ('courseIds' in of) return Prisma.sql`course.id = ANY(${[...of.courseIds]}::int[])`;
  const current = (table: string) => {
    const row = Prisma.raw(table);
    return Prisma.sql`${row}."studentId" = ${of.studentId} AND ${row}.since <= held."shownDay"
      AND (${row}.until IS NULL OR ${row}.until >= held."shownDay")`;
  };
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM enrolment WHERE enrolment."classId" = course."classId" AND ${current('enrolment')})
    OR EXISTS (SELECT 1 FROM group_member WHERE group_member."groupId" = course."groupId" AND ${current('group_member')})
  )`;
}

function toLesson(row: Row): WeekLesson {
  const { moved } = row;
  return {
    ref: { courseId: row.courseId, day: row.day, number: row.number },
    day: row.shownDay,
    number: row.shownNumber,
    place: placeOf(row),
    heldOn: moved ? heldOn(moved) : { day: row.day, number: row.number },
    room: (moved ? moved.room : row.weekRoom) ?? undefined,
    courseId: row.courseId,
    subjectName: row.subjectName,
    className: row.className,
    groupName: row.groupName && row.groupName !== row.className ? row.groupName : undefined,
    teacherName: row.teacherName,
  };
}

function heldOn({ toDay, toNumber }: NonNullable<Row['moved']>): WeekLesson['heldOn'] {
  return toDay === null || toNumber === null ? undefined : { day: toDay, number: toNumber };
}

function placeOf({ moved, day, number, shownDay, shownNumber }: Row): LessonPlace {
  if (!moved) return 'planned';
  const to = heldOn(moved);
  if (!to) return 'cancelled';
  if (to.day !== shownDay || to.number !== shownNumber) return 'movedAway';
  return to.day === day && to.number === number ? 'room' : 'movedHere';
}
