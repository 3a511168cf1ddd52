import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import { ABSENCE_MARKS } from '../../../regulation/absence-excuse.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { JournalPage } from '../journal-page.ts';
import {
  cellWords,
  dayWords,
  homeworkWords,
  notHeldWords,
  numberWords,
  substitutionWords,
  topicWords,
} from '../page-words.ts';

/** ¶4.5, 4.10: the page as a workbook: who was away, and what was taught. */
export function pageSheets({ lessons, rows }: JournalPage, t: Translate): SheetToWrite[] {
  return [
    {
      name: t('page-sheet-absences'),
      widths: [28, ...lessons.map(() => 9), ...ABSENCE_MARKS.map(() => 5)],
      headings: [
        t('page-column-student'),
        ...lessons.map((lesson) => [dayWords(lesson), numberWords(lesson)].filter(Boolean).join(' ')),
        ...ABSENCE_MARKS,
      ],
      rows: rows.map(({ name, cells, totals }) => [
        name,
        ...lessons.map((lesson, index) => {
          const cell = cells[index];
          return cell && cellWords(cell, lesson);
        }),
        ...ABSENCE_MARKS.map((mark) => String(totals[mark])),
      ]),
    },
    {
      name: t('page-sheet-lessons'),
      widths: [12, 8, 50, 50, 40, 30],
      headings: ['day', 'number', 'topic', 'homework', 'substitution', 'not-held'].map((column) =>
        t(`page-column-${column}`),
      ),
      rows: lessons.map((lesson) => [
        formatFullDate(lesson.day, 'lv'),
        numberWords(lesson),
        topicWords(lesson),
        homeworkWords(lesson, t),
        substitutionWords(lesson, t),
        notHeldWords(lesson, t),
      ]),
    },
  ];
}
