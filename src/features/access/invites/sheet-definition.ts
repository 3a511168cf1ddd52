import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { shorten } from '../../../telegram/html.ts';

/** What one person is handed. */
export interface Slip {
  readonly name: string;
  /** The child's or the own class. */
  readonly about: string;
  readonly link: string;
  /** Instead of the sheet's own. */
  readonly words?: Pick<ClassSheet, 'otherLanguages' | 'validUntil'>;
}

export interface ClassSheet {
  readonly title: string;
  readonly slips: readonly Slip[];
  /** What it is for, and of which school. */
  readonly heading: string;
  /** How to join, a line each. */
  readonly steps: readonly string[];
  /** The same in one line of each other language. */
  readonly otherLanguages: readonly string[];
  readonly validUntil: string;
}

const COLUMNS = 2;
const ROWS = 4;
/** Points; A4 is 595 × 842. */
const MARGIN = 24;
const SLIP_HEIGHT = (842 - 2 * MARGIN) / ROWS - 1;
const PADDING = 9;
/** 26 mm; the next whole size would push the eighth slip off the page. */
const QR_SIZE = 78;
/** Characters of a line; a longer name is set smaller, a longer heading cut. */
const NAME_LINE = 30;
const HEADING_LINE = 60;

/** A4, eight slips a page, dashed lines to cut along. */
export function definition(sheet: ClassSheet): TDocumentDefinitions {
  const cells = sheet.slips.map((slip) => slipCell(slip, sheet));
  while (cells.length % COLUMNS > 0) cells.push({ text: '' });
  const body = Array.from({ length: cells.length / COLUMNS }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return {
    info: { title: sheet.title },
    pageSize: 'A4',
    pageMargins: MARGIN,
    defaultStyle: { font: 'Roboto', fontSize: 9 },
    content: [
      {
        table: {
          widths: Array(COLUMNS).fill('*'),
          heights: SLIP_HEIGHT - 2 * PADDING,
          dontBreakRows: true,
          body,
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineStyle: () => ({ dash: { length: 3 } }),
          vLineStyle: () => ({ dash: { length: 3 } }),
          ...{ paddingTop: () => PADDING, paddingBottom: () => PADDING },
          ...{ paddingLeft: () => PADDING, paddingRight: () => PADDING },
        },
      },
    ],
  };
}

function slipCell({ name, about, link, words }: Slip, sheet: ClassSheet): TableCell {
  const { heading, steps, otherLanguages, validUntil } = { ...sheet, ...words };
  return {
    stack: [
      { text: shorten(heading, HEADING_LINE), fontSize: 8, margin: [0, 0, 0, 1] },
      { text: name, fontSize: name.length > NAME_LINE ? 10 : 13, bold: true },
      { text: about, margin: [0, 0, 0, 5] },
      {
        columns: [
          { width: QR_SIZE + 8, qr: link, fit: QR_SIZE, eccLevel: 'M' },
          { width: '*', stack: [{ ol: [...steps] }, { text: validUntil, bold: true, margin: [0, 4, 0, 0] }] },
        ],
      },
      { text: link, fontSize: 6.5, margin: [0, 4, 0, 2] },
      ...otherLanguages.map((text) => ({ text, fontSize: 7 })),
    ],
  };
}
