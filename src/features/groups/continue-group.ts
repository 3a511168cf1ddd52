import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { UndoEntry } from '../history/undo.ts';
import { leads } from './apply-to-group.ts';
import { lockGroup } from './group-book.store.ts';
import type { Moment } from './groups-deps.ts';

export const GROUP_CONTINUED = 'group.continued';

interface Continued {
  readonly groupId: number;
  readonly handover: SchoolDate;
  readonly studentIds: readonly number[];
}

/**
 * ¶4.4: whoever was in the group to the end of the first semester is in it for the rest of the year, without
 * a gap. Returns how many.
 * @throws Refusal not-allowed, group-gone, group-nothing-to-continue
 */
export async function continueGroup(
  tx: Tx,
  actor: Actor,
  groupId: number,
  { today, now, updateId, undoUntil }: Moment,
): Promise<number> {
  if (!may(actor, 'group.lead')) throw new Refusal('not-allowed');
  const locked = await lockGroup(tx, groupId, today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  const { handover } = locked;
  if (!handover || today <= handover) throw new Refusal('group-nothing-to-continue');
  const studentIds = locked.book.members
    .filter(({ lasting, until }) => lasting && until === handover)
    .map(({ studentId }) => studentId);
  if (studentIds.length === 0) throw new Refusal('group-nothing-to-continue');
  const continued: Continued = { groupId, handover, studentIds };
  await setUntil(tx, continued, { from: handover, to: null });
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: GROUP_CONTINUED,
      subject: 'group',
      subjectId: groupId,
      before: null,
      after: { ...continued, studentIds: [...studentIds] },
      updateId,
      undoUntil,
    },
  ]);
  return studentIds.length;
}

/** @throws Refusal not-allowed, group-gone; undefined: somebody has left the group since */
export async function undoContinued(
  tx: Tx,
  actor: Actor,
  { after }: UndoEntry,
  today: SchoolDate,
): Promise<number | undefined> {
  const continued = after as Continued;
  const locked = await lockGroup(tx, continued.groupId, today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  const put = await setUntil(tx, continued, { from: null, to: continued.handover });
  return put === continued.studentIds.length ? continued.groupId : undefined;
}

async function setUntil(
  tx: Tx,
  { groupId, studentIds, handover }: Continued,
  { from, to }: { readonly from: SchoolDate | null; readonly to: SchoolDate | null },
): Promise<number> {
  const { count } = await tx.groupMember.updateMany({
    where: {
      groupId,
      studentId: { in: [...studentIds] },
      since: { lte: toDbDate(handover) },
      until: from && toDbDate(from),
    },
    data: { until: to && toDbDate(to) },
  });
  return count;
}
