import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Refusal } from '../../../kernel/refusal.ts';
import { IMPORT_KINDS } from '../import-types.ts';
import { readColumns } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { cellName, cleanCell, MOST_COLUMNS, MOST_ROWS, type Table } from './table.ts';

const DELIMITERS = [';', ',', '\t'] as const;
/** How many lines are looked at to tell the delimiter. */
const SAMPLE = 20;
/** What a spreadsheet takes for a formula; a phone's `+371` and a lone dash are none. */
const FORMULA = /^\s*(?:=|[@+-]\s*\p{L})/u;

/**
 * @throws Refusal import-wrong-type, import-damaged, import-formula, import-too-many-rows,
 *   import-too-many-columns
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  const rows = records(text, { delimiter: delimiterOf(text), to: MOST_ROWS + SAMPLE });
  if (rows.length > MOST_ROWS + 1) throw new Refusal('import-too-many-rows', { limit: MOST_ROWS });
  if (rows.some(({ length }) => length > MOST_COLUMNS))
    throw new Refusal('import-too-many-columns', { limit: MOST_COLUMNS });
  refuseCutOff(rows, text);
  return {
    separated: true,
    rows: rows.map((cells, row) => cells.map((cell, column) => readCell(cell, column, row + 1))),
  };
}

function readCell(cell: string, column: number, line: number): string {
  if (FORMULA.test(cell)) throw new Refusal('import-formula', { cell: cellName(column, line) });
  return cleanCell(cell);
}

/** @throws Refusal import-damaged, where a quote is never closed: the file was cut off */
function records(text: string, options: Options): string[][] {
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, ...options }) as unknown as string[][];
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('import-damaged');
    throw error;
  }
}

/** The delimiter that makes columns of the first lines: those that we know, else the most. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, SAMPLE);
  const scores = DELIMITERS.map((delimiter) => {
    const rows = lines.map((line) => sampleRow(line, delimiter));
    return {
      delimiter,
      known: Math.max(...rows.map(knownColumns)),
      width: Math.max(...rows.map((row) => row.length)),
    };
  });
  const [best] = scores.sort((a, b) => b.known - a.known || b.width - a.width);
  return best?.delimiter ?? ',';
}

/** A line by itself; of a cell with several lines it is a part that no quote closes. */
function sampleRow(line: string, delimiter: string): string[] {
  try {
    return records(line, { delimiter })[0] ?? [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

const knownColumns = (row: readonly string[]) =>
  Math.max(...IMPORT_KINDS.map((kind) => readColumns(kind, row).found.length));

/** A last row that just ends was cut off. */
function refuseCutOff(rows: readonly (readonly string[])[], text: string): void {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (last && before && last.length < before.length && !/[\r\n]$/.test(text))
    throw new Refusal('import-damaged');
}
