import type { Db } from '../../db/open.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import { type DayLesson, ownState } from '../journal/day-lesson.ts';

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
  const state = ownState(lesson);
  const parts = [topicOf, rollOf, homeworkOf, materialsOf, praisedOf].map((partOf) => {
    const present = partOf(state);
    const untouched = JSON.stringify(present) === JSON.stringify(partOf(effect.after));
    return untouched ? partOf(effect.before) : present;
  });
  return Object.assign(apartFrom(state), ...parts) as LessonState;
}

/** What no line says. */
function apartFrom(state: LessonState): Partial<LessonState> {
  const { topic, roll, rollConfirmedAt, homework, homeworkNone, materials, praised, ...rest } = state;
  return rest;
}

const topicOf = ({ topic }: LessonState) => (topic === undefined ? {} : { topic });

const rollOf = ({ roll, rollConfirmedAt }: LessonState) => ({
  roll: roll.map(({ studentId, kind }) => ({ studentId, kind })),
  ...(rollConfirmedAt === undefined ? {} : { rollConfirmedAt }),
});

const materialsOf = ({ materials = [] }: LessonState) =>
  materials.length === 0
    ? {}
    : {
        materials: materials.map(({ fileId, kind, name, mimeType, size }) => ({
          fileId,
          kind,
          ...(name === undefined ? {} : { name }),
          ...(mimeType === undefined ? {} : { mimeType }),
          ...(size === undefined ? {} : { size }),
        })),
      };

const praisedOf = ({ praised = [] }: LessonState) =>
  praised.length === 0 ? {} : { praised: [...praised].sort((a, b) => a - b) };

const homeworkOf = ({ homework, homeworkNone }: LessonState) => ({
  homeworkNone,
  homework: homework.map(({ text, dueOn, studentId }) => ({
    text,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(studentId === undefined ? {} : { studentId }),
  })),
});
