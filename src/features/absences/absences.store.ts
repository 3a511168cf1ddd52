import type { Db } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

export interface AbsenceCase {
  readonly studentId: number;
  readonly day: SchoolDate;
  readonly guardianId: number;
}

export interface GuardiansCase {
  readonly studentId: number;
  readonly day: string;
  readonly guardianId: number;
  readonly calledName: string;
  /** What was missed, in the order of the lessons; none: not absent. */
  readonly missed: readonly { readonly number: number; readonly subjectName: string }[];
}

/** Of these, the ones whose person is the child's guardian on `today`, and the lessons it was absent from that day. */
export async function guardiansCases(db: Db, cases: readonly AbsenceCase[], today: SchoolDate) {
  return db.$queryRaw<GuardiansCase[]>`
    SELECT asked."studentId", asked.day::text, asked."guardianId", COALESCE(guardianship.nickname, person."givenName") AS "calledName",
      COALESCE((
        SELECT json_agg(json_build_object('number', lesson.number, 'subjectName', subject.name) ORDER BY lesson."startsAt")
        FROM absence
        JOIN lesson ON lesson.id = absence."lessonId"
        JOIN course ON course.id = lesson."courseId"
        JOIN subject ON subject.id = course."subjectId"
        WHERE absence."studentId" = asked."studentId" AND absence.kind = 'absent' AND lesson.day = asked.day
      ), '[]') AS missed
    FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS asked("studentId" int, day date, "guardianId" int)
    JOIN student ON student.id = asked."studentId"
    JOIN person ON person.id = student."personId"
    JOIN guardianship ON guardianship."personId" = asked."guardianId"
      AND guardianship."studentId" = asked."studentId" AND guardianship.since <= ${toDbDate(today)}
      AND (guardianship.until IS NULL OR guardianship.until >= ${toDbDate(today)})`;
}

export interface DayAbsence {
  readonly number: number;
  readonly subjectName: string;
  readonly kind: 'absent' | 'late';
}

/** What was entered of a child that day, in the order of the lessons. */
export async function absencesOfDay(db: Db, studentId: number, day: SchoolDate): Promise<DayAbsence[]> {
  const absences = await db.absence.findMany({
    where: { studentId, lesson: { day: toDbDate(day) } },
    relationLoadStrategy: 'join',
    select: {
      kind: true,
      lesson: {
        select: { number: true, startsAt: true, course: { select: { subject: { select: { name: true } } } } },
      },
    },
    orderBy: { lesson: { startsAt: 'asc' } },
  });
  return absences.map(({ kind, lesson }) => ({
    kind,
    number: lesson.number,
    subjectName: lesson.course.subject.name,
  }));
}
