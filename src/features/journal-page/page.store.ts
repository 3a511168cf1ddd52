import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import type { Calendar, Span } from '../../regulation/calendar.ts';
import { coveringNotes } from '../absences/covering-notes.store.ts';
import { lessonDays, plannedLessons } from '../timetable/planned-lessons.store.ts';
import { isEntered } from '../timetable/planned-numbers.store.ts';
import { courseFields, courseTables, type PageCourse } from './courses.store.ts';
import type { LoadedLesson, LoadedStudent } from './journal-page.ts';

export interface LoadedPage extends PageCourse {
  readonly lessons: readonly LoadedLesson[];
  readonly students: readonly LoadedStudent[];
}

/** A course with its lessons and students of those days, in one statement. Undefined: there is no such course. */
export async function loadPage(
  db: Db,
  calendar: Calendar,
  courseId: number,
  span: Span,
): Promise<LoadedPage | undefined> {
  const days = lessonDays(calendar, span.from, span.until);
  const [page] = await db.$queryRaw<LoadedPage[]>`
    WITH ${plannedOf(calendar, days)}, known AS (
      SELECT day, number FROM planned WHERE "courseId" = ${courseId}
      UNION
      SELECT day, number FROM lesson
      WHERE "courseId" = ${courseId} AND day BETWEEN ${span.from}::date AND ${span.until}::date AND ${isEntered}
    ), belonged AS (
      SELECT enrolment."studentId", enrolment.since, enrolment.until
      FROM enrolment JOIN course ON course."classId" = enrolment."classId" WHERE course.id = ${courseId}
      UNION
      SELECT member."studentId", member.since, member.until
      FROM group_member member JOIN course ON course."groupId" = member."groupId" WHERE course.id = ${courseId}
    ), theirs AS (
      SELECT * FROM belonged
      WHERE since <= ${span.until}::date AND (until IS NULL OR until >= ${span.from}::date)
    )
    SELECT ${courseFields}, (
      SELECT COALESCE(json_agg(json_build_object('id', student.id,
        'name', person."familyName" || ' ' || person."givenName",
        'spans', (
          SELECT json_agg(json_build_object('from', own.since, 'until', own.until))
          FROM theirs own WHERE own."studentId" = student.id
        ))), '[]')
      FROM student JOIN person ON person.id = student."personId"
      WHERE student.id IN (SELECT "studentId" FROM theirs)
    ) AS students, (
      SELECT COALESCE(json_agg(json_build_object('day', known.day, 'number', known.number,
        'entered', lesson.id IS NOT NULL AND ${isEntered}, 'topic', lesson.topic,
        'rollConfirmed', lesson."rollConfirmedAt" IS NOT NULL,
        'homeworkNone', COALESCE(lesson."homeworkNone", false), 'notHeld', lesson."notHeld",
        'corrected', COALESCE(lesson.corrected, '{}'),
        'homework', ARRAY(
          SELECT json_build_object('text', homework.text, 'dueOn', homework."dueOn") FROM homework
          WHERE homework."lessonId" = lesson.id AND homework."studentId" IS NULL ORDER BY homework.id
        ),
        'materials', (SELECT count(*) FROM lesson_material given WHERE given."lessonId" = lesson.id),
        'roll', ARRAY(
          SELECT json_build_object('studentId', absence."studentId", 'kind', absence.kind)
          FROM absence WHERE absence."lessonId" = lesson.id
        ),
        'notes', ${coveringNotes({
          day: Prisma.sql`known.day`,
          number: Prisma.sql`known.number`,
          students: Prisma.sql`SELECT "studentId" FROM absence WHERE absence."lessonId" = lesson.id`,
        })},
        'substitution', ${substitutionOf}
      )), '[]')
      FROM known
      LEFT JOIN lesson ON lesson."courseId" = ${courseId} AND lesson.day = known.day AND lesson.number = known.number
    ) AS lessons
    FROM ${courseTables} WHERE course.id = ${courseId}`;
  return page;
}

function plannedOf(calendar: Calendar, days: ReturnType<typeof lessonDays>): Prisma.Sql {
  if (days.length > 0) return plannedLessons(calendar, days);
  return Prisma.sql`planned AS (SELECT "courseId", day, number FROM lesson WHERE false)`;
}

/** ¶4.11: who gives the `known` lesson instead of the `course`'s teacher. */
const substitutionOf = Prisma.sql`(
  SELECT json_build_object('substituteName', substitute."familyName" || ' ' || substitute."givenName",
    'taughtName', taught.name, 'joinedName', COALESCE(joined_team.name, joined_class.name),
    'orderNumber', ordered."orderNumber")
  FROM substituted_lesson given
  JOIN substitution ordered ON ordered.id = given."substitutionId"
  JOIN person substitute ON substitute.id = given."substituteId"
  JOIN subject taught ON taught.id = given."subjectId"
  LEFT JOIN course joined ON joined.id = given."joinedCourseId"
  LEFT JOIN school_class joined_class ON joined_class.id = joined."classId"
  LEFT JOIN teaching_group joined_team ON joined_team.id = joined."groupId"
  WHERE given."courseId" = course.id AND given.day = known.day AND given.number = known.number
)`;
