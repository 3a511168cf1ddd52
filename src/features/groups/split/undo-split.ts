import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { toDbDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { UndoEntry } from '../../history/undo.ts';
import { keepQuietAbout } from '../../timetable/tell-of-change.ts';
import { replaceRows } from '../../timetable/timetable-rows.store.ts';
import { lockGroups } from '../memberships.store.ts';
import type { KeptSplit } from './split-class.ts';

/**
 * Makes the groups one class again, and nobody hears of them; undefined: something was entered or changed in
 * them since.
 * @throws Refusal not-allowed
 */
export async function undoSplit(tx: Tx, actor: Actor, { after }: UndoEntry): Promise<KeptSplit | undefined> {
  if (!may(actor, 'group.split')) throw new Refusal('not-allowed');
  const kept = after as KeptSplit;
  const groupIds = [...kept.groupIds];
  if ((await lockGroups(tx, groupIds)) < groupIds.length) return undefined;
  const ofGroups = { course: { groupId: { in: groupIds } } };
  const lessons = await tx.lesson.count({ where: ofGroups });
  const members = await tx.groupMember.count({ where: { groupId: { in: groupIds }, until: null } });
  const slots = await tx.timetableSlot.count({ where: ofGroups });
  const ownSlots = kept.after.slots.filter(({ courseId }) => courseId !== kept.courseId).length;
  if (lessons > 0 || members !== kept.members || slots !== ownSlots) return undefined;
  if (!(await replaceRows(tx, kept.after, kept.before))) return undefined;
  await tx.course.update({
    where: { id: kept.courseId },
    data: { until: kept.until && toDbDate(kept.until) },
  });
  await tx.groupMember.deleteMany({ where: { groupId: { in: groupIds } } });
  await tx.course.deleteMany({ where: { groupId: { in: groupIds } } });
  await tx.teachingGroup.deleteMany({ where: { id: { in: groupIds } } });
  await keepQuietAbout(tx, kept.changeId);
  return kept;
}
