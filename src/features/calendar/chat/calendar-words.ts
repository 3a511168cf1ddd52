import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { Span } from '../../../regulation/calendar.ts';
import { formatDate, formatFullDate, formatShortDay, formatWeekday } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { Bells, SchoolFrame } from '../../timetable/school-frame.ts';

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
}

export function semesterLine({ number, grade9Until, ...span }: SemesterWords, t: Translate): Html {
  const line = { number, dates: spanWords(span, t) };
  if (!grade9Until) return t.html('calendar-semester', line);
  return t.html('calendar-semester-grade9', { ...line, day: formatDate(grade9Until, t.language) });
}

export function breaksLine(breaks: readonly Span[], t: Translate): Html {
  if (breaks.length === 0) return t.html('calendar-breaks-none');
  return t.html('calendar-breaks', { dates: breaks.map((pause) => spanWords(pause, t)).join(', ') });
}

/** `1. 08:30–09:10, 2. …` */
export function bellWords(bells: Bells): string {
  return [...bells].map(([number, { startsAt, endsAt }]) => `${number}. ${startsAt}–${endsAt}`).join(', ');
}

/** What the day is: by the school's own word, as a public holiday, by the calendar. */
export function dayStatus(
  { calendar, shortDays, bellsOn }: SchoolFrame,
  day: SchoolDate,
  t: Translate,
): Html {
  const override = calendar.data.overrides.get(day);
  const taught = calendar.lessonsOn(day);
  const short = shortDays.has(day) && 'weekday' in taught;
  return lines(
    ownWord(override, t) ?? (short ? undefined : usualWord(calendar, day, t)),
    short && t.html('calendar-short', { bells: bellWords(bellsOn(day)) }),
  );
}

function ownWord(
  override: { readonly working: boolean; readonly lessonsAsOn?: number } | undefined,
  t: Translate,
): Html | undefined {
  if (!override) return undefined;
  if (!override.working) return t.html('calendar-day-off');
  if (override.lessonsAsOn === undefined) return t.html('calendar-day-works');
  return t.html('calendar-day-works-as', { weekday: formatWeekday(override.lessonsAsOn, t.language) });
}

function usualWord(calendar: SchoolFrame['calendar'], day: SchoolDate, t: Translate): Html {
  const holiday = calendar.publicHolidays().find(([on]) => on === day);
  if (holiday) return t.html(`holiday-${holiday[1]}`);
  const taught = calendar.lessonsOn(day);
  return 'off' in taught ? t.html(`day-off-${taught.off}`) : t.html('calendar-day-usual');
}

/** A day of a list: `trešd., 18.11. – …` */
export function dayLine(frame: SchoolFrame, day: SchoolDate, t: Translate): Html {
  return html`${formatShortDay(day, t.language)} – ${dayStatus(frame, day, t)}`;
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
