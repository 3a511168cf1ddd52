import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { UndoEntry } from '../history/undo.ts';
import { lockBriefing, saveBriefing } from './briefing.store.ts';
import { cancelMessages } from './briefing-notices.ts';
import type { BriefingAction, KeptBriefing } from './change-briefing.ts';

/**
 * Puts back what one act changed; undefined: messages have gone out already. Returns the class.
 * @throws Refusal not-allowed
 */
export async function undoBriefing(
  tx: Tx,
  actor: Actor,
  { before, action }: Pick<UndoEntry, 'before'> & { readonly action: BriefingAction },
  now: Date,
): Promise<number | undefined> {
  const { classId, change } = before as KeptBriefing;
  if (!may(actor, 'briefing.hold', { classId })) throw new Refusal('not-allowed');
  const { id } = await lockBriefing(tx, classId);
  if (action === 'briefing.sent') {
    const people = (change.attendances ?? []).map(({ personId }) => personId);
    if (!(await cancelMessages(tx, classId, people, schoolDateOf(now)))) return undefined;
  }
  await saveBriefing(tx, id, change);
  return classId;
}
