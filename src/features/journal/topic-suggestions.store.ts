import type { Db } from '../../db/open.ts';
import { toDbDate } from '../../kernel/school-date.ts';
import type { DayLesson } from './day-lesson.ts';

/** A topic that was entered before, by the lesson that has it. */
export interface TopicSuggestion {
  readonly lessonId: number;
  readonly topic: string;
  /** `5.a`, where it is the parallel class's. */
  readonly className: string | undefined;
}

const MOST = 6;

/**
 * The newest topics of the course, and of the same teacher's courses in the same subject with a parallel class;
 * what the parallel class had and this one did not comes first.
 */
export async function suggestTopics(db: Db, { ref, course }: DayLesson): Promise<TopicSuggestion[]> {
  const rows = await db.$queryRaw<(TopicSuggestion & { own: boolean })[]>`
    SELECT "lessonId", topic, "className", own FROM (
      SELECT DISTINCT ON (lesson.topic) lesson.id AS "lessonId", lesson.topic, class.name AS "className", lesson."startsAt",
        bool_or(lesson."courseId" = ${course.id}) OVER (PARTITION BY lesson.topic) AS own
      FROM lesson
      JOIN course ON course.id = lesson."courseId"
      JOIN subject ON subject.id = course."subjectId"
      LEFT JOIN teaching_group team ON team.id = course."groupId"
      LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
      WHERE lesson.topic IS NOT NULL AND lesson.day <= ${toDbDate(ref.day)}
        AND (lesson.day, lesson.number, lesson."courseId") <> (${toDbDate(ref.day)}::date, ${ref.number}, ${ref.courseId})
        AND (course.id = ${course.id} OR (course."teacherId" = ${course.teacherId} AND subject.code = ${course.subjectCode}
          AND class.grade = ANY(${[...course.grades]}::int[])))
      ORDER BY lesson.topic, lesson."startsAt" DESC
    ) AS entered
    ORDER BY own, "startsAt" DESC LIMIT ${MOST}`;
  return rows.map(({ lessonId, topic, className, own }) => ({
    lessonId,
    topic,
    className: own ? undefined : (className ?? undefined),
  }));
}
