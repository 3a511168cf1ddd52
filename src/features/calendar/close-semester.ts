import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { UndoEntry } from '../history/undo.ts';
import { lockYear } from './calendar-rows.store.ts';
import { type ChangeContext, recordChange } from './change-calendar.ts';

export const SEMESTER_CLOSED = 'semester.closed';

/** As the audit keeps it. */
interface KeptLock {
  readonly day: SchoolDate;
  /** ISO instant; none: open. */
  readonly closedAt: string | null;
}

/**
 * ¶4.5: closes a semester, from when on its lessons are the academic office's to correct, or opens it again.
 * @throws Refusal not-allowed, day-outside-year, calendar-unchanged, stale-button
 */
export async function closeSemester(
  tx: Tx,
  context: ChangeContext,
  { yearDay, number, closed }: { yearDay: SchoolDate; number: number; closed: boolean },
): Promise<void> {
  const { actor, frames, now } = context;
  if (!may(actor, 'semester.close')) throw new Refusal('not-allowed');
  frames.expectChange();
  const { semesters } = await lockYear(tx, yearDay);
  const semester = semesters.find((one) => one.number === number);
  if (!semester) throw new Refusal('stale-button');
  const { id } = semester;
  const before = await tx.semester.findUniqueOrThrow({ where: { id }, select: { closedAt: true } });
  if ((before.closedAt !== null) === closed) throw new Refusal('calendar-unchanged');
  const closedAt = closed ? now : null;
  await tx.semester.update({ where: { id }, data: { closedAt } });
  const kept = (at: Date | null): KeptLock => ({ day: semester.from, closedAt: at?.toISOString() ?? null });
  await recordChange(tx, context, {
    action: SEMESTER_CLOSED,
    subject: 'semester-lock',
    subjectId: id,
    before: kept(before.closedAt),
    after: kept(closedAt),
  });
}

/** Puts it back and gives a day of its year. */
export async function undoClosing(tx: Tx, { subjectId, before }: UndoEntry): Promise<SchoolDate> {
  const { day, closedAt } = before as KeptLock;
  await lockYear(tx, day);
  await tx.semester.update({
    where: { id: subjectId },
    data: { closedAt: closedAt === null ? null : new Date(closedAt) },
  });
  return day;
}
