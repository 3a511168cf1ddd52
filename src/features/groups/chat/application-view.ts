import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatFullDate, formatWeekday } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { applicationCard } from '../application.store.ts';
import { clashingTimes } from '../clashing-times.store.ts';
import { placesLeft } from '../groups.store.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { leftText } from './group-words.ts';
import { loadLed } from './led-views.ts';

/** ¶4.4: one application as the group's teacher decides it: `{applicationId, undo?, undoUntil?}`. */
export function applicationView(deps: GroupsDeps): View {
  return async (params, context) => {
    const { t } = context;
    const card = await applicationCard(deps.db, Number(params['applicationId']), schoolDateOf(context.now));
    if (!card) throw new Refusal('group-gone');
    const { group, terms } = await loadLed(deps, card.groupId, context);
    const open = card.state === 'applied' || card.state === 'waiting';
    const clashes = open ? await clashingTimes(deps.db, card, terms.today) : [];
    const left = placesLeft(group);
    const canAccept = card.state === 'applied' || left === null || left > 0;
    return {
      html: blocks(
        html`<b>${group.name}</b>`,
        lines(
          html`${card.name}, ${card.className}`,
          card.guardianName
            ? t.html('group-application-by', { name: card.guardianName })
            : t.html('group-application-paper'),
          t.html('group-application-on', {
            day: formatFullDate(schoolDateOf(new Date(card.appliedAt)), t.language),
          }),
          html`<b>${t(`group-state-${card.state}`)}</b>${card.state === 'waiting' ? html` (${card.place}.)` : ''}`,
        ),
        clashes.length > 0 &&
          lines(
            t.html('group-clash', { name: card.name }),
            ...clashes.map(({ weekday, number, other }) =>
              t.html('group-clash-line', { weekday: formatWeekday(weekday, t.language), number, other }),
            ),
          ),
        html`${leftText(group, t)}`,
      ),
      buttons: [
        ...(open ? decisions(card.id, { canAccept, waits: card.state === 'waiting' }, t) : []),
        undoButton(params, context.now, context.t),
        [{ label: t('button-back'), data: `gl:${group.id}` }],
      ],
    };
  };
}

function decisions(
  id: number,
  { canAccept, waits }: { readonly canAccept: boolean; readonly waits: boolean },
  t: Translate,
): Button[][] {
  const button = (key: string, decision: string) => ({ label: t(key), data: `ga-do:${id}:${decision}` });
  return [
    [
      ...(canAccept ? [button('button-group-accept', 'accept')] : []),
      ...(waits ? [] : [button('button-group-wait', 'wait')]),
    ],
    [button('button-group-refuse', 'refuse')],
  ];
}
