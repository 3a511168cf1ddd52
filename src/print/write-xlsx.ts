import writeExcelFile, { type SheetData } from 'write-excel-file/node';

type Cell = string | number | undefined;

/** A sheet of texts and numbers under one row of headings. */
export interface SheetToWrite {
  readonly name: string;
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** An XLSX file; nothing in it is a formula, nor becomes one when it is saved as CSV. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map(({ name, widths, headings, rows }) => ({
      data: [
        headings.map((heading) => ({ value: heading, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((cell) => {
            if (typeof cell === 'number') return { value: cell, type: Number };
            return cell ? { value: withoutFormula(cell), type: String } : null;
          }),
        ),
      ] satisfies SheetData,
      sheet: name.slice(0, LONGEST_SHEET_NAME),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

const LONGEST_SHEET_NAME = 31;

/** A phone's `+371…` and a lone dash stay as they are. */
function withoutFormula(cell: string): string {
  return /^(?:[=@\t\r]|[+-](?![\d\s]*$))/.test(cell) ? `'${cell}` : cell;
}
