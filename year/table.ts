import { TO_COME } from './ledger.ts';
import type { Row, Tally } from './tally.ts';

const HEADINGS = [
  '¶',
  'due',
  'done in time',
  'late or never',
  'rung',
  'rung twice',
  'missed',
  'wrongly rung',
];

const cellsOf = (row: Row) =>
  [`¶${row.paragraph}`, row.due, row.inTime, row.late, row.rung, row.twice, row.missed, row.wrong].map(
    String,
  );

/** The year by paragraph, for a terminal. */
export function tableOf({ rows }: Tally): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const table = lines.map((cells) =>
    cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '),
  );
  return [...table, `to come: ${TO_COME.map((paragraph) => `¶${paragraph}`).join(', ')}`].join('\n');
}

export const TABLE_HEADINGS = HEADINGS.slice(1);
export const tableCells = (row: Row): string[] => cellsOf(row).slice(1);
