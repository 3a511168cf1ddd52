/** A sheet or a CSV file as text, the way people see it: rows of cells, '' where there is nothing. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** By signs that a cell may hold, too: what stands to the right of the headings has slipped there. */
  readonly separated: boolean;
}

export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
/** Characters. */
export const LONGEST_CELL = 500;

/** `C12`, as a spreadsheet names it. @param column from 0 @param line from 1 */
export function cellName(column: number, line: number): string {
  return `${columnName(column)}${line}`;
}

/** `A`, `Z`, `AA` of 0, 25, 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Without what nobody sees: control and zero-width characters, stray spaces. Precomposed, as names are stored. */
export function cleanCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
