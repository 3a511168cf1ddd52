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
    notHeld: state.notHeld ?? null,
    correctedAt: state.correctedAt ?? null,
    corrected: state.corrected ?? [],
    revision: fromRevision + 1,
  }));
  const roll = keyed.flatMap(({ ref, state }) => state.roll.map((mark) => ({ ...ref, ...mark })));
  const homework = keyed.flatMap(({ ref, state }) =>
    state.homework.map((item, place) => ({ ...ref, ...item, place })),
  );

  const materials = keyed.flatMap(({ ref, state }) =>
    (state.materials ?? []).map((item, place) => ({ ...ref, ...item, place })),
  );
  const praised = keyed.flatMap(({ ref, state }) =>
    (state.praised ?? []).map((studentId, place) => ({ ...ref, studentId, place })),
  );

  return tx.$queryRaw<SavedLesson[]>`
    WITH saved AS (
      INSERT INTO lesson ("courseId", day, number, "startsAt", "endsAt", topic, "rollConfirmedAt", "homeworkNone", "notHeld",
        "correctedAt", corrected, revision, "updatedAt")
      SELECT "courseId", day, number, "startsAt", "endsAt", topic, "rollConfirmedAt", "homeworkNone", "notHeld",
        "correctedAt", corrected, revision, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb) AS row("courseId" int, day date, number int, "startsAt" timestamptz,
        "endsAt" timestamptz, topic text, "rollConfirmedAt" timestamptz, "homeworkNone" boolean, "notHeld" "NotHeldReason", "correctedAt" timestamptz,
        corrected text[], revision int)
      ON CONFLICT ("courseId", day, number) DO UPDATE SET topic = EXCLUDED.topic, "rollConfirmedAt" = EXCLUDED."rollConfirmedAt",
        "homeworkNone" = EXCLUDED."homeworkNone", "notHeld" = EXCLUDED."notHeld", "correctedAt" = EXCLUDED."correctedAt",
        corrected = EXCLUDED.corrected, revision = EXCLUDED.revision, "updatedAt" = EXCLUDED."updatedAt"
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
    ), forgotten AS (
      DELETE FROM lesson_material USING saved WHERE lesson_material."lessonId" = saved.id
    ), kept AS (
      INSERT INTO lesson_material ("lessonId", "fileId", kind, name, "mimeType", size)
      SELECT saved.id, "fileId", kind, name, "mimeType", size
      FROM jsonb_to_recordset(${JSON.stringify(materials)}::jsonb) AS row("courseId" int, day date, number int, "fileId" text, kind text,
        name text, "mimeType" text, size int, place int)
      JOIN saved USING ("courseId", day, number)
      ORDER BY place
    ), praises AS (
      SELECT saved.id, "studentId", place
      FROM jsonb_to_recordset(${JSON.stringify(praised)}::jsonb) AS row("courseId" int, day date, number int, "studentId" int, place int)
      JOIN saved USING ("courseId", day, number)
    ), unpraised AS (
      DELETE FROM praise USING saved WHERE praise."lessonId" = saved.id AND NOT EXISTS (
        SELECT 1 FROM praises WHERE praises.id = saved.id AND praises."studentId" = praise."studentId"
      )
    ), praised AS (
      INSERT INTO praise ("lessonId", "studentId") SELECT id, "studentId" FROM praises ORDER BY place
      ON CONFLICT ("lessonId", "studentId") DO NOTHING
    )
    SELECT id, "courseId", number, revision FROM saved`;
}
