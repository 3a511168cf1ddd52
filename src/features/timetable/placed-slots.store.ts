import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { type SchoolDate, toDbDate, type Weekday } from '../../kernel/school-date.ts';
import type { PlacedSlot } from '../../regulation/timetable-clashes.ts';
import type { PlannedCourse } from './planned-lesson.store.ts';

/** A lesson that may be in the way, with its name. */
export interface NeighbourSlot extends PlacedSlot<string> {
  readonly subjectName: string;
  readonly className: string;
  readonly groupName: string | undefined;
  readonly teacherName: string;
}

interface Row {
  key: string;
  courseId: number;
  classId: number | null;
  groupId: number | null;
  groupClassId: number | null;
  teacherId: number;
  room: string | null;
  weekday: Weekday;
  number: number;
  from: SchoolDate;
  until: SchoolDate | null;
  subjectName: string;
  className: string;
  groupName: string | null;
  teacherName: string;
}

/** Whose lessons can be in the way: of the teacher, the class and its groups, the room. */
export interface Holders {
  readonly course: PlannedCourse;
  readonly room: string | null;
}

/** Their lessons of one day, wherever they were moved. */
export function neighboursOn(db: Db, holders: Holders, day: SchoolDate, weekday: Weekday) {
  const date = toDbDate(day);
  return read(
    db,
    holders,
    Prisma.sql`
      SELECT slot."courseId", slot.number, slot.room, slot.number AS "ownNumber", ${day} AS "ownDay", ${weekday}::int AS weekday,
        ${date}::date AS "from", ${date}::date AS until
      FROM timetable_slot slot
      WHERE slot.weekday = ${weekday} AND slot."from" <= ${date} AND (slot.until IS NULL OR slot.until >= ${date})
        AND NOT EXISTS (
          SELECT 1 FROM lesson_move moved
          WHERE moved."courseId" = slot."courseId" AND moved.day = ${date} AND moved.number = slot.number
        )
      UNION ALL
      SELECT moved."courseId", moved."toNumber", moved.room, moved.number, moved.day::text, ${weekday}::int, ${date}::date, ${date}::date
      FROM lesson_move moved WHERE moved."toDay" = ${date}`,
  );
}

/** Their hours of the week from that day on. */
export function neighboursFrom(db: Db, holders: Holders, from: SchoolDate) {
  return read(
    db,
    holders,
    Prisma.sql`
      SELECT slot."courseId", slot.number, slot.room, slot.number AS "ownNumber", slot.weekday::text AS "ownDay", slot.weekday,
        slot."from", slot.until
      FROM timetable_slot slot WHERE slot.until IS NULL OR slot.until >= ${toDbDate(from)}`,
  );
}

async function read(db: Db, { course, room }: Holders, held: Prisma.Sql): Promise<NeighbourSlot[]> {
  const home = course.classId ?? course.groupClassId ?? 0;
  const rows = await db.$queryRaw<Row[]>`
    WITH held AS (${held})
    SELECT held."courseId" || '.' || held."ownDay" || '.' || held."ownNumber" AS key, held."courseId",
      course."classId", course."groupId", team."classId" AS "groupClassId", course."teacherId",
      held.room, held.weekday, held.number, held."from"::text, held.until::text, subject.name AS "subjectName",
      COALESCE(class.name, team.name) AS "className", team.name AS "groupName",
      teacher."familyName" || ' ' || teacher."givenName" AS "teacherName"
    FROM held
    JOIN course ON course.id = held."courseId"
    JOIN subject ON subject.id = course."subjectId"
    JOIN person teacher ON teacher.id = course."teacherId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    WHERE course."teacherId" = ${course.teacherId} OR class.id = ${home} OR team.id = ${course.groupId ?? 0}
      OR lower(held.room) = ${room?.toLowerCase() ?? null}`;
  return rows.map((row) => ({
    key: row.key,
    classId: row.classId ?? undefined,
    groupId: row.groupId ?? undefined,
    groupClassId: row.groupClassId ?? undefined,
    teacherId: row.teacherId,
    room: row.room ?? undefined,
    weekday: row.weekday,
    number: row.number,
    from: row.from,
    until: row.until ?? undefined,
    subjectName: row.subjectName,
    className: row.className,
    groupName: row.groupName && row.groupName !== row.className ? row.groupName : undefined,
    teacherName: row.teacherName,
  }));
}
