import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { peopleAbove } from '../above.ts';
import type { DutiesDeps } from '../duties-deps.ts';
import { dutyName } from '../duty-words.ts';
import { loadHolders } from '../listeners.store.ts';
import { notReached } from '../not-reached.store.ts';
import { openDuties } from '../open-duties.ts';

/** So many names fit on a phone. */
const SHOWN = 40;

/** ¶6: whom a letter did not reach, for their class teacher: by name, with the number to call. */
export function unreadView(deps: DutiesDeps): View {
  return async ({ letterId }, { db, visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const today = schoolDateOf(now);
    const frame = await deps.frames(today);
    const open = await openDuties(deps, db, ['6'], { now, until: now, since: today, frame });
    const holders = await loadHolders(db, today);
    const own = open.filter(
      (duty) => duty.object === `letter:${letterId}` && peopleAbove(duty, holders).includes(actor.personId),
    );
    const [duty] = own;
    if (!duty) return { html: t.html('bell-done') };
    const led = new Set(actor.roles.flatMap(({ classId }) => classId ?? []));
    const classIds = own.flatMap((one) => one.classIds).filter((id) => led.size === 0 || led.has(id));
    const personIds = own.flatMap(({ responsible }) => responsible);
    const people = await notReached(db, { letterId: Number(letterId), personIds, classIds }, today);
    const left = people.length - SHOWN;
    return {
      html: blocks(
        lines(html`<b>${dutyName(duty, t)}</b>`, t.html('bell-not-reached', { count: people.length })),
        lines(
          ...people.slice(0, SHOWN).map(({ familyName, givenName, phone, children }) => {
            const whose = children.length > 0 ? ` (${children.join(', ')})` : '';
            return html`• ${familyName} ${givenName}${whose}${phone ? ` ${phone}` : ''}`;
          }),
        ),
        left > 0 && t.html('bell-more', { count: left }),
      ),
    };
  };
}
