import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, schoolDateOf, toDbDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Button } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { affectedLessons } from '../affected-lessons.store.ts';
import { checkArranges } from '../save-substitution.ts';
import { spanWords } from '../span-words.ts';
import { type KeptSubstitution, loadSubstitution, loadSubstitutions } from '../substitution.store.ts';
import { choiceFor } from '../substitution.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { lessonsByDay, namesIn, planTitle } from './plan-words.ts';

const MOST_LISTED = 20;
/** A substitution that is over stays on the list for so long. */
const LISTED_DAYS = 7;

const isWithoutOrder = ({ plan }: KeptSubstitution) => plan.orderNumber === null;

/** ¶4.11: the substitutions of now and later, the own ones or all; without an order's number: `{open?}`. */
export function rootView({ db }: SubstitutionsDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor || !may(actor, 'substitution.arrange')) throw new Refusal('not-allowed');
    const oversees = may(actor, 'substitution.oversee');
    const own = oversees ? {} : { absentId: actor.personId };
    const today = schoolDateOf(now);
    const recent = { until: { gte: toDbDate(addDays(today, -LISTED_DAYS)) } };
    const listed = await loadSubstitutions(
      db,
      { ...own, cancelledAt: null, ...(params['open'] ? { orderNumber: null } : recent) },
      MOST_LISTED,
    );
    const button = (one: KeptSubstitution): Button => ({
      label: `${isWithoutOrder(one) ? '⏳ ' : ''}${oversees ? `${one.absentName}, ` : ''}${spanWords(one.plan, t)}`,
      data: `sub:${one.id}`,
    });
    const title = params['open'] ? 'substitutions-open' : 'substitutions';
    return {
      html: blocks(
        lines(t.html(title), listed.some(isWithoutOrder) && t.html('substitutions-legend')),
        listed.length === 0 && t.html('substitutions-none'),
      ),
      buttons: [
        ...listed.map((one) => [button(one)]),
        [{ label: t(oversees ? 'button-new-substitution' : 'button-i-am-absent'), data: 'sub-new' }],
        params['open']
          ? [{ label: t('button-back'), data: 'sub' }]
          : [
              { label: t('button-without-order'), data: 'sub-open' },
              ...(oversees ? [{ label: t('button-substitution-report'), data: 'sub-report' }] : []),
            ],
      ],
    };
  };
}

/** A stored one with what became of each lesson: `{id, undo?, undoUntil?}`. */
export function savedView({ db, frames }: SubstitutionsDeps): View {
  return async (params, context) => {
    const { t, now } = context;
    const kept = await shownSubstitution(db, params['id'], context);
    const { plan, absentName, id, isCancelled } = kept;
    const below = [{ label: t('button-substitutions'), data: 'sub' }];
    if (isCancelled)
      return {
        html: blocks(planTitle(plan, absentName, t), t.html('substitution-cancelled')),
        buttons: [undoButton(params, now, t), below],
      };
    const lessons = await affectedLessons(db, await frames(plan.from), plan, id);
    const names = await namesIn(db, plan);
    const open = lessons.filter((lesson) => !lesson.settledElsewhere && !choiceFor(plan, lesson.ref)).length;
    return {
      html: blocks(
        planTitle(plan, absentName, t),
        ...lessonsByDay(lessons, plan, names, t),
        lessons.length === 0 && t.html('substitution-no-lessons'),
        open > 0 && t.html('substitution-still-open', { count: open }),
      ),
      buttons: [
        [
          { label: t('button-change'), data: `sub-edit:${id}` },
          { label: t('button-order-number'), data: `sub-number:${id}` },
        ],
        [...undoButton(params, now, t), { label: t('button-cancel-substitution'), data: `sub-off:${id}` }],
        below,
      ],
    };
  };
}

/** "Really cancel?": `{id}`. */
export const cancelView: View = async (params, context) => {
  const { t } = context;
  const { plan, absentName, id } = await shownSubstitution(context.db, params['id'], context);
  return {
    html: blocks(html`<b>${absentName}</b>, ${spanWords(plan, t)}`, t.html('substitution-really-cancel')),
    buttons: [
      [
        { label: t('button-cancel-substitution'), data: `sub-off:${id}:yes` },
        { label: t('button-back'), data: `sub:${id}` },
      ],
    ],
  };
};

/** @throws Refusal stale-button, not-allowed */
async function shownSubstitution(
  db: SubstitutionsDeps['db'],
  id: unknown,
  { visitor }: Pick<ViewContext, 'visitor'>,
): Promise<KeptSubstitution> {
  const kept = await loadSubstitution(db, Number(id));
  if (!kept) throw new Refusal('stale-button');
  checkArranges(visitor.actor, kept.plan.absentId);
  return kept;
}
