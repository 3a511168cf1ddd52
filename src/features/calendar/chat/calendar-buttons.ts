import { Refusal } from '../../../kernel/refusal.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { changeBreak, changeDay } from '../change-calendar.ts';
import { closeSemester } from '../close-semester.ts';
import { readBells } from '../read-bells.ts';
import { pressedDay } from './edit-view.ts';
import { saveChange } from './saved-change.ts';

/** Shows the view of the day, or of the year by its first day, that the button names. */
function show(view: string): Handler {
  return async ({ args: [day] }) => ({ view, params: { day: pressedDay(day) } });
}

function member(request: Request): MemberRequest {
  const connected = asMember(request);
  if (!connected) throw new Refusal('not-connected');
  return connected;
}

export function calendarButtons(deps: CalendarDeps): Record<string, Handler> {
  const saveDay = (
    request: Request,
    day: SchoolDate,
    change: Parameters<typeof changeDay>[3],
  ): Promise<Reply> =>
    saveChange(deps, member(request), async (tx, context) => {
      await changeDay(tx, context, day, change);
      return { view: 'calendar-day', params: { day } };
    });

  /** `cal-closed:<day of the year>:<semester>` */
  const lockSemester =
    (closed: boolean): Handler =>
    async (request) => {
      const [pressed, pressedNumber] = request.args;
      const [day, number] = [pressedDay(pressed), idOf(pressedNumber)];
      return saveChange(deps, member(request), async (tx, context) => {
        await closeSemester(tx, context, { yearDay: day, number, closed });
        return { view: 'calendar-semesters', params: { day } };
      });
    };

  return {
    cal: async ({ args: [day] }) => ({ view: 'calendar', params: day ? { day: pressedDay(day) } : {} }),
    'cal-sems': show('calendar-semesters'),
    'cal-breaks': show('calendar-breaks'),
    'cal-break': async ({ args: [day, startsOn] }) => ({
      view: 'calendar-break',
      params: { day: pressedDay(day), startsOn: pressedDay(startsOn) },
    }),
    'cal-days': show('calendar-days'),
    'cal-day': show('calendar-day'),
    'cal-work': show('calendar-working'),
    'cal-short': show('calendar-short'),
    'cal-close': async ({ args: [day, number] }) => ({
      view: 'calendar-close',
      params: { day: pressedDay(day), number: idOf(number) },
    }),
    'cal-closed': lockSemester(true),
    'cal-opened': lockSemester(false),
    'cal-next': async () => ({ view: 'calendar-next', params: {} }),

    'cal-unbreak': async (request) => {
      const [day, startsOn] = request.args.map(pressedDay);
      if (!day || !startsOn) throw new Refusal('stale-button');
      return saveChange(deps, member(request), async (tx, context) => {
        await changeBreak(tx, context, { yearDay: day, startsOn, to: undefined });
        return { view: 'calendar-breaks', params: { day } };
      });
    },

    'cal-set': async (request) => {
      const [day, wanted = ''] = request.args;
      const [, weekday] = /^w([0-5])$/.exec(wanted) ?? [];
      const lessonsAsOn = Number(weekday) || null;
      if (wanted === 'off')
        return saveDay(request, pressedDay(day), { override: { working: false, lessonsAsOn: null } });
      if (wanted === 'usual') return saveDay(request, pressedDay(day), { override: null });
      if (weekday === undefined) throw new Refusal('stale-button');
      return saveDay(request, pressedDay(day), { override: { working: true, lessonsAsOn } });
    },

    'cal-bells': async (request) => {
      const [pressed, wanted = ''] = request.args;
      const day = pressedDay(pressed);
      if (wanted === 'usual') return saveDay(request, day, { bells: [] });
      const { bells } = await deps.frames(day);
      return saveDay(request, day, { bells: readBells(wanted, bells) });
    },
  };
}
