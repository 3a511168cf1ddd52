import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { nextStep, saveCorrection, savedView, showLesson } from './chat/correction-buttons.ts';
import { lessonView, stepView } from './chat/correction-views.ts';
import { takeRoom } from './chat/room-form.ts';
import { openTimetable, rootView, showWeek } from './chat/timetable-root.ts';
import { dayView, weekView } from './chat/week-view.ts';
import { TIMETABLE_CORRECTED, type TimetableDeps } from './correct-timetable.ts';
import { missingTimetables } from './missing.evidence.ts';
import { undoCorrection } from './undo-correction.ts';

const audience = (actor: Actor | undefined) => may(actor, 'timetable.read');

const undo: Undoer = async (tx, actor, entries) => {
  for (const entry of entries) if (!(await undoCorrection(tx, actor, entry))) return undefined;
  return { view: 'timetable', params: {}, alert: { key: 'undone', params: {} } };
};

/** The timetable (¶4.2): everyone's week, its corrections, and who is told of them. */
export function createTimetable(
  deps: TimetableDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'timetable',
    commands: [{ name: 'timetable', latvian: 'stundu_saraksts', audience, handle: openTimetable }],
    menu: [{ labelKey: 'button-timetable', data: 'tt', rank: 33, audience }],
    callbacks: {
      tt: openTimetable,
      'tt-week': showWeek('timetable-week'),
      'tt-day': showWeek('timetable-day'),
      'tt-ls': showLesson,
      'tt-ch': nextStep,
      'tt-save': saveCorrection(deps),
    },
    views: {
      timetable: rootView(deps),
      'timetable-week': weekView(deps),
      'timetable-day': dayView(deps),
      'timetable-lesson': lessonView(deps),
      'timetable-step': stepView(deps),
      'timetable-saved': savedView,
    },
    text: takeRoom,
    evidence: { '4.2': missingTimetables },
    undo: { [TIMETABLE_CORRECTED]: undo },
  };
}
