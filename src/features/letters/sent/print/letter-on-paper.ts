import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printedHtml } from './printed-html.ts';

/** One letter for the families that it did not reach otherwise. */
export interface LetterOnPaper {
  readonly school: string;
  /** Day and sender. */
  readonly from: string;
  readonly subject: string | undefined;
  readonly html: string;
  /** What is filled in by hand: the answer, the signature. */
  readonly toFillIn: readonly string[];
  /** A copy for each: whose family it is for. */
  readonly copies: readonly string[];
}

/** Points */
const MARGIN = 50;

/** A4: each copy begins a page. */
export function definition(letter: LetterOnPaper): TDocumentDefinitions {
  const { subject, school, copies } = letter;
  return {
    info: { title: subject ?? school },
    pageSize: 'A4',
    pageMargins: MARGIN,
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.2 },
    content: copies.map((name, index) => copyFor(letter, name, index > 0)),
  };
}

function copyFor(
  { school, from, subject, html, toFillIn }: LetterOnPaper,
  name: string,
  newPage: boolean,
): Content {
  const space: [number, number, number, number] = [0, 12, 0, 0];
  return {
    ...(newPage ? { pageBreak: 'before' as const } : {}),
    stack: [
      { text: school, bold: true },
      { text: from },
      { text: name, margin: space },
      ...(subject === undefined ? [] : [{ text: subject, fontSize: 14, bold: true, margin: space }]),
      { text: printedHtml(html), margin: space },
      ...toFillIn.map((text) => ({ text, margin: space })),
    ],
  };
}
