import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { bellSlots } from './bell-slots.ts';
import { bellNoticeKinds } from './chat/bell-notice-kind.ts';
import { bellPresses } from './chat/bell-presses.ts';
import { bellViews } from './chat/bell-views.ts';
import type { DutiesDeps } from './duties-deps.ts';
import { ON_PAPER, undoOnPaper } from './on-paper.ts';

const undoPaper: Undoer = async (tx, actor, [entry]) => {
  const kept = entry && (await undoOnPaper(tx, actor, entry));
  if (!kept) return undefined;
  return {
    view: 'bell-paper',
    params: { duty: kept.duty, line: kept.line },
    alert: { key: 'undone', params: {} },
  };
};

/** The bell: everyone hears in time, once, what they owe (all clocks). */
export function createDuties(
  deps: DutiesDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'duties',
    callbacks: bellPresses(deps),
    views: bellViews(deps),
    slots: bellSlots(deps),
    notices: bellNoticeKinds(deps),
    undo: { [ON_PAPER]: undoPaper },
  };
}
