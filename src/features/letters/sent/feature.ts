import { may } from '../../../regulation/access.ts';
import type { Feature } from '../../../telegram/feature.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { classView } from './chat/class-view.ts';
import { overviewView } from './chat/overview.ts';
import { peopleView } from './chat/people-view.ts';
import { printView } from './chat/print-view.ts';
import { sentPresses } from './chat/sent-presses.ts';
import { sheetView } from './chat/sheet-view.ts';
import { unreachedView } from './chat/unreached-view.ts';

/** ¶6: what becomes of a letter that was sent, and whom it did not reach. */
export function sentParts(deps: Pick<LettersDeps, 'schoolName' | 'texts'>) {
  return {
    callbacks: sentPresses,
    views: {
      'letter-sent': overviewView,
      'letter-people': peopleView,
      'letter-sheet': sheetView,
      'letter-unreached': unreachedView,
      'letter-print': printView(deps),
      'letters-class': classView,
    },
    classCard: [
      {
        labelKey: 'button-letters-unreached',
        rank: 40,
        audience: (actor, classId) => may(actor, 'letter.phone', { classId }),
        data: (classId) => `letters-class:${classId}`,
      },
    ],
  } satisfies Partial<Feature>;
}
