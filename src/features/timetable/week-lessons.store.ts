import { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
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
  readonly teacherId: number;
  readonly subjectId: number;
  readonly subjectName: string;
  /** The class, or a group's own name where it belongs to none. */
  readonly className: string;
  /** Named where the course is a part of the class. */
  readonly groupName: string | undefined;
  readonly teacherName: string;
  /** ¶4.11 */
  readonly substitution: WeekSubstitution | undefined;
}

/** ¶4.11: who gives a lesson instead of its teacher, and what. */
export interface WeekSubstitution {
  readonly substitutionId: number;
  readonly substituteId: number;
  readonly substituteName: string;
  readonly absentName: string;
  readonly subjectName: string;
  /** With whom it is taught together. */
  readonly joinedName: string | null;
}

interface Row {
  courseId: number;
  teacherId: number;
  subjectId: number;
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
  substitution: WeekSubstitution | null;
}

/** The lessons of these days by the timetable, in their order, in one statement; a teacher's with those that they substitute. */
export async function loadWeekLessons(
  db: Db | Tx,
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
  db: Db | Tx,
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
      CASE WHEN given.id IS NOT NULL THEN jsonb_build_object('substitutionId', given."substitutionId",
        'substituteId', given."substituteId", 'substituteName', substitute."familyName" || ' ' || substitute."givenName",
        'absentName', teacher."familyName" || ' ' || teacher."givenName", 'subjectName', taught.name,
        'joinedName', COALESCE(joined_team.name, joined_class.name))
      END AS substitution,
      course."teacherId", subject.id AS "subjectId", subject.name AS "subjectName", COALESCE(class.name, team.name) AS "className", team.name AS "groupName",
      teacher."familyName" || ' ' || teacher."givenName" AS "teacherName"
    FROM held
    JOIN course ON course.id = held."courseId"
    JOIN subject ON subject.id = course."subjectId"
    JOIN person teacher ON teacher.id = course."teacherId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    LEFT JOIN lesson_move moved ON moved."courseId" = held."courseId" AND moved.day = held.day AND moved.number = held.number
    LEFT JOIN substituted_lesson given ON given."courseId" = held."courseId" AND given.day = held."shownDay" AND given.number = held."shownNumber"
    LEFT JOIN person substitute ON substitute.id = given."substituteId"
    LEFT JOIN subject taught ON taught.id = given."subjectId"
    LEFT JOIN course joined ON joined.id = given."joinedCourseId"
    LEFT JOIN school_class joined_class ON joined_class.id = joined."classId"
    LEFT JOIN teaching_group joined_team ON joined_team.id = joined."groupId"
    WHERE course.since <= held."shownDay" AND (course.until IS NULL OR course.until >= held."shownDay") AND ${chosen(of)}
    ORDER BY held."shownDay", held."shownNumber", team.name NULLS FIRST, held."courseId"`;
}

function chosen(of: WeekOf): Prisma.Sql {
  if ('classId' in of) return Prisma.sql`class.id = ${of.classId}`;
  if ('groupId' in of) return Prisma.sql`team.id = ${of.groupId}`;
  if ('teacherId' in of)
    return Prisma.sql`(course."teacherId" = ${of.teacherId} OR given."substituteId" = ${of.teacherId})`;
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
  const place = placeOf(row);
  return {
    ref: { courseId: row.courseId, day: row.day, number: row.number },
    day: row.shownDay,
    number: row.shownNumber,
    place,
    heldOn: moved ? heldOn(moved) : { day: row.day, number: row.number },
    room: (moved ? moved.room : row.weekRoom) ?? undefined,
    courseId: row.courseId,
    teacherId: row.teacherId,
    subjectId: row.subjectId,
    subjectName: row.subjectName,
    className: row.className,
    groupName: row.groupName && row.groupName !== row.className ? row.groupName : undefined,
    teacherName: row.teacherName,
    substitution: isHeld(place) ? (row.substitution ?? undefined) : undefined,
  };
}

/** It takes place where it stands. */
export function isHeld(place: LessonPlace): boolean {
  return place !== 'cancelled' && place !== 'movedAway';
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
