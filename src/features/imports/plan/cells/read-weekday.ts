import { fold } from '../../../../kernel/folding.ts';
import type { Weekday } from '../../../../kernel/school-date.ts';
import { LANGUAGES, type Language } from '../../../../regulation/actor.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** 1 January 2024 was a Monday. */
const monday = (weekday: Weekday) => Date.UTC(2024, 0, weekday);

/** As a timetable's narrow columns have them: Latvian first letters, Russian ones. */
const SHORT = ['p pr pn', 'o ot vt', 't tr sr', 'c ct ce', 'pk pt', 's se sb', 'sv vs'].map((each) =>
  each.split(' '),
);

function nameOf(language: Language, weekday: Weekday, form: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(monday(weekday));
}

const LONG_NAMES = WEEKDAYS.map((weekday) =>
  LANGUAGES.map((language) => fold(nameOf(language, weekday, 'long'))),
);

/** `1`, `Pirmdiena`, `pirmd.`, `P`, `пн`, `Mon`; undefined: no weekday, or one of several. */
export function readWeekday(cell: string): Weekday | undefined {
  const typed = fold(cell).replace(/[\s.]/g, '');
  if (/^[1-7]$/.test(typed)) return Number(typed) as Weekday;
  const short = WEEKDAYS.find((weekday) => SHORT[weekday - 1]?.includes(typed));
  if (short || typed.length < 2) return short;
  const [meant, another] = WEEKDAYS.filter((weekday) =>
    LONG_NAMES[weekday - 1]?.some((name) => name.startsWith(typed)),
  );
  return another ? undefined : meant;
}

/** In the journal's language, for lists: `Pirmd.` */
export function shownWeekday(weekday: Weekday): string {
  return nameOf('lv', weekday, 'short');
}
