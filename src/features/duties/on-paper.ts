import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import { PARAGRAPHS } from '../../regulation/paragraphs.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest } from '../../telegram/feature.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { UndoEntry } from '../history/undo.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import type { DutiesDeps } from './duties-deps.ts';
import { deletePaper, insertPaper } from './on-paper.store.ts';
import { dueBeforeNextWorkingDay, keyOf, openDuties } from './open-duties.ts';

export const ON_PAPER = 'duty.on-paper';

/** What the audit keeps of it, enough to name it and to judge its undo. */
type PaperRecord = Pick<OpenDuty, 'duty' | 'object' | 'line' | 'classIds' | 'responsible'>;

/**
 * ¶2, 3.1, 5.2 `Done on paper`: whoever owes it, or the one above, says that it was met outside of the journal.
 * @throws Refusal stale-button; duty-done, where it is no longer open; not-allowed
 */
export async function doneOnPaper(
  deps: Pick<DutiesDeps, 'evidence' | 'settings'>,
  tx: Tx,
  { now, updateId, visitor: { actor } }: MemberRequest,
  named: Pick<OpenDuty, 'duty' | 'object'>,
  frame: SchoolFrame,
): Promise<{ readonly duty: OpenDuty; readonly undoUntil: Date }> {
  if (!PARAGRAPHS[named.duty].onPaper) throw new Refusal('stale-button');
  const today = schoolDateOf(now);
  const until = dueBeforeNextWorkingDay(today, frame.calendar);
  const open = await openDuties(deps, tx, [named.duty], { now, until, since: today, frame });
  const duty = open.find((one) => keyOf(one) === keyOf(named));
  if (!duty) throw new Refusal('duty-done');
  if (!answersFor(actor, duty)) throw new Refusal('not-allowed');
  const id = await insertPaper(tx, { duty: duty.duty, object: duty.object, byId: actor.personId, at: now });
  if (id === undefined) throw new Refusal('duty-done');

  const undoUntil = undoWindowEnd(deps.settings, now);
  const { object, line, classIds, responsible } = duty;
  const after = { duty: duty.duty, object, line, classIds, responsible } satisfies PaperRecord;
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action: ON_PAPER, subject: 'duty', subjectId: id },
      ...{ before: null, after: after as unknown as Prisma.InputJsonObject, updateId, undoUntil },
    },
  ]);
  return { duty, undoUntil };
}

/** Undefined: it was taken back already. @throws Refusal not-allowed */
export async function undoOnPaper(
  tx: Tx,
  actor: Actor,
  { subjectId, after }: UndoEntry,
): Promise<PaperRecord | undefined> {
  const kept = after as PaperRecord;
  if (!answersFor(actor, kept)) throw new Refusal('not-allowed');
  return (await deletePaper(tx, subjectId)) ? kept : undefined;
}

/** The class teacher of the class, the school's heads, and whoever works here and owes it where a role is vacant. */
function answersFor(
  actor: Actor,
  { classIds, responsible }: Pick<OpenDuty, 'classIds' | 'responsible'>,
): boolean {
  return (
    classIds.some((classId) => may(actor, 'duty.on-paper', { classId })) ||
    (actor.roles.length > 0 && responsible.includes(actor.personId))
  );
}
