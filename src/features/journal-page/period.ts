import { addDays, isSchoolDate, type SchoolDate } from '../../kernel/school-date.ts';
import type { Calendar, Span } from '../../regulation/calendar.ts';

/** A month `2026-11` or a semester `s1`, as buttons name it. */
export interface Period extends Span {
  readonly key: string;
  /** None: a month. */
  readonly semester: number | undefined;
}

/** The months and semesters of the school year that have begun, in their order. */
export function periodsOf({ year, data: { semesters } }: Calendar, today: SchoolDate): Period[] {
  const until = today < year.until ? today : year.until;
  const months: Period[] = [];
  for (let from = monthStart(year.from); from <= until; from = nextMonth(from))
    months.push({ key: from.slice(0, 7), semester: undefined, from, until: addDays(nextMonth(from), -1) });
  const begun = semesters.filter(({ from }) => from <= until);
  return [
    ...months,
    ...begun.map(({ number, from, until: last, grade9Until }) => ({
      ...{ key: `s${number}`, semester: number, from },
      until: grade9Until ?? last,
    })),
  ];
}

/** The month that it is now, or the last one. */
export const presentMonth = (periods: readonly Period[]): Period | undefined =>
  periods.findLast(({ semester }) => semester === undefined);

function monthStart(day: SchoolDate): SchoolDate {
  const first = `${day.slice(0, 7)}-01`;
  if (!isSchoolDate(first)) throw new Error(`no month begins with ${first}`);
  return first;
}

const nextMonth = (first: SchoolDate) => monthStart(addDays(first, 31));
