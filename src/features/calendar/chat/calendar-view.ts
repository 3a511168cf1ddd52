import { Refusal } from '../../../kernel/refusal.ts';
import {
  addDays,
  isSchoolDate,
  type SchoolDate,
  schoolDateOf,
  weekdayOf,
} from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { readsEvent } from '../../../regulation/school-events.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Button } from '../../../telegram/screen.ts';
import { bellWords, dayLine } from '../../timetable/day-words.ts';
import { eventLine } from '../../timetable/event-words.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { breaksLine, fullSpanWords, semesterLine, specialDays } from './calendar-words.ts';

const DAYS_AHEAD = 8;
const EVENTS_AHEAD = 5;

/** The day by which a view names its school year: `day`, else today. */
export function yearDayOf(params: Params, now: Date): SchoolDate {
  const day = String(params['day'] ?? '');
  return isSchoolDate(day) ? day : schoolDateOf(now);
}

/** The school year at a glance, with what is near; buttons for whoever may change it. */
export function calendarView({ frames }: CalendarDeps): View {
  return async (params, context) => {
    const { visitor, now, t } = context;
    if (!may(visitor.actor, 'calendar.read')) throw new Refusal('not-allowed');
    const asked = yearDayOf(params, now);
    const frame = await frames(asked);
    if (frame.yearId === undefined) return { html: t.html('calendar-no-year'), buttons: [] };
    const { year, data } = frame.calendar;
    const changes = may(visitor.actor, 'calendar.change');
    return {
      html: blocks(
        lines(
          html`<b>${t('calendar-year', { name: frame.yearName })}</b>`,
          html`<i>${fullSpanWords(year, t)}</i>`,
        ),
        lines(...data.semesters.map((semester) => semesterLine(semester, t)), breaksLine(data.breaks, t)),
        t.html('calendar-bells', { bells: bellWords(frame.bells) }),
        aheadBlock(frame, schoolDateOf(now), context),
        eventsBlock(frame, schoolDateOf(now), context),
      ),
      buttons: [
        ...(changes ? changeButtons(year.from, context) : []),
        ...yearButtons(frame, changes, context),
        [
          { label: t('button-events'), data: 'ev' },
          { label: t('button-menu'), data: 'menu' },
        ],
      ],
    };
  };
}

/** On weekends a holiday changes nothing. */
function aheadBlock(frame: SchoolFrame, today: SchoolDate, { t }: ViewContext): Html | undefined {
  const { overrides } = frame.calendar.data;
  const days = specialDays(frame)
    .filter((day) => day >= today && (weekdayOf(day) <= 5 || overrides.has(day)))
    .slice(0, DAYS_AHEAD);
  if (days.length === 0) return undefined;
  return lines(t.html('calendar-ahead'), ...days.map((day) => dayLine(frame, day, t)));
}

/** What the school and the reader's classes have before them. */
function eventsBlock(frame: SchoolFrame, today: SchoolDate, { visitor: { actor }, t }: ViewContext) {
  const coming = frame.events
    .filter((event) => event.until >= today && actor && readsEvent(actor, event, frame.classes))
    .slice(0, EVENTS_AHEAD);
  if (coming.length === 0) return undefined;
  return lines(html`<b>${t('events-title')}</b>`, ...coming.map((event) => eventLine(event, frame, t)));
}

function changeButtons(year: SchoolDate, { t }: ViewContext): Button[][] {
  return [
    [
      { label: t('button-semesters'), data: `cal-sems:${year}` },
      { label: t('button-breaks'), data: `cal-breaks:${year}` },
    ],
    [
      { label: t('button-day-off'), data: `cal-ask:off:${year}` },
      { label: t('button-working-day'), data: `cal-ask:work:${year}` },
      { label: t('button-short-day'), data: `cal-ask:short:${year}` },
    ],
    [{ label: t('button-special-days'), data: `cal-days:${year}` }],
  ];
}

/** To the years before and after; the newest can be followed by a new one. */
function yearButtons(
  { calendar: { year }, newestYearUntil: newest }: SchoolFrame,
  changes: boolean,
  { now, t }: ViewContext,
): Button[][] {
  const today = schoolDateOf(now);
  const isPresent = year.from <= today && today <= year.until;
  return [
    [
      ...(isPresent ? [] : [{ label: t('button-this-year'), data: 'cal' }]),
      ...(newest && newest > year.until
        ? [{ label: t('button-following-year'), data: `cal:${addDays(year.until, 1)}` }]
        : []),
      ...(changes && newest === year.until ? [{ label: t('button-next-year'), data: 'cal-next' }] : []),
    ],
  ];
}
