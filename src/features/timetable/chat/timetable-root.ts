import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Handler, Reply, Request, View } from '../../../telegram/feature.ts';
import { blocks } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import type { TimetableDeps } from '../correct-timetable.ts';
import { ownWeeks, readWeekKey, seesAll } from '../whose-week.ts';
import { childName } from './week-view.ts';

/** `/timetable`: whoever has one timetable alone sees it at once. */
export const openTimetable: Handler = async ({ visitor: { actor }, now }) => {
  const own = actor && !seesAll(actor) ? ownWeeks(actor) : [];
  const [only] = own;
  if (!only || own.length > 1) return { view: 'timetable', params: {} };
  return { view: 'timetable-week', params: { of: only, day: schoolDateOf(now) } };
};

export function rootView({ frames }: TimetableDeps): View {
  return async (_params, { visitor: { actor }, now, t }) => {
    if (!may(actor, 'timetable.read') || !actor) throw new Refusal('not-allowed');
    const { classes, groups } = seesAll(actor)
      ? await frames(schoolDateOf(now))
      : { classes: [], groups: [] };
    const own = ownWeeks(actor).map((key) => ({
      label: key === 't' ? t('timetable-my-week') : (childName(actor, Number(key.slice(1))) ?? ''),
      data: `tt-week:${key}`,
    }));
    return {
      html: blocks(t.html('timetable-whose')),
      buttons: [
        ...inRows(own, 2),
        ...inRows(
          classes.map(({ id, name }) => ({ label: name, data: `tt-week:c${id}` })),
          4,
        ),
        ...inRows(
          groups.map(({ id, name }) => ({ label: name, data: `tt-week:g${id}` })),
          2,
        ),
        [{ label: t('button-menu'), data: 'menu' }],
      ],
    };
  };
}

/** `tt-week:<whose>[:<day>]`, `tt-day:<whose>:<day>` */
export function showWeek(view: 'timetable-week' | 'timetable-day'): Handler {
  return async (request: Request): Promise<Reply> => {
    const { actor } = request.visitor;
    const [of = '', day = schoolDateOf(request.now)] = request.args;
    if (!isSchoolDate(day)) throw new Refusal('stale-button');
    if (!actor || !readWeekKey(of, actor)) throw new Refusal('not-allowed');
    return { view, params: { of, day } };
  };
}
