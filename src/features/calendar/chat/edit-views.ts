import { Refusal } from '../../../kernel/refusal.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { dayStatus, semesterButtons, semesterLine, spanWords, specialDays } from './calendar-words.ts';
import { oneDay, short, working } from './day-views.ts';
import { back, type EditView, editView } from './edit-view.ts';

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
      back(editing, `cal:${year.from}`),
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
    'calendar-breaks': editView(deps, breaks),
    'calendar-break': editView(deps, oneBreak),
    'calendar-days': editView(deps, days),
    'calendar-day': editView(deps, oneDay),
    'calendar-working': editView(deps, working),
    'calendar-short': editView(deps, short),
    'calendar-made': editView(deps, made),
  };
}
