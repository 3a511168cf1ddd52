import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import type { Tx } from '../../db/open.ts';
import { instantOf, type SchoolDate, type SchoolTime } from '../../kernel/school-date.ts';
import { type Span, within } from '../../regulation/calendar.ts';
import type { DutyFrame } from '../../regulation/duty.ts';
import { isTaught, lessonDays, plannedLessons } from '../timetable/planned-lessons.store.ts';
import type { Holder } from './above.ts';

/** How a person wants to be told, and when they are away. */
export interface ListenerRow {
  readonly personId: number;
  readonly worksInBreaks: boolean;
  readonly quietFrom: SchoolTime | null;
  readonly quietUntil: SchoolTime | null;
  readonly digest: boolean;
  readonly leaves: readonly Span[];
}

export function loadListeners(
  db: Tx,
  personIds: readonly number[],
  today: SchoolDate,
): Promise<ListenerRow[]> {
  return db.$queryRaw<ListenerRow[]>`
    SELECT person.id AS "personId", "quietFrom", "quietUntil", digest,
      EXISTS (
        SELECT 1 FROM staff_role held WHERE held."personId" = person.id
          AND held.role IN ('superuser', 'academicOffice') AND ${holdsOn('held', today)}
      ) AS "worksInBreaks",
      COALESCE((
        SELECT json_agg(json_build_object('from', away."from", 'until', away.until)) FROM substitution away
        WHERE away."absentId" = person.id AND away."cancelledAt" IS NULL AND away.until >= ${today}::date
      ), '[]') AS leaves
    FROM person WHERE person.id = ANY(${[...personIds]}::int[])`;
}

/** Those who may hear of what others let pass. */
export function loadHolders(db: Tx, today: SchoolDate): Promise<Holder[]> {
  return db.$queryRaw<Holder[]>`
    SELECT DISTINCT held."personId", held.role::text AS role, held."classId" FROM staff_role held
    WHERE held.role IN ('classTeacher', 'superuser', 'academicOffice', 'principal') AND ${holdsOn('held', today)}`;
}

export interface OwnLesson {
  readonly personId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The lessons that these people give from one day to another, a substitute's among them. */
export async function loadOwnLessons(
  db: Tx,
  frame: DutyFrame,
  personIds: readonly number[],
  { from, until }: Span,
): Promise<OwnLesson[]> {
  const days = lessonDays(frame.calendar, from, until);
  if (days.length === 0 || personIds.length === 0) return [];
  const ids = Prisma.sql`ANY(${[...personIds]}::int[])`;
  const rows = await db.$queryRaw<
    { personId: number; day: SchoolDate; number: number; grade: number | null }[]
  >`
    WITH ${plannedLessons(frame.calendar, days)}, given_to AS (
      SELECT given."courseId", given.day, given.number, given."substituteId" FROM substituted_lesson given
      JOIN substitution ON substitution.id = given."substitutionId" AND substitution."cancelledAt" IS NULL
      WHERE given.day = ANY(${days}::date[])
    )
    SELECT COALESCE(given_to."substituteId", course."teacherId") AS "personId", planned.day::text, planned.number, class.grade
    FROM planned
    JOIN course ON course.id = planned."courseId" AND course.since <= planned.day
      AND (course.until IS NULL OR course.until >= planned.day)
    LEFT JOIN school_class class ON class.id = course."classId"
    LEFT JOIN given_to USING ("courseId", day, number)
    WHERE given_to."substituteId" = ${ids} OR (given_to."substituteId" IS NULL AND course."teacherId" = ${ids})`;
  return rows.flatMap(({ personId, day, number, grade }) => {
    const bell = frame.bellsOn(day).get(number);
    if (!bell || !within({ from, until }, day) || (grade !== null && !isTaught(frame.calendar, day, [grade])))
      return [];
    return [{ personId, startsAt: instantOf(day, bell.startsAt), endsAt: instantOf(day, bell.endsAt) }];
  });
}
