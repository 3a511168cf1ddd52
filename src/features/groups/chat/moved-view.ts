import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { moveText } from '../split/move-notice-kind.ts';
import { toldMoves } from '../split/told-moves.store.ts';
import { childOf } from './child-view.ts';

/** ¶4.3: to which part of its class a child goes, for its guardian: `{groupId, studentId, from}`. */
export function movedView({ db }: GroupsDeps): View {
  return async (params, { visitor, now, t }) => {
    const { studentId } = childOf(visitor.actor, Number(params['studentId']));
    const groupId = Number(params['groupId']);
    const from = String(params['from']) as SchoolDate;
    const asked = { key: 0, personId: visitor.actor?.personId ?? 0, studentId, groupId, from };
    const [found] = await toldMoves(db, [asked], schoolDateOf(now));
    if (!found) throw new Refusal('stale-button');
    return { html: moveText(found, from, t), buttons: [[{ label: t('button-menu'), data: 'menu' }]] };
  };
}
