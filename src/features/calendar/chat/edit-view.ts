import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks } from '../../../telegram/html.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { yearDayOf } from './calendar-view.ts';

export interface Editing {
  readonly frame: SchoolFrame;
  /** As buttons name the day, or the year by its first day. */
  readonly day: SchoolDate;
  readonly params: Params;
  readonly context: ViewContext;
}

export type EditView = (editing: Editing) => Screen;

/** A view for whoever may change the calendar; after a change it says so and offers `Undo`. */
export function editView({ frames }: CalendarDeps, view: EditView): View {
  return async (params, context) => {
    const { visitor, now, t } = context;
    if (!may(visitor.actor, 'calendar.change')) throw new Refusal('not-allowed');
    const day = yearDayOf(params, now);
    const screen = view({ frame: await frames(day), day, params, context });
    const { undo } = params as { undo?: { updateId: number; until: string } };
    if (!undo || now > new Date(undo.until)) return screen;
    return {
      html: blocks(t.html('calendar-saved'), screen.html),
      buttons: [[{ label: t('button-undo'), data: `undo:${undo.updateId}` }], ...(screen.buttons ?? [])],
    };
  };
}

export const back = ({ context: { t } }: Editing, data: string): Button[] => [
  { label: t('button-back'), data },
];

/** @throws Refusal stale-button */
export function pressedDay(text: string | undefined): SchoolDate {
  if (text === undefined || !isSchoolDate(text)) throw new Refusal('stale-button');
  return text;
}
