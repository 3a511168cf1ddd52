/** `010112-12345`, DDMMYY and five digits, or the newer `32XXXX-XXXXX` that tells no birthday. */
const DATE_OR_32 = '(?:(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}|32\\d{4})';
const WITH_HYPHEN = new RegExp(`(?<![\\d+])${DATE_OR_32}\\s?[-–—−]\\s?\\d{5}(?!\\d)`, 'g');
/** Without its hyphen it may be any number: it counts only where a whole column looks like that. */
const WHOLE_CELL = new RegExp(`^${DATE_OR_32}\\s?[-–—−]?\\s?\\d{5}$`);

/** ¶9: personal codes within a text are taken out wherever they stand; undefined: there is none. */
export function withoutPersonalCodes(text: string): string | undefined {
  const clean = text.replace(WITH_HYPHEN, ' ');
  return clean === text ? undefined : clean.replace(/\s+/g, ' ').trim();
}

/** Whether the cells of a column are personal codes, whatever its header says: at least half of those filled. */
export function holdsPersonalCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => WHOLE_CELL.test(cell)).length * 2 >= filled.length;
}
