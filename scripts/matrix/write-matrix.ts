import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TO_COME } from '../../year/ledger.ts';
import { TABLE_HEADINGS, tableCells } from '../../year/table.ts';
import type { Tally } from '../../year/tally.ts';
import { MATRIX_ROWS, type MatrixRow } from './matrix-rows.ts';

interface Span {
  readonly from: string;
  readonly until: string;
}

const MATRIX_FILE = 'docs/regulation-matrix.md';

/** Writes the matrix with the year that was lived through. */
export function writeMatrix(root: string, tally: Tally, span: Span): void {
  writeFileSync(join(root, MATRIX_FILE), `${matrixText(tally, span)}\n`);
}

function matrixText(tally: Tally, { from, until }: Span): string {
  return `# From the regulation to its proof

Written by \`npm run year -- --matrix\`. Each paragraph with what it makes somebody owe, where that stands in the code, and which tests tell its story.

${markdown(['¶', 'duty', 'code', 'tests'], MATRIX_ROWS.map(cellsOf))}

## A school year

A small school lives through ${from} to ${until} over the control API: two classes with a timetable, six of one child each, whose timetable, groups and clubs come late or in time; its people do what they owe by a seeded chance, and now and then the clock is set back over a deadline. What they should have heard is worked out by \`year/\`, which imports nothing of the product and has its own calendar, deadlines and stages; what they did hear is read from the calls that the bot made. The last three columns have to be 0.

${markdown(
  ['¶', ...TABLE_HEADINGS],
  tally.rows.map((row) => [row.paragraph, ...tableCells(row)]),
)}

Owed only once marks and reports are there: ${TO_COME.map((paragraph) => `¶${paragraph}`).join(', ')}.`;
}

function cellsOf({ paragraph, duty, code, tests }: MatrixRow): string[] {
  const links = (paths: readonly string[]) =>
    paths.map((path) => `[${path.replace(/^(src\/features|src|test)\//, '')}](../${path})`).join('<br>');
  return [paragraph, duty, links(code), links(tests)];
}

function markdown(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
