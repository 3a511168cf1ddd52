import { isSchoolDate, type SchoolDate } from './school-date.ts';

interface Span {
  readonly from: SchoolDate;
  readonly until: SchoolDate;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;
const LATVIAN = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?\.?$/;

/** `2026-11-30`, `30.11.2026.`, `30/11/2026`, `30.11.` of the school year; undefined: no day. */
export function readDay(cell: string, year: Span): SchoolDate | undefined {
  const text = cell.trim();
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  if (isoYear) return dayOf(isoYear, isoMonth, isoDay);
  const [, day, month, typedYear] = LATVIAN.exec(text) ?? [];
  if (!day) return undefined;
  if (typedYear) return dayOf(typedYear, month, day);
  return [year.from, year.until]
    .map((end) => dayOf(end.slice(0, 4), month, day))
    .find((found) => found !== undefined && year.from <= found && found <= year.until);
}

function dayOf(year = '', month = '', day = ''): SchoolDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isSchoolDate(text) ? text : undefined;
}
