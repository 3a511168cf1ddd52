import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printedMarkdown } from './printed-markdown.ts';

export interface SignatureSheet {
  readonly school: string;
  readonly title: string;
  /** When the meeting was. */
  readonly held: string | undefined;
  readonly markdown: string;
  readonly ownWords: string | undefined;
  /** What is signed. */
  readonly statement: string;
  /** Student, guardian, date, signature. */
  readonly columns: readonly [string, string, string, string];
  readonly lines: readonly { readonly student: string; readonly guardian: string }[];
}

/** Points; a line is high enough for a signature. */
const MARGIN = 40;
const LINE_HEIGHT = 18;

/** A4: the text, then a line for each guardian; the table's head stands on every page. */
export function definition(sheet: SignatureSheet): TDocumentDefinitions {
  const { school, title, held, markdown, ownWords, statement, columns, lines } = sheet;
  const head = ['', ...columns].map((text) => ({ text, bold: true }));
  const rows = lines.map(({ student, guardian }, index) => [`${index + 1}.`, student, guardian, '', '']);
  return {
    info: { title },
    pageSize: 'A4',
    pageMargins: MARGIN,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15 },
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 8 }),
    content: [
      { text: school },
      { text: title, fontSize: 14, bold: true },
      ...(held ? [{ text: held }] : []),
      { stack: printedMarkdown(markdown), margin: [0, 8, 0, 0] },
      ...(ownWords ? [{ text: ownWords, margin: [0, 8, 0, 0] as [number, number, number, number] }] : []),
      { text: statement, bold: true, margin: [0, 12, 0, 6] },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [18, '*', '*', 60, 110],
          heights: (row) => (row === 0 ? 'auto' : LINE_HEIGHT),
          body: [head, ...rows],
        },
      },
    ],
  };
}
