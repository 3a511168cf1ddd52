import { Refusal } from '../../../kernel/refusal.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { waitingNoticesAt } from '../card-state.store.ts';
import type { DayLesson } from '../day-lessons.store.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { decodeRef } from '../lesson-ref.ts';
import { type CardState, changeScreen, lessonScreen } from './lesson-screen.ts';

/** The lessons' present state, read anew for their teacher. */
export async function loadShown(deps: JournalDeps, params: Params, { visitor, now }: ViewContext): Promise<DayLesson[]> {
  if (!visitor.actor) throw new Refusal('not-connected');
  const encoded = Array.isArray(params['lessons']) ? params['lessons'] : [];
  const refs = encoded.map((ref) => decodeRef(String(ref))).filter((ref) => ref !== undefined);
  return findLessons(deps, visitor.actor, refs, now);
}

export function lessonViews(deps: JournalDeps): Record<string, View> {
  const cardState = async (params: Params, lessons: readonly DayLesson[], now: Date): Promise<CardState> => ({
    now,
    settings: deps.settings,
    undo: undoOf(params),
    noticesAt: await waitingNoticesAt(deps.db, lessons),
  });

  return {
    lesson: async (params, context) => {
      const lessons = await loadShown(deps, params, context);
      return lessonScreen(lessons, await cardState(params, lessons, context.now), context.t);
    },
    'lesson-change': async (params, context) => {
      const [lesson] = await loadShown(deps, params, context);
      if (!lesson) throw new Refusal('lesson-gone');
      return changeScreen(lesson, { now: context.now, settings: deps.settings, undo: undefined, noticesAt: undefined }, context.t);
    },
  };
}

export function undoOf(params: Params): CardState['undo'] {
  const undo = params['undo'];
  if (!undo || typeof undo !== 'object' || Array.isArray(undo)) return undefined;
  const { updateId, until } = undo as { updateId?: unknown; until?: unknown };
  return { updateId: Number(updateId), until: new Date(String(until)) };
}
