import { zipSync } from 'fflate';
import { type CellValue, readSheet } from 'read-excel-file/universal';
import { Refusal } from '../../../kernel/refusal.ts';
import { fromDbDate } from '../../../kernel/school-date.ts';
import { cleanCell, MOST_COLUMNS, MOST_ROWS, type Table } from './table.ts';
import { unpackXlsx } from './unpack-xlsx.ts';

/**
 * The first sheet.
 * @throws Refusal import-damaged, import-too-packed, import-wrong-type, import-formula, import-too-many-rows,
 *   import-too-many-columns
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  // Packed anew without compression: the library unpacks no more than was checked here.
  const checked = zipSync(unpackXlsx(bytes), { level: 0 });
  const rows = await firstSheet(checked);
  if (rows.length > MOST_ROWS + 1) throw new Refusal('import-too-many-rows', { limit: MOST_ROWS });
  if ((rows[0]?.length ?? 0) > MOST_COLUMNS)
    throw new Refusal('import-too-many-columns', { limit: MOST_COLUMNS });
  return { rows: rows.map((cells) => cells.map(shown)), separated: false };
}

type Cell = Exclude<CellValue, typeof Date> | Date | null;

async function firstSheet(checked: Uint8Array<ArrayBuffer>): Promise<Cell[][]> {
  try {
    return (await readSheet(checked.buffer)) as Cell[][];
  } catch {
    // XML that ends in the middle, a sheet that the workbook names and does not hold.
    throw new Refusal('import-damaged');
  }
}

/** The cell as people see it; a day as `2026-09-01`. */
function shown(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? fromDbDate(cell) : cleanCell(String(cell));
}
