import { may } from '../../regulation/access.ts';
import type { Feature } from '../../telegram/feature.ts';
import { LOCALES } from '../../telegram/i18n.ts';
import type { Undoer } from '../history/undo.ts';
import type { BriefingDeps } from './briefing-deps.ts';
import { briefingNoticeKind } from './briefing-notice-kind.ts';
import { loadBriefingTexts } from './briefing-texts.ts';
import { BRIEFING_ACTIONS, type BriefingAction } from './change-briefing.ts';
import { answerPresses, takeAnswer, takePhoto } from './chat/answer-form.ts';
import { photoView, sheetView, wordsView } from './chat/answer-views.ts';
import { briefingCard } from './chat/briefing-card.ts';
import { briefingPresses } from './chat/briefing-presses.ts';
import { card } from './chat/briefing-request.ts';
import { guardianPresses, guardianView } from './chat/guardian-view.ts';
import { meetingPresses } from './chat/meeting-form.ts';
import { dayView, presentView } from './chat/meeting-views.ts';
import { openListView } from './chat/open-list.ts';
import { overviewView } from './chat/overview.ts';
import { printView } from './chat/print-view.ts';
import { previewView } from './chat/send-views.ts';
import { unbriefedClasses } from './unbriefed.evidence.ts';
import { undoBriefing } from './undo-briefing.ts';

/** The year's briefing of a class's guardians (¶2). */
export function createBriefing(
  given: Omit<BriefingDeps, 'briefing'>,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const deps: BriefingDeps = { ...given, briefing: loadBriefingTexts(LOCALES, given.schoolName) };
  return {
    name: 'briefing',
    classCard: [
      {
        labelKey: 'button-briefing',
        rank: 10,
        audience: (actor, classId) => may(actor, 'briefing.read', { classId }),
        data: (classId) => `bf:${classId}`,
        ofAll: 'bf-classes',
      },
    ],
    callbacks: {
      ...briefingPresses(deps),
      ...meetingPresses(deps),
      ...answerPresses(deps),
      ...guardianPresses(deps),
    },
    views: {
      briefing: briefingCard(deps),
      'briefing-day': dayView,
      'briefing-present': presentView,
      'briefing-words': wordsView,
      'briefing-photo': photoView,
      'briefing-sheet': sheetView(deps),
      'briefing-preview': previewView(deps),
      'briefing-list': openListView,
      'briefing-print': printView(deps),
      'briefing-read': guardianView(deps),
      'briefing-overview': overviewView,
    },
    text: (request) => takeAnswer(deps, request),
    file: (request) => takePhoto(deps, request),
    notices: [briefingNoticeKind(deps)],
    evidence: { '2': unbriefedClasses },
    undo: Object.fromEntries(BRIEFING_ACTIONS.map((action) => [action, undoOf(action)])),
  };
}

function undoOf(action: BriefingAction): Undoer {
  return async (tx, actor, [entry], now) => {
    const classId = entry && (await undoBriefing(tx, actor, { before: entry.before, action }, now));
    return classId === undefined ? undefined : { ...card(classId), alert: { key: 'undone', params: {} } };
  };
}
