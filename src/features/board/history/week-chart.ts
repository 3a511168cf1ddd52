import type { StackedBars } from '../../../print/draw-chart.ts';
import { formatDate } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { WeekTally } from './week-tally.ts';

const COLORS = { inTime: '#2e7d32', late: '#f9a825', missing: '#b0bec5' } as const;

/** ¶4.5: each week's lessons, entered in time, later, or not at all. */
export function weekChart(weeks: readonly WeekTally[], t: Translate): StackedBars {
  const part = (name: string, key: keyof typeof COLORS) => ({
    name,
    color: COLORS[key],
    values: weeks.map((week) => week[key]),
  });
  return {
    title: t('board-chart'),
    categories: weeks.map(({ week }) => formatDate(week, t.language)),
    parts: [
      part(t('board-column-in-time'), 'inTime'),
      part(t('board-column-late'), 'late'),
      part(t('board-column-missing'), 'missing'),
    ],
  };
}
