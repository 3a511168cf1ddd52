import { soonestAllowed } from '../../delivery/quiet-hours.ts';
import { encodeRef } from '../../regulation/lesson-ref.ts';
import { type LessonState, missingParts } from '../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Reply } from '../../telegram/feature.ts';
import { absentIn } from '../absences/absence-notices.ts';
import { lessonScreen } from './chat/lesson-screen.ts';
import type { DayLesson } from './day-lesson.ts';
import type { LessonEdit } from './record-lessons.ts';

/** The card of these lessons, in their present state. */
export function lessonReply(lessons: readonly DayLesson[]): Reply {
  return { view: 'lesson', params: { lessons: lessons.map(({ ref }) => encodeRef(ref)) } };
}

/** The card, with the line that would have entered the lesson. */
export function withLine(reply: Reply): Reply {
  return { ...reply, params: { ...reply.params, line: true } };
}

/** One lesson, and now nothing of it is missing any more. */
export function completesOne(edits: readonly LessonEdit[]): boolean {
  const [only] = edits;
  if (!only || edits.length > 1) return false;
  const { lesson, next } = only;
  const missing = (state: LessonState) => missingParts(state, lesson.course).length > 0;
  return missing(lesson.state) && !missing(next) && next.notHeld === undefined;
}

/** The card after a change, with `Undo`; shown from what was saved, without reading it again. */
export function changedReply(
  edits: readonly LessonEdit[],
  { settings, updateId, undoUntil }: { settings: RegulationSettings; updateId: number; undoUntil: Date },
): Reply {
  const lessons = edits.map(({ lesson, next }) => ({ ...lesson, state: next }));
  const reply = lessonReply(lessons);
  const waiting = waitingNotices(edits);
  if (waiting === 'unknown') return reply;
  const state = {
    settings,
    undo: { updateId, until: undoUntil },
    noticesAt: waiting === 'new' ? soonestAllowed(undoUntil, settings.quietHours.absence) : undefined,
  };
  return { ...reply, ready: ({ now, t }) => lessonScreen(lessons, { ...state, now }, t) };
}

/** Whether this change queued notices; of earlier ones only the database knows whether they went out. */
function waitingNotices(edits: readonly LessonEdit[]): 'new' | 'none' | 'unknown' {
  const notified = edits.flatMap(({ lesson, next }) => {
    const before = absentIn(lesson.state);
    const absent = absentIn(next);
    return lesson.course.students
      .filter(({ id, guardians }) => absent.has(id) && guardians.length > 0)
      .map(({ id }) => (before.has(id) ? ('unknown' as const) : ('new' as const)));
  });
  if (notified.includes('unknown')) return 'unknown';
  return notified.length > 0 ? 'new' : 'none';
}
