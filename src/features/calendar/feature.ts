import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { calendarButtons } from './chat/calendar-buttons.ts';
import { askForText, askView, takeText } from './chat/calendar-form.ts';
import { calendarView } from './chat/calendar-view.ts';
import { editViews } from './chat/edit-views.ts';
import { createNextYear, nextYearView } from './chat/next-year-form.ts';
import { undoYearMade, YEAR_MADE } from './next-year/make-next-year.ts';
import { calendarUndoers } from './undo-calendar.ts';

const audience = (actor: Actor | undefined) => may(actor, 'calendar.read');

/** The school year (¶4.2): semesters, breaks, days off, moved and short days, the year after. */
export function createCalendarFeature(
  deps: CalendarDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'calendar',
    commands: [
      {
        name: 'calendar',
        latvian: 'kalendars',
        audience,
        handle: async () => ({ view: 'calendar', params: {} }),
      },
    ],
    menu: [{ labelKey: 'button-calendar', data: 'cal', rank: 34, audience }],
    callbacks: {
      ...calendarButtons(deps),
      'cal-ask': askForText,
      'cal-make': createNextYear(deps),
    },
    views: {
      ...editViews(deps),
      calendar: calendarView(deps),
      'calendar-ask': askView,
      'calendar-next': nextYearView(deps),
    },
    text: (request) => takeText(deps, request),
    undo: { ...calendarUndoers(deps.frames), [YEAR_MADE]: undoYearMade(deps.frames) },
  };
}
