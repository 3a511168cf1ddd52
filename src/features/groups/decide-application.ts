import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { leads } from './apply-to-group.ts';
import { changeStandings } from './change-standings.ts';
import { lockGroup } from './group-book.store.ts';
import { type ApplicationState, type Decision, decide } from './group-book.ts';
import type { Moment } from './groups-deps.ts';

/**
 * ¶4.4: the group's teacher decides about an application; whoever waits first has a place that becomes free
 * by it. Returns what became of it: without a place left, an accepted one waits.
 * @throws Refusal not-allowed, group-gone, group-decided, group-full
 */
export async function decideApplication(
  tx: Tx,
  actor: Actor,
  { applicationId, decision }: { readonly applicationId: number; readonly decision: Decision },
  moment: Moment,
): Promise<ApplicationState | undefined> {
  if (!may(actor, 'group.lead')) throw new Refusal('not-allowed');
  const found = await tx.groupApplication.findUnique({
    where: { id: applicationId },
    select: { groupId: true },
  });
  if (!found) throw new Refusal('group-gone');
  const locked = await lockGroup(tx, found.groupId, moment.today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  const application = locked.book.applications.find(({ id }) => id === applicationId);
  if (!application) throw new Refusal('group-gone');
  const changes = decide(locked.book, application, decision, moment);
  const { now, updateId, undoUntil } = moment;
  await changeStandings(tx, locked, changes, { actor, action: 'group.decided', now, updateId, undoUntil });
  return changes[0]?.application.state;
}
