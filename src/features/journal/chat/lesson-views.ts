import { soonestAllowed } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { undoableChange, waitingNoticesAt } from '../card-state.store.ts';
import type { DayLesson } from '../day-lesson.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { changeScreen, notHeldScreen } from './change-screen.ts';
import { lessonScreen } from './lesson-screen.ts';
import { lessonTitle } from './lesson-words.ts';

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

async function lineOf(
  { lineFor }: JournalDeps,
  lessons: readonly DayLesson[],
  { visitor, now }: ViewContext,
): Promise<string | undefined> {
  const [only] = lessons;
  return only && visitor.actor && lineFor?.(only.ref, visitor.actor.personId, now);
}

/** The semester of the lessons' day, if it is closed and somebody else corrects them now. */
async function closedTo(
  { frames }: JournalDeps,
  [lesson]: readonly DayLesson[],
  { visitor }: ViewContext,
): Promise<number | undefined> {
  if (!lesson || may(visitor.actor, 'lesson.correct')) return undefined;
  const { calendar } = await frames(lesson.ref.day);
  const semester = calendar.semesterOf(lesson.ref.day);
  return semester?.closed ? semester.number : undefined;
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
      const line = params['line'] ? await lineOf(deps, lessons, context) : undefined;
      const closed = await closedTo(deps, lessons, context);
      const { settings } = deps;
      return lessonScreen(lessons, { now, settings, undo, noticesAt: goingOut, line, closed }, t);
    },
    'lesson-change': async (params, context) => {
      const [lesson] = await loadShown(deps, params, context);
      if (!lesson) throw new Refusal('lesson-gone');
      const { now, visitor, t } = context;
      if (!visitor.actor) throw new Refusal('not-connected');
      return changeScreen(lesson, visitor.actor, { now, settings: deps.settings }, t);
    },
    'lesson-off': async (params, context) => {
      const [lesson] = await loadShown(deps, params, context);
      if (!lesson) throw new Refusal('lesson-gone');
      return notHeldScreen(lesson, context.t);
    },
    'lesson-bring': async (params, context) => {
      const [lesson] = await loadShown(deps, params, context);
      if (!lesson) throw new Refusal('lesson-gone');
      const { now, t } = context;
      const things = lesson.course.bring;
      return {
        html: blocks(
          html`<b>${lessonTitle(lesson, t)}</b>`,
          things === undefined ? t.html('lesson-bring-nothing') : t.html('lesson-bring-always', { things }),
        ),
        buttons: [
          undoButton(params, now, t),
          [{ label: t('button-back'), data: `ls:${encodeRef(lesson.ref)}` }],
        ],
      };
    },
  };
}
