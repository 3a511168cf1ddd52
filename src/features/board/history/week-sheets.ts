import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import { CLOCKED } from '../../../regulation/paragraphs.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { paragraphTitle } from '../../duties/duty-words.ts';
import type { RungWeek } from './rung-weeks.store.ts';
import type { WeekTally } from './week-tally.ts';

/** The lessons by week, and by week and paragraph what was reminded of. */
export function weekSheets(
  weeks: readonly WeekTally[],
  rung: readonly RungWeek[],
  t: Translate,
): SheetToWrite[] {
  const headings = (...columns: readonly string[]) => columns.map((column) => t(`board-column-${column}`));
  const inOrder = rung.toSorted(
    (a, b) => a.week.localeCompare(b.week) || CLOCKED.indexOf(a.duty) - CLOCKED.indexOf(b.duty),
  );
  return [
    {
      name: t('board-sheet-lessons'),
      widths: [14, 12, 14, 14, 14],
      headings: headings('week', 'due', 'in-time', 'late', 'missing'),
      rows: weeks.map(({ week, due, inTime, late, missing }) => [
        formatFullDate(week, t.language),
        ...[due, inTime, late, missing],
      ]),
    },
    {
      name: t('board-sheet-paragraphs'),
      widths: [14, 10, 34, 14, 18],
      headings: headings('week', 'paragraph', 'duty', 'reminded', 'afterwards'),
      rows: inOrder.map(({ week, duty, reminded, afterwards }) => [
        formatFullDate(week, t.language),
        duty,
        paragraphTitle(duty, t),
        ...[reminded, afterwards],
      ]),
    },
  ];
}
