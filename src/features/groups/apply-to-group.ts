import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { changeStandings } from './change-standings.ts';
import { addApplication, type LockedGroup, lockGroup } from './group-book.store.ts';
import { enterOnPaper, standingOf, stateOnArrival } from './group-book.ts';
import type { Moment } from './groups-deps.ts';

export interface Applying {
  readonly groupId: number;
  readonly studentId: number;
}

/**
 * ¶4.4: a guardian applies for a child; where every place is taken the child waits. Returns the application.
 * @throws Refusal not-allowed, group-gone, group-closed, group-other-grade, group-already
 */
export async function applyToGroup(tx: Tx, actor: Actor, asked: Applying, moment: Moment): Promise<number> {
  const { groupId, studentId } = asked;
  if (!may(actor, 'group.apply', { studentId })) throw new Refusal('not-allowed');
  const locked = await lockGroup(tx, groupId, moment.today);
  if (!locked.open) throw new Refusal('group-closed');
  await refuseUnfit(tx, locked, studentId, moment.today);
  const added = await addApplication(tx, groupId, { studentId, guardianId: actor.personId }, moment.now);
  const standing = standingOf(locked.book, { ...added, state: stateOnArrival(locked.book) });
  const { now, updateId } = moment;
  await changeStandings(tx, locked, [standing], {
    actor,
    action: 'group.applied',
    now,
    updateId,
    added: added.id,
  });
  return added.id;
}

/**
 * ¶4.4: the group's teacher enters an application on paper: the child is a member at once, or waits.
 * @throws Refusal not-allowed, group-gone, group-other-grade, group-already
 */
export async function enterPaperApplication(
  tx: Tx,
  actor: Actor,
  asked: Applying,
  moment: Moment,
): Promise<number> {
  const { groupId, studentId } = asked;
  if (!may(actor, 'group.lead')) throw new Refusal('not-allowed');
  const locked = await lockGroup(tx, groupId, moment.today);
  if (!leads(actor, locked)) throw new Refusal('not-allowed');
  await refuseUnfit(tx, locked, studentId, moment.today);
  const added = await addApplication(tx, groupId, { studentId, enteredById: actor.personId }, moment.now);
  const { now, updateId, undoUntil } = moment;
  await changeStandings(tx, locked, [enterOnPaper(locked.book, added, moment)], {
    actor,
    action: 'group.entered',
    now,
    updateId,
    undoUntil,
    added: added.id,
  });
  return added.id;
}

/** Whether the group is the actor's own to lead. */
export function leads(actor: Actor, { teacherIds }: Pick<LockedGroup, 'teacherIds'>): boolean {
  return teacherIds.some((teacherId) => may(actor, 'group.lead', { teacherId }));
}

async function refuseUnfit(
  tx: Tx,
  { book, gradeFrom, gradeTo }: LockedGroup,
  studentId: number,
  today: SchoolDate,
): Promise<void> {
  const day = toDbDate(today);
  const enrolment = await tx.enrolment.findFirst({
    where: { studentId, since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] },
    select: { class: { select: { grade: true } } },
  });
  const grade = enrolment?.class.grade;
  if (grade === undefined || grade < (gradeFrom ?? 1) || grade > (gradeTo ?? grade))
    throw new Refusal('group-other-grade');
  const there =
    book.members.some((member) => member.studentId === studentId) ||
    book.applications.some((one) => one.studentId === studentId && isOpen(one.state));
  if (there) throw new Refusal('group-already');
}

const isOpen = (state: string) => state === 'applied' || state === 'waiting';
