import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { drawChart } from '../../../print/draw-chart.ts';
import { writeXlsx } from '../../../print/write-xlsx.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { html, lines } from '../../../telegram/html.ts';
import type { BoardDeps } from '../board-deps.ts';
import { loadLessonHistory } from '../history/lesson-history.store.ts';
import { loadRungWeeks } from '../history/rung-weeks.store.ts';
import { weekChart } from '../history/week-chart.ts';
import { weekSheets } from '../history/week-sheets.ts';
import { tallyWeeks } from '../history/week-tally.ts';
import { type BoardScope, seesLessons } from '../scope.ts';
import { viewerOf } from './board-views.ts';

/** The school year by week: a picture, and a file of the same. */
export function historyViews(deps: BoardDeps): Record<string, View> {
  return {
    'board-weeks': async (_params, context) => {
      const { now, t } = context;
      const weeks = tallyWeeks(await loadLessonHistory(deps, historyScope(context), now));
      const last = weeks.at(-1);
      if (!last) return { html: t.html('board-no-history') };
      return {
        html: lines(
          html`<b>${t('board-chart')}</b>`,
          t.html('board-last-week', { ...last, week: formatDate(last.week, t.language) }),
        ),
        file: { name: 'zvans.png', content: await drawChart(weekChart(weeks, t)), kind: 'photo' },
        buttons: [[{ label: t('button-board-sheet'), data: 'board-sheet' }]],
      };
    },

    'board-sheet': async (_params, context) => {
      const { db, now, t } = context;
      const scope = historyScope(context);
      const weeks = tallyWeeks(await loadLessonHistory(deps, scope, now));
      const day = schoolDateOf(now);
      const { calendar } = await deps.frames(day);
      const rung = await loadRungWeeks(db, scope, { from: calendar.year.from, until: now });
      if (weeks.length === 0 && rung.length === 0) return { html: t.html('board-no-history') };
      return {
        html: t.html('board-sheet-caption'),
        file: {
          name: `tablo-${day}.xlsx`,
          content: await writeXlsx(weekSheets(weeks, rung, t)),
          kind: 'document',
        },
      };
    },
  };
}

/** @throws Refusal not-allowed */
function historyScope({ visitor }: ViewContext): BoardScope {
  const { scope } = viewerOf(visitor);
  if (!seesLessons(scope)) throw new Refusal('not-allowed');
  return scope;
}
