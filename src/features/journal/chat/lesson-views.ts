import { soonestAllowed } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { decodeRef } from '../../../regulation/lesson-ref.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { undoableChange, waitingNoticesAt } from '../card-state.store.ts';
import type { DayLesson } from '../day-lessons.store.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { changeScreen, lessonScreen } from './lesson-screen.ts';

/** The lessons' present state, read anew for their teacher. */
export async function loadShown(
  deps: JournalDeps,
  params: Params,
  { visitor, now }: ViewContext,
): Promise<DayLesson[]> {
  if (!visitor.actor) throw new Refusal('not-connected');
  const encoded = Array.isArray(params['lessons']) ? params['lessons'] : [];
  const refs = encoded.map((ref) => decodeRef(String(ref))).filter((ref) => ref !== undefined);
  return findLessons(deps, visitor.actor, refs, now);
}

export function lessonViews(deps: JournalDeps): Record<string, View> {
  return {
    lesson: async (params, context) => {
      const lessons = await loadShown(deps, params, context);
      const { now, t } = context;
      const [noticesAt, undo] = await Promise.all([
        waitingNoticesAt(deps.db, lessons, now),
        undoableChange(deps.db, context.visitor.actor?.personId ?? 0, lessons, now),
      ]);
      const goingOut = noticesAt && soonestAllowed(noticesAt, deps.settings.quietHours.absence);
      return lessonScreen(lessons, { now, settings: deps.settings, undo, noticesAt: goingOut }, t);
    },
    'lesson-change': async (params, context) => {
      const [lesson] = await loadShown(deps, params, context);
      if (!lesson) throw new Refusal('lesson-gone');
      return changeScreen(lesson, { now: context.now, settings: deps.settings }, context.t);
    },
  };
}
