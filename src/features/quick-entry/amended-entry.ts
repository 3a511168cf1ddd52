import type { Db } from '../../db/open.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { DayLesson } from '../journal/day-lessons.store.ts';

/** What the texts of one message did to a lesson so far: before the first, after the last. */
export interface EarlierEffect {
  readonly courseId: number;
  readonly number: number;
  readonly before: LessonState;
  readonly after: LessonState;
}

/** Of these updates, all of one message, in their order; what was taken back is left out. */
export async function earlierEffects(
  db: Db,
  actorId: number,
  updateIds: readonly number[],
): Promise<EarlierEffect[]> {
  if (updateIds.length === 0) return [];
  return db.$queryRaw<EarlierEffect[]>`
    SELECT lesson."courseId", lesson.number,
      (array_agg(entry.before ORDER BY entry.id))[1] AS before,
      (array_agg(entry.after ORDER BY entry.id DESC))[1] AS after
    FROM audit_entry entry JOIN lesson ON lesson.id = entry."subjectId"
    WHERE entry."actorId" = ${actorId} AND entry."updateId" = ANY(${[...updateIds]}::bigint[])
      AND entry.subject = 'lesson' AND entry."undoneAt" IS NULL
    GROUP BY lesson.id`;
}

/**
 * The lesson as if the message had never been: each part that still is as the message left it goes back
 * to what it was before, and what was changed since in another way stays. Undefined: not this lesson.
 */
export function withoutMessage(
  lesson: DayLesson,
  effects: readonly EarlierEffect[],
): LessonState | undefined {
  const effect = effects.find(
    ({ courseId, number }) => courseId === lesson.ref.courseId && number === lesson.ref.number,
  );
  if (!effect) return undefined;
  const parts = [topicOf, rollOf, homeworkOf].map((partOf) => {
    const present = partOf(lesson.state);
    const untouched = JSON.stringify(present) === JSON.stringify(partOf(effect.after));
    return untouched ? partOf(effect.before) : present;
  });
  return Object.assign({}, ...parts) as LessonState;
}

const topicOf = ({ topic }: LessonState) => (topic === undefined ? {} : { topic });

const rollOf = ({ roll, rollConfirmedAt }: LessonState) => ({
  roll: roll.map(({ studentId, kind }) => ({ studentId, kind })),
  ...(rollConfirmedAt === undefined ? {} : { rollConfirmedAt }),
});

const homeworkOf = ({ homework, homeworkNone }: LessonState) => ({
  homeworkNone,
  homework: homework.map(({ text, dueOn, studentId }) => ({
    text,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(studentId === undefined ? {} : { studentId }),
  })),
});
