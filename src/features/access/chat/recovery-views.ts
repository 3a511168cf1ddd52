import type { Db } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import { findPeople } from '../../people/find-people.store.ts';
import { mayDecide } from '../recovery/recovery.store.ts';
import { belongs, type Standing, standingsOf } from '../standing.store.ts';
import { recoveryCard } from './recovery-card.ts';

const MOST_NAMESAKES = 5;

/** A name misspelt or in other letters is found too: a person, who checks, chooses. */
async function similarlyNamed(db: Db, name: string, day: SchoolDate): Promise<Standing[]> {
  const { people } = await findPeople(db, name, { today: day, limit: MOST_NAMESAKES });
  const ids = people.map(({ id }) => id);
  return (await standingsOf(db, ids, day)).filter(belongs);
}

export function recoveryViews(db: Db): Record<string, View> {
  return {
    'recovery-name': async (_params, { t }) => ({ html: t.html('recovery-ask-name') }),
    'recovery-hint': async (_params, { t }) => ({
      html: t.html('recovery-ask-hint'),
      buttons: [[{ label: t('button-work-here'), data: 'recover-staff' }]],
    }),
    'recovery-sent': async (_params, { t }) => ({ html: t.html('recovery-sent') }),
    recovery: recoveryView(db),
  };
}

function recoveryView(db: Db): View {
  return async ({ id }, { visitor, now, t }) => {
    const recovery = await db.accessRecovery.findUnique({ where: { id: Number(id) } });
    if (!recovery) throw new Refusal('stale-button');
    const day = schoolDateOf(now);
    const { personId, decidedById, familyName, givenName } = recovery;
    const [person] = personId === null ? [] : await standingsOf(db, [personId], day);
    if (!visitor.actor || !mayDecide(visitor.actor, person)) throw new Refusal('not-allowed');
    const others = person ? [] : await similarlyNamed(db, `${familyName} ${givenName}`, day);
    const decider = decidedById === null ? null : await db.person.findUnique({ where: { id: decidedById } });
    const decidedBy = decider ? `${decider.familyName} ${decider.givenName}` : undefined;
    return recoveryCard({ recovery, person, namesakes: others, decidedBy }, t);
  };
}
