import { compareNames } from '../../../kernel/folding.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, lines } from '../../../telegram/html.ts';
import { classesOf } from '../../people/classes.store.ts';
import { briefingCounts } from '../briefing.store.ts';

/** ¶2: every class in one line, for those who answer for the whole school: counts, no names. */
export const overviewView: View = async (_params, { db, visitor, now, t }) => {
  if (!may(visitor.actor, 'briefing.read', {})) throw new Refusal('not-allowed');
  const day = schoolDateOf(now);
  const classes = await classesOf(db, day);
  const counts = await briefingCounts(
    db,
    classes.map(({ id }) => id),
    day,
  );
  const rows = counts.toSorted((a, b) => compareNames(a.className, b.className));
  return {
    html: blocks(
      t.html('briefing-overview'),
      lines(
        ...rows.map(({ className, heldOn, briefed, guardians }) =>
          heldOn
            ? t.html('briefing-overview-held', {
                ...{ class: className, day: formatDate(heldOn, t.language) },
                ...{ briefed, all: guardians },
              })
            : t.html('briefing-overview-open', { class: className, all: guardians }),
        ),
      ),
    ),
    buttons: [[{ label: t('button-back'), data: 'class' }]],
  };
};
