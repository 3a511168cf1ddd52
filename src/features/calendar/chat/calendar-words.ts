import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { Span } from '../../../regulation/calendar.ts';
import { formatDate, formatFullDate } from '../../../telegram/format.ts';
import { type Html, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';

/** `19.10.–23.10.`, or one day alone. */
export function spanWords({ from, until }: Span, t: Translate): string {
  const first = formatDate(from, t.language);
  return from === until ? first : `${first}–${formatDate(until, t.language)}`;
}

/** `01.09.2026–31.08.2027` */
export function fullSpanWords({ from, until }: Span, t: Translate): string {
  return `${formatFullDate(from, t.language)}–${formatFullDate(until, t.language)}`;
}

export interface SemesterWords extends Span {
  readonly number: number;
  readonly grade9Until?: SchoolDate | null | undefined;
  readonly closed?: boolean;
}

export function semesterLine({ number, grade9Until, closed, ...span }: SemesterWords, t: Translate): Html {
  const semester = { number, dates: spanWords(span, t) };
  const line = grade9Until
    ? t.html('calendar-semester-grade9', { ...semester, day: formatDate(grade9Until, t.language) })
    : t.html('calendar-semester', semester);
  return closed ? html`${line} ${t.html('calendar-semester-closed')}` : line;
}

export function breaksLine(breaks: readonly Span[], t: Translate): Html {
  if (breaks.length === 0) return t.html('calendar-breaks-none');
  return t.html('calendar-breaks', { dates: breaks.map((pause) => spanWords(pause, t)).join(', ') });
}

/** The days that the school itself said something of, and the public holidays; in order. */
export function specialDays({ calendar, shortDays }: SchoolFrame): SchoolDate[] {
  const { from, until } = calendar.year;
  const days = [
    ...calendar.data.overrides.keys(),
    ...shortDays.keys(),
    ...calendar.publicHolidays().map(([day]) => day),
  ];
  return [...new Set(days)].filter((day) => from <= day && day <= until).sort();
}

/** A button to each semester's dates, and to the leaving grade's last day in the last of them. */
export function semesterButtons(
  semesters: readonly { readonly number: number }[],
  { asks, day }: { readonly asks: '' | 'next-'; readonly day: SchoolDate },
  t: Translate,
): Button[][] {
  const last = Math.max(...semesters.map(({ number }) => number));
  return semesters.map(({ number }) => [
    { label: t('button-semester', { number }), data: `cal-ask:${asks}semester:${day}:${number}` },
    ...(number === last
      ? [{ label: t('button-grade9'), data: `cal-ask:${asks}grade9:${day}:${number}` }]
      : []),
  ]);
}
