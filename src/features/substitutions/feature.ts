import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { beginPresses } from './chat/begin-presses.ts';
import { planPresses } from './chat/plan-presses.ts';
import { allToOneView, lessonChoiceView, planView } from './chat/plan-view.ts';
import { askView, clashView, subjectView, whenView, whoView } from './chat/question-views.ts';
import { savedPresses, showSubstitutions } from './chat/saved-presses.ts';
import { cancelView, rootView, savedView } from './chat/saved-views.ts';
import { takeAnswer } from './chat/typed-answers.ts';
import { familyNoticeKind } from './family-notice-kind.ts';
import { monthsView, reportView, showReport } from './report/report-presses.ts';
import { SUBSTITUTION_SAVED } from './save-substitution.ts';
import { staffNoticeKind } from './staff-notice-kind.ts';
import type { SubstitutionsDeps } from './substitutions-deps.ts';
import { undoSubstitution } from './undo-substitution.ts';
import { withoutOrder } from './without-order.evidence.ts';

const audience = (actor: Actor | undefined) => may(actor, 'substitution.arrange');

/** ¶4.11: who gives the lessons of a teacher who is away. */
export function createSubstitutions(
  deps: SubstitutionsDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const undo: Undoer = async (tx, actor, [entry], now) => {
    const undone =
      entry &&
      (await undoSubstitution(tx, actor, entry, {
        frames: deps.frames,
        now,
        evening: deps.settings.tomorrow.time,
      }));
    return undone && { view: 'substitution', params: undone, alert: { key: 'undone', params: {} } };
  };
  return {
    name: 'substitutions',
    commands: [{ name: 'substitute', latvian: 'aizvietosana', audience, handle: showSubstitutions }],
    menu: [{ labelKey: 'button-substitutions', data: 'sub', rank: 34, audience }],
    callbacks: {
      ...savedPresses(deps),
      ...beginPresses(deps),
      ...planPresses(deps),
      'sub-report': showReport,
    },
    views: {
      substitutions: rootView(deps),
      substitution: savedView(deps),
      'substitution-cancel': cancelView,
      'substitution-ask': askView,
      'substitution-who': whoView,
      'substitution-when': whenView(deps),
      'substitution-plan': planView(deps),
      'substitution-lesson': lessonChoiceView(deps),
      'substitution-all': allToOneView(deps),
      'substitution-clash': clashView,
      'substitution-subject': subjectView,
      'substitution-months': monthsView(deps),
      'substitution-report': reportView(deps),
    },
    text: takeAnswer(deps),
    evidence: { '4.11': withoutOrder },
    notices: [staffNoticeKind(deps), familyNoticeKind(deps)],
    undo: { [SUBSTITUTION_SAVED]: undo },
  };
}
