import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { UndoEntry } from '../history/undo.ts';
import { leads } from './apply-to-group.ts';
import { changeStandings } from './change-standings.ts';
import { lockGroup } from './group-book.store.ts';
import { moveUp, takenPlaces } from './group-book.ts';
import type { Moment } from './groups-deps.ts';

export const GROUP_OPENED = 'group.opened';

/** ¶4.4: whether guardians may apply from now on; who waits goes on waiting. @throws Refusal not-allowed, group-gone */
export async function openGroup(
  tx: Tx,
  actor: Actor,
  { groupId, open }: { readonly groupId: number; readonly open: boolean },
  moment: Moment,
): Promise<void> {
  if (!may(actor, 'group.lead')) throw new Refusal('not-allowed');
  const locked = await lockGroup(tx, groupId, moment.today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  await tx.teachingGroup.update({ where: { id: groupId }, data: { open } });
  await recordAudit(tx, [
    {
      at: moment.now,
      actorId: actor.personId,
      action: GROUP_OPENED,
      subject: 'group',
      subjectId: groupId,
      before: { open: locked.open },
      after: { open },
      updateId: moment.updateId,
      undoUntil: moment.undoUntil,
    },
  ]);
}

export async function undoOpened(
  tx: Tx,
  actor: Actor,
  { subjectId, before, after }: UndoEntry,
  today: SchoolDate,
): Promise<number | undefined> {
  const locked = await lockGroup(tx, subjectId, today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  if (locked.open !== (after as { open: boolean }).open) return undefined;
  await tx.teachingGroup.update({
    where: { id: subjectId },
    data: { open: (before as { open: boolean }).open },
  });
  return subjectId;
}

/**
 * ¶4.4: the number of places; whoever waits first has those that are added. Never below those taken.
 * @throws Refusal not-allowed, group-gone, group-places-taken
 */
export async function changePlaces(
  tx: Tx,
  actor: Actor,
  { groupId, places }: { readonly groupId: number; readonly places: number | null },
  moment: Moment,
): Promise<void> {
  if (!may(actor, 'group.lead')) throw new Refusal('not-allowed');
  const locked = await lockGroup(tx, groupId, moment.today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  const taken =
    takenPlaces(locked.book.members) +
    locked.book.applications.filter(({ state }) => state === 'applied').length;
  if (places !== null && places < taken) throw new Refusal('group-places-taken', { taken });
  await tx.teachingGroup.update({ where: { id: groupId }, data: { places } });
  const { now, updateId } = moment;
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: 'group.places',
      subject: 'group',
      subjectId: groupId,
      before: { places: locked.book.places },
      after: { places },
      updateId,
      undoUntil: undefined,
    },
  ]);
  const changes = moveUp({ ...locked.book, places }, moment);
  await changeStandings(tx, locked, changes, { actor, action: 'group.decided', now, updateId });
}
