import type { Feature } from '../../telegram/feature.ts';
import { showTomorrow, tomorrowView } from './chat/tomorrow-view.ts';
import { tellOfTomorrow } from './tell-of-tomorrow.ts';
import type { TomorrowDeps } from './tomorrow-deps.ts';
import { tomorrowNoticeKind } from './tomorrow-notice-kind.ts';

/** ¶6: on the evening before, each family hears what is otherwise than usual, or all that the school day brings. */
export function createTomorrow(deps: TomorrowDeps): Feature {
  return {
    name: 'tomorrow',
    callbacks: { tomorrow: showTomorrow },
    views: { tomorrow: tomorrowView(deps) },
    slots: [
      {
        name: 'tomorrow',
        at: deps.settings.tomorrow.time,
        run: (now, due) => tellOfTomorrow(deps, now, due),
      },
    ],
    notices: [tomorrowNoticeKind(deps)],
  };
}
