import type { Db } from '../../src/db/open.ts';
import { DEMO_START } from '../../src/demo/generate/calendar.ts';
import { addDays, instantOf, type SchoolDate } from '../../src/kernel/school-date.ts';

/**
 * Fills the demo school with what a term brings: every twentieth family applies, every 500th was not briefed, every hundredth child is away with
 * a note, every fiftieth teacher is substituted, each class had six letters with every tenth of the last one unread.
 */
export async function fillSchool(db: Db, day: SchoolDate): Promise<void> {
  const daysAgo = (days: number) => instantOf(addDays(day, -days), '10:00');
  await db.$executeRaw`
    INSERT INTO application ("givenName", "familyName", "foldedName", relation, phone, "childGivenName", "childFamilyName",
      "foldedChildName", "classId", language, state, "submittedAt", "passedAt")
    SELECT 'Ilze', 'Ozola', 'ozola ilze', 'mother', '+37120000000', 'Anna', 'Ozola', 'ozola anna', "classId", 'lv',
      (ARRAY['submitted', 'passed', 'connected', 'connected', 'refused'])[1 + id / 20 % 5]::"ApplicationState", ${daysAgo(9)},
      CASE WHEN id / 20 % 5 > 0 THEN ${daysAgo(8)}::timestamptz END
    FROM enrolment WHERE id % 20 = 0`;
  await db.$executeRaw`
    INSERT INTO access_recovery ("telegramId", "givenName", "familyName", hint, language, "personId", "requestedAt", state)
    SELECT id, 'Ilze', 'Ozola', '5.b', 'lv', "personId", ${daysAgo(4)},
      (CASE WHEN id % 2000 = 0 THEN 'waiting' ELSE 'confirmed' END)::"RecoveryState"
    FROM guardianship WHERE id % 200 = 0`;
  await db.$executeRaw`DELETE FROM briefing_attendance WHERE "personId" % 500 = 0`;
  await db.$executeRaw`
    INSERT INTO absence_note ("studentId", "from", until, lessons, reason, "sentById", "receivedOn", "sentAt", state)
    SELECT student.id, ${addDays(day, -20)}::date + n, ${addDays(day, -20)}::date + n, '{}', 'illness', "personId",
      ${addDays(day, -20)}::date + n, ${daysAgo(1)}, (CASE WHEN n = 19 THEN 'sent' ELSE 'excused' END)::"AbsenceNoteState"
    FROM student CROSS JOIN generate_series(0, 19) n WHERE (student.id + n) % 100 = 0`;
  await db.$executeRaw`
    INSERT INTO substitution ("absentId", "from", until, "orderNumber", "createdById", "createdAt")
    SELECT "teacherId", ${day}::date, ${day}::date, CASE WHEN "teacherId" % 100 > 0 THEN '1-9/45' END, "teacherId", ${daysAgo(1)}
    FROM (SELECT DISTINCT "teacherId" FROM course) teacher WHERE "teacherId" % 50 = 0`;
  await db.$executeRaw`
    INSERT INTO substituted_lesson ("substitutionId", "courseId", day, number, "substituteId", "subjectId")
    SELECT substitution.id, course.id, ${day}::date, slot.number, course."teacherId" - 1, course."subjectId"
    FROM substitution JOIN course ON course."teacherId" = substitution."absentId"
    JOIN timetable_slot slot ON slot."courseId" = course.id AND slot.weekday = 1 WHERE course.id % 3 > 0`;
  await fillLetters(db, daysAgo);
  await db.$executeRaw`VACUUM ANALYZE`;
}

async function fillLetters(db: Db, daysAgo: (days: number) => Date): Promise<void> {
  for (const days of [25, 20, 15, 10, 5, 2]) {
    await db.$executeRaw`
      WITH written AS (
        INSERT INTO letter (kind, state, "senderRole", audience, html, "createdAt", "sendAt")
        SELECT 'letter', 'sent', 'classTeacher', jsonb_build_object('classId', id), 'Labdien!', ${daysAgo(days)}, ${daysAgo(days)}
        FROM school_class RETURNING id, (audience ->> 'classId')::int AS "classId"
      )
      INSERT INTO letter_recipient ("letterId", "personId", "studentIds", "receivedAt", "openedAt")
      SELECT written.id, guardianship."personId", array_agg(guardianship."studentId"), ${daysAgo(days)},
        CASE WHEN ${days}::int > 2 OR guardianship."personId" % 10 > 0 THEN ${DEMO_START}::timestamptz END
      FROM written JOIN enrolment ON enrolment."classId" = written."classId"
      JOIN guardianship ON guardianship."studentId" = enrolment."studentId"
      GROUP BY written.id, guardianship."personId"`;
  }
}
