import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, fromDbDate, type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import type { UndoEntry } from '../../history/undo.ts';
import type { Moment } from '../groups-deps.ts';
import { lockGroups, type MembershipRow, replaceMemberships } from '../memberships.store.ts';
import { rosterOf } from './splits.store.ts';
import { tellOfMoves } from './tell-of-moves.ts';

export const STUDENT_MOVED = 'split.moved';

export interface StudentMove {
  readonly classId: number;
  readonly subjectId: number;
  readonly studentId: number;
  /** Where the student goes. */
  readonly groupId: number;
  /** The first day there. */
  readonly from: SchoolDate;
}

interface KeptMove {
  readonly move: StudentMove;
  readonly groupIds: readonly number[];
  readonly rows: readonly MembershipRow[];
}

/**
 * ¶4.3: from a day on a student of a class is in that group of the split and in no other. Rolls of earlier
 * days stay what they were.
 * @throws Refusal not-allowed, split-gone, split-day-past, split-changed
 */
export async function moveStudent(tx: Tx, actor: Actor, move: StudentMove, moment: Moment): Promise<void> {
  if (!may(actor, 'group.split')) throw new Refusal('not-allowed');
  const { today, now, updateId, undoUntil, calendar } = moment;
  const { classId, subjectId, studentId, groupId, from } = move;
  if (from < today || from > calendar.year.until) throw new Refusal('split-day-past');
  const groups = await tx.teachingGroup.findMany({
    where: {
      classId,
      courses: { some: { subjectId, OR: [{ until: null }, { until: { gte: toDbDate(today) } }] } },
    },
    select: { id: true },
  });
  const groupIds = groups.map(({ id }) => id);
  if (!groupIds.includes(groupId)) throw new Refusal('split-gone');
  await lockGroups(tx, groupIds);
  const roster = await rosterOf(tx, classId, from);
  if (!roster.some((one) => one.studentId === studentId)) throw new Refusal('split-changed');
  const before = await membershipsOf(tx, groupIds, studentId);
  const there = before.some((row) => row.groupId === groupId && row.since <= from && row.until === null);
  if (there) throw new Refusal('split-changed');
  const after = moved(before, move);
  await replaceMemberships(tx, before, after);
  const kept = (rows: readonly MembershipRow[]) =>
    ({ move, groupIds, rows }) as unknown as Prisma.InputJsonValue;
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: STUDENT_MOVED,
      subject: 'student',
      subjectId: studentId,
      before: kept(before),
      after: kept(after),
      updateId,
      undoUntil,
    },
  ]);
  await tellOfMoves(tx, [{ studentId, groupId, from }], { changeId: `move-${updateId}`, at: undoUntil, now });
}

/** What lies before the day stays, what would come after it goes. */
function moved(rows: readonly MembershipRow[], { groupId, studentId, from }: StudentMove): MembershipRow[] {
  const past = rows
    .filter(({ since }) => since < from)
    .map((row) => ({ ...row, until: row.until && row.until < from ? row.until : addDays(from, -1) }));
  return inOrder([...past, { groupId, studentId, since: from, until: null }]);
}

/** @throws Refusal not-allowed; undefined: the student was moved again since */
export async function undoMove(
  tx: Tx,
  actor: Actor,
  { before, after }: UndoEntry,
): Promise<StudentMove | undefined> {
  if (!may(actor, 'group.split')) throw new Refusal('not-allowed');
  const was = before as KeptMove;
  const is = after as KeptMove;
  await lockGroups(tx, is.groupIds);
  const present = await membershipsOf(tx, is.groupIds, is.move.studentId);
  if (!isDeepStrictEqual(present, is.rows)) return undefined;
  await replaceMemberships(tx, is.rows, was.rows);
  return is.move;
}

async function membershipsOf(
  tx: Tx,
  groupIds: readonly number[],
  studentId: number,
): Promise<MembershipRow[]> {
  const rows = await tx.groupMember.findMany({
    where: { groupId: { in: [...groupIds] }, studentId },
    select: { groupId: true, studentId: true, since: true, until: true },
  });
  return inOrder(
    rows.map((row) => ({ ...row, since: fromDbDate(row.since), until: row.until && fromDbDate(row.until) })),
  );
}

const inOrder = (rows: readonly MembershipRow[]) =>
  rows.toSorted((a, b) => a.since.localeCompare(b.since) || a.groupId - b.groupId);
