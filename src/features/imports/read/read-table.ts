import { Refusal } from '../../../kernel/refusal.ts';
import { IMPORT_KINDS, type ImportKind, type RawRow, type ReadFile } from '../import-types.ts';
import {
  type Column,
  type Columns,
  isComplete,
  isTelling,
  namesPersonalCode,
  readColumns,
} from './columns.ts';
import { holdsPersonalCodes, withoutPersonalCodes } from './personal-codes.ts';
import { cellName, columnName, LONGEST_CELL, type Table } from './table.ts';

/** A title or two may stand above the header. */
const HEADER_WITHIN = 10;
/** So many unknown headings are named in a refusal. */
const MOST_UNKNOWN = 5;

interface Header {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * What the table says, once for each kind of data that its columns may be; usually there is one.
 * Personal codes are not in it any more (¶9).
 * @throws Refusal import-empty, import-no-header, import-columns-missing, import-no-rows, import-ragged,
 *   import-cell-too-long
 */
export function readTable(table: Table, kind?: ImportKind): ReadFile[] {
  if (table.rows.every((row) => row.every((cell) => cell === ''))) throw new Refusal('import-empty');
  const header = findHeader(table);
  if (!header) throw new Refusal('import-no-header');
  const body = table.rows.slice(header.row + 1);
  if (body.every((row) => row.every((cell) => cell === ''))) throw new Refusal('import-no-rows');
  if (table.separated) refuseSlipped(header, body);
  const codes = personalCodeColumns(header, body);
  const headers = header.cells.map((cell, index) => (codes.has(index) ? '' : cell));
  const kinds = (kind ? [kind] : IMPORT_KINDS).map((each) => ({
    kind: each,
    columns: readColumns(each, headers),
  }));
  const complete = kinds.filter((each) => isComplete(each.kind, each.columns));
  const [nearest] = kinds.toSorted((a, b) => b.columns.found.length - a.columns.found.length);
  if (complete.length === 0)
    throw new Refusal('import-columns-missing', {
      kind: nearest?.kind ?? 'students',
      unknown: unknownOf(headers, nearest?.columns),
    });
  const telling = complete.filter((each) => isTelling(each.kind, each.columns));
  return (telling.length === 1 ? telling : complete).map((each) =>
    readAs(each.kind, each.columns, header, body, codes),
  );
}

/** The row in which the most columns are known; two at least, since one word is soon found anywhere. */
function findHeader({ rows }: Table): Header | undefined {
  const known = (cells: readonly string[]) =>
    Math.max(...IMPORT_KINDS.map((kind) => readColumns(kind, cells).found.length));
  const best = rows
    .slice(0, HEADER_WITHIN)
    .map((cells, row) => ({ row, cells, known: known(cells) }))
    .reduce((a, b) => (b.known > a.known ? b : a));
  return best.known >= 2 ? best : undefined;
}

function refuseSlipped({ row, cells }: Header, body: Table['rows']): void {
  const slipped = body.findIndex((each) => each.findLastIndex((cell) => cell !== '') >= cells.length);
  if (slipped >= 0) throw new Refusal('import-ragged', { line: row + slipped + 2 });
}

function personalCodeColumns({ cells }: Header, body: Table['rows']): ReadonlySet<number> {
  const width = Math.max(cells.length, ...body.slice(0, 1).map((row) => row.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  return new Set(
    indexes.filter(
      (index) =>
        namesPersonalCode(cells[index] ?? '') || holdsPersonalCodes(body.map((row) => row[index] ?? '')),
    ),
  );
}

function readAs(
  kind: ImportKind,
  { found, leftOut }: Columns,
  { row: headerRow, cells }: Header,
  body: Table['rows'],
  codes: ReadonlySet<number>,
): ReadFile {
  const scrubbed = new Set(codes);
  const rows = body.flatMap((row, index) => {
    const line = headerRow + index + 2;
    const fields = found.flatMap((column) => {
      const cell = readCell(row[column.index] ?? '', column, line, scrubbed);
      return cell === '' ? [] : [[column.field, cell] as const];
    });
    return fields.length === 0 ? [] : [{ line, fields: Object.fromEntries(fields) } satisfies RawRow];
  });
  if (rows.length === 0) throw new Refusal('import-no-rows');
  const titled = (indexes: Iterable<number>) =>
    [...indexes].sort((a, b) => a - b).map((index) => titleOf(cells[index] ?? '', index));
  return { kind, columnsLeftOut: titled(leftOut), personalCodeColumns: titled(scrubbed), rows };
}

function readCell(
  cell: string,
  { index, givenNameFirst }: Column,
  line: number,
  scrubbed: Set<number>,
): string {
  if (cell.length > LONGEST_CELL)
    throw new Refusal('import-cell-too-long', { cell: cellName(index, line), limit: LONGEST_CELL });
  const clean = withoutPersonalCodes(cell);
  if (clean !== undefined) scrubbed.add(index);
  const text = clean ?? cell;
  return givenNameFirst ? familyNameFirst(text) : text;
}

/** `Anna Elza Bērziņa` → `Bērziņa, Anna Elza` */
function familyNameFirst(name: string): string {
  const [, given, family] = /^(.+?),?\s+(\S+)$/.exec(name) ?? [];
  return given && family ? `${family}, ${given}` : name;
}

/** What the file has instead, perhaps, under a name that nobody thought of; `none`, if there is nothing. */
function unknownOf(headers: readonly string[], columns: Columns | undefined): string {
  const titles = (columns?.leftOut ?? []).map((index) => titleOf(headers[index] ?? '', index));
  return titles.slice(0, MOST_UNKNOWN).join(', ') || 'none';
}

/** A header as it is shown back: short, and itself without personal codes. */
function titleOf(header: string, index: number): string {
  const title = (withoutPersonalCodes(header) ?? header).slice(0, 60);
  return title === '' ? columnName(index) : title;
}
