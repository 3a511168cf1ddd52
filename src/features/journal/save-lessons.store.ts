import type { Tx } from '../../db/open.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { LessonRef } from './lesson-ref.ts';

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
 * Writes or locks the lessons' rows, in the order of their keys so that two savers of the same lessons
 * do not wait for each other. A lesson that changed since it was read is missing in the result.
 */
export async function saveLessonRows(tx: Tx, rows: readonly LessonRow[], now: Date): Promise<SavedLesson[]> {
  const values = rows
    .map(({ ref, startsAt, endsAt, state, fromRevision }) => ({
      ...ref,
      startsAt,
      endsAt,
      topic: state.topic ?? null,
      rollConfirmedAt: state.rollConfirmedAt ?? null,
      homeworkNone: state.homeworkNone,
      revision: fromRevision + 1,
    }))
    .sort((a, b) => a.courseId - b.courseId || a.day.localeCompare(b.day) || a.number - b.number);
  return tx.$queryRaw<SavedLesson[]>`
    INSERT INTO lesson ("courseId", day, number, "startsAt", "endsAt", topic, "rollConfirmedAt", "homeworkNone", revision, "updatedAt")
    SELECT "courseId", day, number, "startsAt", "endsAt", topic, "rollConfirmedAt", "homeworkNone", revision, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS row("courseId" int, day date, number int, "startsAt" timestamptz,
      "endsAt" timestamptz, topic text, "rollConfirmedAt" timestamptz, "homeworkNone" boolean, revision int)
    ON CONFLICT ("courseId", day, number) DO UPDATE SET topic = EXCLUDED.topic, "rollConfirmedAt" = EXCLUDED."rollConfirmedAt",
      "homeworkNone" = EXCLUDED."homeworkNone", revision = EXCLUDED.revision, "updatedAt" = EXCLUDED."updatedAt"
    WHERE lesson.revision = EXCLUDED.revision - 1
    RETURNING id, "courseId", number, revision`;
}

/** Replaces what hangs on the lessons: their roll and their homework. One statement for all. */
export async function replaceLessonDetails(
  tx: Tx,
  lessons: readonly { readonly id: number; readonly state: Pick<LessonState, 'roll' | 'homework'> }[],
): Promise<void> {
  const ids = lessons.map(({ id }) => id);
  const roll = lessons.flatMap(({ id, state }) => state.roll.map((mark) => ({ lessonId: id, ...mark })));
  const homework = lessons.flatMap(({ id, state }) => state.homework.map((item) => ({ lessonId: id, ...item })));
  await tx.$executeRaw`
    WITH marks AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(roll)}::jsonb) AS row("lessonId" int, "studentId" int, kind "AbsenceKind")
    ), unmarked AS (
      DELETE FROM absence WHERE "lessonId" = ANY(${ids}) AND NOT EXISTS (
        SELECT 1 FROM marks WHERE marks."lessonId" = absence."lessonId" AND marks."studentId" = absence."studentId"
      )
    ), marked AS (
      INSERT INTO absence ("lessonId", "studentId", kind) SELECT "lessonId", "studentId", kind FROM marks
      ON CONFLICT ("lessonId", "studentId") DO UPDATE SET kind = EXCLUDED.kind WHERE absence.kind <> EXCLUDED.kind
    ), cleared AS (
      DELETE FROM homework WHERE "lessonId" = ANY(${ids})
    )
    INSERT INTO homework ("lessonId", text, "dueOn", "studentId")
    SELECT "lessonId", text, "dueOn", "studentId"
    FROM jsonb_to_recordset(${JSON.stringify(homework)}::jsonb) AS row("lessonId" int, text text, "dueOn" date, "studentId" int)`;
}
