import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import { safetyOf, tellOfAbsences } from '../absences/absence-notices.ts';
import { watchAbsences } from '../absences/safety/alarms.store.ts';
import type { UndoEntry } from '../history/undo.ts';
import { connectedGuardians } from '../people/guardians.store.ts';
import { closedSemesterOf } from './closed-semester.store.ts';
import { authoriseLesson } from './find-lessons.ts';
import { ofLeftTeachers } from './left-teachers.store.ts';
import { loadRecordedLessons } from './recorded-lessons.store.ts';
import { saveLessonRows } from './save-lessons.store.ts';

/**
 * Puts lessons back to what they were before; undefined if one has changed since.
 * @throws Refusal not-allowed, lesson-substituted, semester-closed
 */
export async function undoLessons(
  tx: Tx,
  actor: Actor,
  entries: readonly UndoEntry[],
  { now, settings }: { readonly now: Date; readonly settings: RegulationSettings },
): Promise<LessonRef[] | undefined> {
  const rows = await loadRecordedLessons(
    tx,
    entries.map(({ subjectId }) => subjectId),
  );
  const days = rows.map(({ ref }) => ref.day);
  const closed = await closedSemesterOf(tx, days);
  const isLeft = await ofLeftTeachers(tx, actor, rows, schoolDateOf(now));
  for (const row of rows) authoriseLesson(actor, row, closed !== undefined || isLeft(row));
  if (closed !== undefined && !may(actor, 'lesson.correct'))
    throw new Refusal('semester-closed', { number: closed });
  // Pictures of an album join the lesson one by one; newest first, they are one act.
  const acts = Map.groupBy(entries, ({ subjectId }) => subjectId);
  const lessons = rows.flatMap((row) => {
    const act = acts.get(row.id);
    if (!act) return [];
    return {
      ...row,
      before: act.at(-1)?.before as LessonState,
      after: act[0]?.after as LessonState,
      fromRevision: row.revision,
    };
  });
  const saved = await saveLessonRows(
    tx,
    lessons.map((lesson) => ({ ...lesson, state: lesson.before })),
    now,
  );
  if (saved.length < acts.size) return undefined;

  const studentIds = lessons.flatMap(({ before, after }) =>
    [...before.roll, ...after.roll].map(({ studentId }) => studentId),
  );
  const connected = await connectedGuardians(tx, studentIds, now);
  const students = [...new Set(studentIds)].map((id) => ({
    id,
    guardians: connected.find((one) => one.id === id)?.guardians ?? [],
  }));
  const rolls = lessons.map(({ ref, before, after }) => ({
    ...{ day: ref.day, students },
    before: after,
    after: before,
  }));
  // An absence that is back can be taken back itself; one that is gone is set right at once.
  const times = { now, absent: undoWindowEnd(settings, now), corrected: now, settings };
  await tellOfAbsences(tx, rolls, times);
  const safety = safetyOf(rolls, times);
  if (safety) await watchAbsences(tx, safety);
  return lessons.map(({ ref }) => ref);
}
