import { Refusal } from '../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../kernel/school-date.ts';
import { type Span, within } from '../../regulation/calendar.ts';

interface TypedDate {
  readonly day: number;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
}

/** `12.03.2027`, `12.03.`, `12/3`, `2027-03-12`; before a dash `12.` too. */
const DATE = String.raw`(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})(?:\s*[./]\s*(\d{1,2})(?:\s*[./]\s*(\d{4})?)?)?\.?)`;
const ONE = new RegExp(`^${DATE}$`);
const SPAN = new RegExp(String.raw`^${DATE}\s*(?:[-–—]|līdz|до|to|until)\s*${DATE}$`, 'i');

/**
 * One day of the school year; without a year in it, the one that lies there.
 * @throws Refusal dates-unclear, day-outside-year
 */
export function readDay(text: string, year: Span): SchoolDate {
  const match = ONE.exec(text.trim());
  if (!match) throw new Refusal('dates-unclear');
  return resolve(typedDate(match.slice(1)), undefined, year);
}

/**
 * From one day to another, or one day alone: `12.03.–16.03.`, `12.–16.03.`, `23.12.2026–04.01.2027`.
 * @throws Refusal dates-unclear, dates-backwards, day-outside-year
 */
export function readSpan(text: string, year: Span): Span {
  const match = SPAN.exec(text.trim());
  if (!match) {
    const day = readDay(text, year);
    return { from: day, until: day };
  }
  const last = typedDate(match.slice(7));
  const until = resolve(last, undefined, year);
  const from = resolve(typedDate(match.slice(1, 7)), last.month, year);
  if (from > until) throw new Refusal('dates-backwards');
  return { from, until };
}

function typedDate([isoYear, isoMonth, isoDay, day, month, year]: (string | undefined)[]): TypedDate {
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return isoDay === undefined
    ? { day: Number(day), month: number(month), year: number(year) }
    : { day: Number(isoDay), month: number(isoMonth), year: number(isoYear) };
}

function resolve(
  { day, month, year: typed }: TypedDate,
  otherMonth: number | undefined,
  year: Span,
): SchoolDate {
  const inMonth = month ?? otherMonth;
  if (inMonth === undefined) throw new Refusal('dates-unclear');
  const years = typed === undefined ? yearsOf(year) : [typed];
  const days = years.map((one) => `${one}-${padded(inMonth)}-${padded(day)}`).filter(isSchoolDate);
  if (days.length === 0) throw new Refusal('dates-unclear');
  const found = days.find((one) => within(year, one));
  if (!found) throw new Refusal('day-outside-year');
  return found;
}

const padded = (number: number) => String(number).padStart(2, '0');
const yearsOf = ({ from, until }: Span) => [...new Set([from, until].map((day) => Number(day.slice(0, 4))))];
