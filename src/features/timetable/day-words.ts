import type { SchoolDate } from '../../kernel/school-date.ts';
import { formatShortDay, formatWeekday } from '../../telegram/format.ts';
import { type Html, html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import type { Bells, SchoolFrame } from './school-frame.ts';

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
