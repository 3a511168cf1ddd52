import type { SchoolDate } from '../../kernel/school-date.ts';
import { isEventOf, type SchoolEvent } from '../../regulation/school-events.ts';
import { formatDate } from '../../telegram/format.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import type { Named, SchoolFrame } from './school-frame.ts';

/** `📌 Sporta diena, 10:00–12:00`: the events of the school and of these classes on that day. */
export function eventLines(
  { events }: Pick<SchoolFrame, 'events'>,
  day: SchoolDate,
  classIds: readonly number[],
): Html[] {
  return events
    .filter((event) => [undefined, ...classIds].some((classId) => isEventOf(event, { day, classId })))
    .map((event) => html`📌 ${[event.title, hoursWords(event)].filter(Boolean).join(', ')}`);
}

/** `10:00–12:00`; of the whole day nothing. */
export function hoursWords({ hours }: Pick<SchoolEvent, 'hours'>): string {
  return hours ? `${hours.startsAt}–${hours.endsAt}` : '';
}

/** `12.12.`, `12.12.–13.12.` */
export function eventDays({ from, until }: Pick<SchoolEvent, 'from' | 'until'>, t: Translate): string {
  const first = formatDate(from, t.language);
  return from === until ? first : `${first}–${formatDate(until, t.language)}`;
}

/** `12.12. Sporta diena, 10:00–12:00 (5.a, 5.b) – stundu nav` */
export function eventLine(event: SchoolEvent, { classes }: Pick<SchoolFrame, 'classes'>, t: Translate): Html {
  const what = [event.title, hoursWords(event)].filter(Boolean).join(', ');
  const whose = event.classIds.length > 0 ? ` (${classNames(event.classIds, classes)})` : '';
  const off = event.noLessons ? html` – ${t('event-no-lessons')}` : '';
  return html`${eventDays(event, t)} ${what}${whose}${off}`;
}

export function classNames(classIds: readonly number[], classes: readonly Named[]): string {
  return classes
    .filter(({ id }) => classIds.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
