import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Applying } from './apply-to-group.ts';
import { changeStandings } from './change-standings.ts';
import { addApplication, lockGroup } from './group-book.store.ts';
import { leave, withdraw } from './group-book.ts';
import type { Moment } from './groups-deps.ts';

/**
 * ¶4.4: a guardian takes back an application that has not led to a place.
 * @throws Refusal not-allowed, group-gone, group-decided
 */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  { groupId, studentId }: Applying,
  moment: Moment,
): Promise<void> {
  if (!may(actor, 'group.apply', { studentId })) throw new Refusal('not-allowed');
  const locked = await lockGroup(tx, groupId, moment.today);
  const application = locked.book.applications.findLast((one) => one.studentId === studentId);
  if (!application) throw new Refusal('group-decided');
  const { now, updateId } = moment;
  await changeStandings(tx, locked, withdraw(locked.book, application, moment), {
    actor,
    action: 'group.withdrawn',
    now,
    updateId,
  });
}

/**
 * ¶4.4: a guardian takes the child out of a group; `leftOn` is the last day. The place goes to whoever waits
 * first. It can be taken back while nobody has moved up.
 * @throws Refusal not-allowed, group-gone, group-not-member, group-day-past
 */
export async function leaveGroup(
  tx: Tx,
  actor: Actor,
  { groupId, studentId, leftOn }: Applying & { readonly leftOn: SchoolDate },
  moment: Moment,
): Promise<{ readonly undoable: boolean }> {
  if (!may(actor, 'group.apply', { studentId })) throw new Refusal('not-allowed');
  const { now, updateId, undoUntil, today, calendar } = moment;
  if (leftOn < today || leftOn > calendar.year.until) throw new Refusal('group-day-past');
  const locked = await lockGroup(tx, groupId, today);
  const { book } = locked;
  const member = book.members.find((one) => one.studentId === studentId);
  if (!member?.lasting) throw new Refusal('group-not-member');
  // One who came with the group's list has no application yet: the leaving is kept in one.
  const known = book.applications.findLast((one) => one.studentId === studentId && one.state === 'accepted');
  const application =
    known ?? (await addApplication(tx, groupId, { studentId, guardianId: actor.personId }, now));
  const before = known ?? { ...application, state: 'accepted' as const };
  const full = { ...book, applications: known ? book.applications : [...book.applications, before] };
  const changes = leave(full, before, member, leftOn, moment);
  const undoable = changes.length === 1;
  await changeStandings(tx, { ...locked, book: full }, changes, {
    actor,
    action: 'group.left',
    now,
    updateId,
    ...(undoable ? { undoUntil } : {}),
  });
  return { undoable };
}
