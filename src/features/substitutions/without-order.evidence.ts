import { holdersOf } from '../../db/role-holders.ts';
import { instantOf, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { DutyQuestion, OpenDuty } from '../../regulation/duty.ts';
import { lessonDue } from '../../regulation/lesson-deadline.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  id: number;
  since: Date;
  day: SchoolDate;
  lessons: number;
  /** Of the first day; none: of students of several classes. */
  firsts: { number: number; grade: number | null }[];
  classIds: number[];
  responsible: number[];
}

/** ¶4.11: substitutions whose order has no number yet, by the deadline of their first day. */
export const withoutOrder: Evidence = async (db, question) => {
  const today = schoolDateOf(question.now);
  const rows = await db.$queryRaw<Row[]>`
    WITH given AS (
      SELECT substitution.id, substitution."createdAt" AS since, lesson.day, lesson.number, class.grade, class.id AS "classId",
        min(lesson.day) OVER (PARTITION BY substitution.id) AS first
      FROM substitution
      JOIN substituted_lesson lesson ON lesson."substitutionId" = substitution.id
      JOIN course ON course.id = lesson."courseId"
      LEFT JOIN teaching_group team ON team.id = course."groupId"
      LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
      WHERE substitution."cancelledAt" IS NULL AND COALESCE(substitution."orderNumber", '') = ''
        AND substitution."from" <= ${schoolDateOf(question.until)}::date
    )
    SELECT id, since, first::text AS day, count(*)::int AS lessons,
      json_agg(json_build_object('number', number, 'grade', grade)) FILTER (WHERE day = first) AS firsts,
      COALESCE(array_agg(DISTINCT "classId") FILTER (WHERE "classId" IS NOT NULL), '{}') AS "classIds",
      ${holdersOf('academicOffice', today)} AS responsible
    FROM given GROUP BY id, since, first`;
  const { source } = question.settings['4.11'].order;
  return rows
    .map(
      ({ id, since, day, lessons, firsts, classIds, responsible }): OpenDuty => ({
        ...{ duty: '4.11', object: `substitution:${id}`, since, source, responsible, classIds },
        dueAt: firsts.map((first) => deadlineOf(first, day, question)).reduce((a, b) => (a > b ? a : b)),
        dueOn: day,
        line: { day, lessons },
        target: `sub:${id}`,
      }),
    )
    .filter(({ dueAt }) => dueAt <= question.until);
};

function deadlineOf(
  { number, grade }: Row['firsts'][number],
  day: SchoolDate,
  { frame, settings }: DutyQuestion,
): Date {
  const endsAt = instantOf(day, frame.bellsOn(day).get(number)?.endsAt ?? '00:00');
  return lessonDue({ day, grades: grade === null ? [] : [grade], endsAt }, settings['4.5']).dueAt;
}
