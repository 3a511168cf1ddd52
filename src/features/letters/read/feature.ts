import { may } from '../../../regulation/access.ts';
import type { Feature } from '../../../telegram/feature.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { caseView, reportPresses, reportView } from '../report/report-chat.ts';
import { reportNoticeKind } from '../report/report-notice-kind.ts';
import { forwardPresses, forwardView } from './chat/forward-form.ts';
import { letterView } from './chat/letter-card.ts';
import { lettersView, sentLettersView, threadView } from './chat/letter-lists.ts';
import { letterPresses } from './chat/letter-presses.ts';

/** ¶6: letters as they are read: the list, a letter, its thread, what it asks for. */
export function readingParts(deps: Pick<LettersDeps, 'db' | 'texts' | 'settings' | 'frames'>) {
  return {
    commands: [
      {
        name: 'letters',
        latvian: 'vestules',
        audience: (actor) => may(actor, 'letter.read'),
        handle: async () => ({ view: 'letters', params: { page: 0 } }),
      },
    ],
    callbacks: { ...letterPresses(deps), ...forwardPresses(deps), ...reportPresses },
    views: {
      letters: lettersView,
      'letters-sent': sentLettersView,
      letter: letterView(deps),
      'letter-thread': threadView,
      'letter-forward': forwardView,
      'letter-report': reportView,
      'letter-case': caseView,
    },
    menu: [
      {
        labelKey: 'button-letters',
        data: 'letters',
        rank: 22,
        row: 'family',
        audience: (actor) => may(actor, 'letter.read'),
        count: ({ unreadLetters }) => unreadLetters,
      },
    ],
    notices: [reportNoticeKind(deps)],
  } satisfies Partial<Feature>;
}
