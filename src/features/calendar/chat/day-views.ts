import { Refusal } from '../../../kernel/refusal.ts';
import { formatDay, formatWeekday } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { dayStatus } from '../../timetable/day-words.ts';
import { back, type EditView } from './edit-view.ts';

/** Minutes of lessons and of breaks. */
const SHORT_PATTERNS = ['30/10', '30/5', '20/5'] as const;

/** What the day is, and what it can be made. */
export const oneDay: EditView = (editing) => {
  const { frame, day, context } = editing;
  const { t } = context;
  const { overrides } = frame.calendar.data;
  const own = overrides.get(day);
  const taught = 'weekday' in frame.calendar.lessonsOn(day);
  return {
    html: lines(html`<b>${formatDay(day, t.language)}</b>`, dayStatus(frame, day, t)),
    buttons: [
      [
        ...(own?.working === false ? [] : [{ label: t('button-make-off'), data: `cal-set:${day}:off` }]),
        { label: t('button-make-working'), data: `cal-work:${day}` },
        ...(own ? [{ label: t('button-as-usual'), data: `cal-set:${day}:usual` }] : []),
      ],
      [
        ...(taught ? [{ label: t('button-short-bells'), data: `cal-short:${day}` }] : []),
        ...(frame.shortDays.has(day)
          ? [{ label: t('button-usual-bells'), data: `cal-bells:${day}:usual` }]
          : []),
      ],
      back(editing, `cal:${frame.calendar.year.from}`),
    ],
  };
};

/** By which weekday's timetable a moved working day is taught. */
export const working: EditView = (editing) => {
  const { day, context } = editing;
  const { t } = context;
  return {
    html: blocks(html`<b>${formatDay(day, t.language)}</b>`, t.html('calendar-taught-as')),
    buttons: [
      ...inRows(
        [1, 2, 3, 4, 5].map((weekday) => ({
          label: formatWeekday(weekday, t.language),
          data: `cal-set:${day}:w${weekday}`,
        })),
        2,
      ),
      [{ label: t('button-no-lessons'), data: `cal-set:${day}:w0` }],
      back(editing, `cal-day:${day}`),
    ],
  };
};

export const short: EditView = (editing) => {
  const { frame, day, context } = editing;
  const { t } = context;
  const taught = frame.calendar.lessonsOn(day);
  if ('off' in taught) throw new Refusal('no-lessons-that-day', { reason: taught.off, day });
  return {
    html: blocks(html`<b>${formatDay(day, t.language)}</b>`, t.html('calendar-which-bells')),
    buttons: [
      ...SHORT_PATTERNS.map((pattern) => {
        const [lesson = '', pause = ''] = pattern.split('/');
        return [{ label: t('button-bells', { lesson, pause }), data: `cal-bells:${day}:${pattern}` }];
      }),
      [{ label: t('button-own-bells'), data: `cal-ask:bells:${day}` }],
      back(editing, `cal-day:${day}`),
    ],
  };
};
