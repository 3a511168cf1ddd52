import type { Tx } from '../../../db/open.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import type { MemberRequest, Params, Reply } from '../../../telegram/feature.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import type { ChangeContext } from '../change-calendar.ts';

/** Makes a change of the calendar in the update's transaction and shows `view`, with `Undo` above it. */
export function saveChange(
  { frames, settings }: CalendarDeps,
  request: MemberRequest,
  change: (tx: Tx, context: ChangeContext) => Promise<{ readonly view: string; readonly params: Params }>,
): Promise<Reply> {
  const { now, updateId } = request;
  const undoUntil = undoWindowEnd(settings, now);
  const context = { actor: request.visitor.actor, frames, now, updateId, undoUntil };
  return request.write(async (tx) => {
    const { view, params } = await change(tx, context);
    return { view, params: { ...params, undo: { updateId, until: undoUntil.toISOString() } } };
  });
}
