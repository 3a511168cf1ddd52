import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate, formatShortDay } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { dayStatus } from '../../timetable/day-words.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { semesterButtons, semesterLine, spanWords, specialDays } from './calendar-words.ts';
import { oneDay, short, working } from './day-views.ts';
import { back, type Editing, type EditView, editView } from './edit-view.ts';

const semesters: EditView = (editing) => {
  const { t } = editing.context;
  const { data, year } = editing.frame.calendar;
  return {
    html: blocks(
      t.html('calendar-which-semester'),
      lines(...data.semesters.map((semester) => semesterLine(semester, t))),
    ),
    buttons: [
      ...semesterButtons(data.semesters, { asks: '', day: year.from }, t),
      ...lockButtons(editing),
      back(editing, `cal:${year.from}`),
    ],
  };
};

/** ¶4.5: for whoever may close a semester. */
function lockButtons({ frame, context }: Editing): Button[][] {
  const { visitor, t } = context;
  if (!may(visitor.actor, 'semester.close')) return [];
  const { data, year } = frame.calendar;
  return [
    data.semesters.map(({ number, closed }) =>
      closed
        ? { label: t('button-open-semester', { number }), data: `cal-opened:${year.from}:${number}` }
        : { label: t('button-close-semester', { number }), data: `cal-close:${year.from}:${number}` },
    ),
  ];
}

/** What closing means, before it is done. */
const closing: EditView = (editing) => {
  const { frame, params, context } = editing;
  const { now, t } = context;
  const { data, year } = frame.calendar;
  const semester = data.semesters.find(({ number }) => number === params['number']);
  if (!semester) throw new Refusal('stale-button');
  const { number, until } = semester;
  return {
    html: blocks(
      html`<b>${t('semester-close-which', { number })}</b>`,
      schoolDateOf(now) <= until && t.html('semester-close-early', { day: formatDate(until, t.language) }),
      t.html('semester-close-means'),
    ),
    buttons: [
      [{ label: t('button-close-now'), data: `cal-closed:${year.from}:${number}` }],
      back(editing, `cal-sems:${year.from}`),
    ],
  };
};

const breaks: EditView = (editing) => {
  const { t } = editing.context;
  const { data, year } = editing.frame.calendar;
  return {
    html: blocks(t.html(data.breaks.length > 0 ? 'calendar-which-break' : 'calendar-breaks-none')),
    buttons: [
      ...inRows(
        data.breaks.map((pause) => ({
          label: spanWords(pause, t),
          data: `cal-break:${year.from}:${pause.from}`,
        })),
        2,
      ),
      [{ label: t('button-add-break'), data: `cal-ask:break:${year.from}` }],
      back(editing, `cal:${year.from}`),
    ],
  };
};

const oneBreak: EditView = (editing) => {
  const { t } = editing.context;
  const { data, year } = editing.frame.calendar;
  const pause = data.breaks.find(({ from }) => from === editing.params['startsOn']);
  if (!pause) throw new Refusal('stale-button');
  return {
    html: html`<b>${t('calendar-break', { dates: spanWords(pause, t) })}</b>`,
    buttons: [
      [
        { label: t('button-change-dates'), data: `cal-ask:break:${year.from}:${pause.from}` },
        { label: t('button-remove-break'), data: `cal-unbreak:${year.from}:${pause.from}` },
      ],
      back(editing, `cal-breaks:${year.from}`),
    ],
  };
};

/** All days that are not as the weekdays have them: the school's own words, and the public holidays. */
const days: EditView = (editing) => {
  const { frame, context } = editing;
  const { t } = context;
  const special = specialDays(frame);
  return {
    html: blocks(
      t.html('calendar-special-days'),
      lines(...special.map((day) => html`${formatShortDay(day, t.language)} – ${dayStatus(frame, day, t)}`)),
    ),
    buttons: [
      ...inRows(
        special.map((day) => ({ label: formatShortDay(day, t.language), data: `cal-day:${day}` })),
        3,
      ),
      back(editing, `cal:${frame.calendar.year.from}`),
    ],
  };
};

/** The next year is there: what is left to do until it begins. */
const made: EditView = (editing) => {
  const { t } = editing.context;
  return {
    html: t.html('next-year-made', { name: editing.frame.yearName }),
    buttons: [[{ label: t('button-calendar'), data: `cal:${editing.frame.calendar.year.from}` }]],
  };
};

export function editViews(deps: CalendarDeps): Record<string, View> {
  return {
    'calendar-semesters': editView(deps, semesters),
    'calendar-close': editView(deps, closing),
    'calendar-breaks': editView(deps, breaks),
    'calendar-break': editView(deps, oneBreak),
    'calendar-days': editView(deps, days),
    'calendar-day': editView(deps, oneDay),
    'calendar-working': editView(deps, working),
    'calendar-short': editView(deps, short),
    'calendar-made': editView(deps, made),
  };
}
