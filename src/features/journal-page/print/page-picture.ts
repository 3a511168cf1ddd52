import { escapeHtml } from '../../../kernel/markup.ts';
import { ABSENCE_MARKS, type AbsenceMark } from '../../../regulation/absence-excuse.ts';
import { shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { JournalPage, PageLesson, PageRow } from '../journal-page.ts';
import {
  cellWords,
  dayWords,
  homeworkWords,
  notHeldWords,
  numberWords,
  substitutionWords,
  topicWords,
} from '../page-words.ts';

/** Lessons beside each other, so that a phone's width still shows them. */
export const LESSONS_ON_A_PICTURE = 10;

/** Pixels */
const WIDTH = 1080;
const EDGE = 24;
const NAMES = 300;
const TOTAL = 44;
const ROW = 40;
const LINE = 32;
const DAYS = WIDTH - 2 * EDGE - NAMES - ABSENCE_MARKS.length * TOTAL;
const TOTALS_FROM = EDGE + NAMES + DAYS;
/** Of the letters of a name or of a line below the table; Roboto's are a little over half as wide as high. */
const TEXT = 24;
const LETTER = 0.5 * TEXT;

const INK = '#1f2933';
const FAINT = '#8a94a0';
const SHADE = '#eef1f4';
const MARK_INK: Readonly<Record<AbsenceMark, string>> = {
  n: '#c62828',
  ns: '#1565c0',
  nc: '#1565c0',
  k: '#b26a00',
};

export interface PageHeading {
  readonly title: string;
  /** Teacher, period, which of its pages. */
  readonly under: string;
}

/** ¶4.5, 4.10: a page of the journal as an SVG drawing: days × students, and below it what was taught. */
export function pagePicture(page: JournalPage, { title, under }: PageHeading, t: Translate): string {
  const top = 112;
  const head = 76;
  const table = top + head + page.rows.length * ROW;
  const below = page.lessons.map((lesson) => wrapped(belowWords(lesson, t)));
  const legend = wrapped([t('page-legend')]);
  const linesHigh = [...below, legend].reduce((sum, lines) => sum + lines.length * LINE + 10, 0);
  const height = table + 30 + linesHigh + EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Roboto" font-size="${TEXT}" fill="${INK}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(EDGE, 48, title, 'font-size="34" font-weight="500"'),
    text(EDGE, 86, under, `fill="${FAINT}"`),
    ...page.lessons.map((lesson, index) => columnHead(lesson, index, { top, bottom: table, of: page })),
    ...ABSENCE_MARKS.map((mark, index) =>
      text(totalAt(index), top + 50, mark, `text-anchor="middle" font-weight="500" fill="${MARK_INK[mark]}"`),
    ),
    ...page.rows.map((row, index) => rowLine(row, page, top + head + index * ROW)),
    ...flow([...below, legend], table + 30),
    '</svg>',
  ].join('\n');
}

const widthOf = ({ lessons }: JournalPage) => DAYS / Math.max(lessons.length, LESSONS_ON_A_PICTURE / 2);
const centreOf = (index: number, page: JournalPage) => EDGE + NAMES + (index + 0.5) * widthOf(page);
const totalAt = (index: number) => TOTALS_FROM + (index + 0.5) * TOTAL;

function text(x: number, y: number, words: string, attributes = ''): string {
  return words === '' ? '' : `<text x="${x}" y="${y}" ${attributes}>${escapeHtml(words)}</text>`;
}

function columnHead(
  lesson: PageLesson,
  index: number,
  { top, bottom, of }: { readonly top: number; readonly bottom: number; readonly of: JournalPage },
): string {
  const x = centreOf(index, of);
  const width = widthOf(of);
  const shade = lesson.notHeld !== undefined || index % 2 === 1 ? SHADE : '#ffffff';
  return [
    `<rect x="${x - width / 2}" y="${top}" width="${width}" height="${bottom - top}" fill="${shade}"/>`,
    text(x, top + 32, dayWords(lesson), 'text-anchor="middle" font-size="20" font-weight="500"'),
    text(x, top + 60, numberWords(lesson), `text-anchor="middle" font-size="20" fill="${FAINT}"`),
  ].join('');
}

function rowLine({ name, cells, totals }: PageRow, page: JournalPage, y: number): string {
  const base = y + 28;
  const fits = Math.floor((NAMES - 10) / LETTER);
  return [
    `<line x1="${EDGE}" y1="${y}" x2="${WIDTH - EDGE}" y2="${y}" stroke="#d5dbe1"/>`,
    text(EDGE, base, shorten(name, fits)),
    ...page.lessons.map((lesson, index) => {
      const cell = cells[index];
      if (!cell) return '';
      const ink = cell.mark ? MARK_INK[cell.mark] : FAINT;
      const words = cellWords(cell, lesson);
      return text(centreOf(index, page), base, words, `text-anchor="middle" font-weight="500" fill="${ink}"`);
    }),
    ...ABSENCE_MARKS.map((mark, index) =>
      text(totalAt(index), base, totals[mark] > 0 ? String(totals[mark]) : '', 'text-anchor="middle"'),
    ),
  ].join('');
}

/** `16.11. 4. Daļu saskaitīšana`, `MD: …`, `aizvieto: …` */
function belowWords(lesson: PageLesson, t: Translate): string[] {
  const place = [dayWords(lesson), numberWords(lesson)].filter(Boolean).join(' ');
  const notHeld = notHeldWords(lesson, t);
  const homework = homeworkWords(lesson, t);
  const substituted = substitutionWords(lesson, t);
  return [
    `${place} ${notHeld || topicWords(lesson) || t('page-no-topic')}`,
    ...(homework ? [t('page-homework', { homework })] : []),
    ...(substituted ? [t('page-substitution', { substitution: substituted })] : []),
  ];
}

/** Each text in lines as long as the picture is wide; those after the first are set in. */
function wrapped(texts: readonly string[]): string[] {
  const longest = Math.floor((WIDTH - 2 * EDGE) / LETTER);
  return texts.flatMap((words, index) => {
    const lines: string[] = [];
    let line = index === 0 ? '' : '    ';
    for (const word of words
      .split(/\s+/)
      .flatMap((long) => long.match(new RegExp(`.{1,${longest - 8}}`, 'gu')) ?? [])) {
      if (line.trim() !== '' && line.length + word.length + 1 > longest) {
        lines.push(line);
        line = '    ';
      }
      line = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

function flow(blocks: readonly (readonly string[])[], from: number): string[] {
  let y = from;
  return blocks.flatMap((lines) => {
    const drawn = lines.map((line) => {
      y += LINE;
      return text(EDGE, y, line, 'xml:space="preserve"');
    });
    y += 10;
    return drawn;
  });
}
