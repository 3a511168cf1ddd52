import { Refusal } from '../../../kernel/refusal.ts';
import type { OpenDuty } from '../../../regulation/duty.ts';
import type { View } from '../../../telegram/feature.ts';
import { html } from '../../../telegram/html.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { bellContents } from '../bell-content.ts';
import type { DutiesDeps } from '../duties-deps.ts';
import { dutyName } from '../duty-words.ts';
import { loadStaffNames } from '../staff-names.store.ts';
import { bellScreen } from './bell-screen.ts';
import { unreadView } from './unread-view.ts';

export function bellViews(deps: DutiesDeps): Record<string, View> {
  return { bell: shownBell(deps), 'bell-paper': paperView, 'bell-unread': unreadView(deps) };
}

/** What a reminder that named nothing was about. */
function shownBell(deps: DutiesDeps): View {
  return async ({ at }, { db, visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const message = { personId: actor.personId, at: new Date(Number(at) * 1000), alreadySent: true };
    const [content] = await bellContents(deps, db, [message], now);
    if (!content || content.entries.length === 0) return { html: t.html('bell-done') };
    const names = await loadStaffNames(db, content.entries);
    return bellScreen(content, { now, t, late: false, names });
  };
}

const paperView: View = async (params, { now, t }) => {
  const { duty, line } = params as unknown as Pick<OpenDuty, 'duty' | 'line'>;
  const name = dutyName({ duty, line }, t);
  return {
    html: html`<b>${t(params['done'] ? 'bell-paper-done' : 'bell-paper-undone')}</b>\n${name}`,
    buttons: [undoButton(params, now, t)],
  };
};
