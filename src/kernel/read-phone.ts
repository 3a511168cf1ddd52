const LATVIAN = /^(?:\+?371|00371)?([2-9]\d{7})$/;
const FOREIGN = /^(?:\+|00)([1-9]\d{6,14})$/;

/** `+37129123456`, however it was written; of several in one cell the first. Undefined: no phone. */
export function readPhone(cell: string): string | undefined {
  const [first = ''] = cell.split(/[,;/]/);
  const digits = first.replace(/[\s().-]/g, '');
  const [, latvian] = LATVIAN.exec(digits) ?? [];
  if (latvian) return `+371${latvian}`;
  const [, foreign] = FOREIGN.exec(digits) ?? [];
  return foreign && !foreign.startsWith('371') ? `+${foreign}` : undefined;
}
