import type { Tx } from '../../db/open.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';

export interface LessonRow {
  readonly ref: LessonRef;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: LessonState;
  /** What the change was made from; another one in between: not saved. */
  readonly fromRevision: number;
}

export interface SavedLesson {
  readonly id: number;
  readonly courseId: number;
  readonly number: number;
  readonly revision: number;
}

/**
 * Writes or locks the lessons' rows and replaces what hangs on them, roll and homework, in one
 * statement; in the order of their keys, so that two savers of the same lessons do not wait for each
 * other. A lesson that changed since it was read is missing in the result, and nothing of it is saved.
 */
export async function saveLessonRows(tx: Tx, rows: readonly LessonRow[], now: Date): Promise<SavedLesson[]> {
  const keyed = [...rows].sort(
    (a, b) =>
      a.ref.courseId - b.ref.courseId || a.ref.day.localeCompare(b.ref.day) || a.ref.number - b.ref.number,
  );
  const lessons = keyed.map(({ ref, startsAt, endsAt, state, fromRevision }) => ({
    ...ref,
    startsAt,
    endsAt,
    topic: state.topic ?? null,
    rollConfirmedAt: state.rollConfirmedAt ?? null,
    homeworkNone: state.homeworkNone,
    revision: fromRevision + 1,
  }));
  const roll = keyed.flatMap(({ ref, state }) => state.roll.map((mark) => ({ ...ref, ...mark })));
  const homework = keyed.flatMap(({ ref, state }) =>
    state.homework.map((item, place) => ({ ...ref, ...item, place })),
  );

  return tx.$queryRaw<SavedLesson[]>`
    WITH saved AS (
      INSERT INTO lesson ("courseId", day, number, "startsAt", "endsAt", topic, "rollConfirmedAt", "homeworkNone", revision, "updatedAt")
      SELECT "courseId", day, number, "startsAt", "endsAt", topic, "rollConfirmedAt", "homeworkNone", revision, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb) AS row("courseId" int, day date, number int, "startsAt" timestamptz,
        "endsAt" timestamptz, topic text, "rollConfirmedAt" timestamptz, "homeworkNone" boolean, revision int)
      ON CONFLICT ("courseId", day, number) DO UPDATE SET topic = EXCLUDED.topic, "rollConfirmedAt" = EXCLUDED."rollConfirmedAt",
        "homeworkNone" = EXCLUDED."homeworkNone", revision = EXCLUDED.revision, "updatedAt" = EXCLUDED."updatedAt"
      WHERE lesson.revision = EXCLUDED.revision - 1
      RETURNING id, "courseId", day, number, revision
    ), marks AS (
      SELECT saved.id, "studentId", kind
      FROM jsonb_to_recordset(${JSON.stringify(roll)}::jsonb) AS row("courseId" int, day date, number int, "studentId" int, kind "AbsenceKind")
      JOIN saved USING ("courseId", day, number)
    ), unmarked AS (
      DELETE FROM absence USING saved WHERE absence."lessonId" = saved.id AND NOT EXISTS (
        SELECT 1 FROM marks WHERE marks.id = saved.id AND marks."studentId" = absence."studentId"
      )
    ), marked AS (
      INSERT INTO absence ("lessonId", "studentId", kind) SELECT id, "studentId", kind FROM marks
      ON CONFLICT ("lessonId", "studentId") DO UPDATE SET kind = EXCLUDED.kind WHERE absence.kind <> EXCLUDED.kind
    ), cleared AS (
      DELETE FROM homework USING saved WHERE homework."lessonId" = saved.id
    ), given AS (
      INSERT INTO homework ("lessonId", text, "dueOn", "studentId")
      SELECT saved.id, text, "dueOn", "studentId"
      FROM jsonb_to_recordset(${JSON.stringify(homework)}::jsonb)
        AS row("courseId" int, day date, number int, text text, "dueOn" date, "studentId" int, place int)
      JOIN saved USING ("courseId", day, number)
      ORDER BY place
    )
    SELECT id, "courseId", number, revision FROM saved`;
}
