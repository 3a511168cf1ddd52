import type { Tx } from '../../db/open.ts';
import type { SchoolTime } from '../../kernel/school-date.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { UndoEntry } from '../history/undo.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import { type AuditedSubstitution, checkArranges, without } from './save-substitution.ts';
import { cancelLessons, loadSubstitution, restoreLessons, writeSubstitution } from './substitution.store.ts';
import { tellOfSubstitution } from './tell-of-substitution.ts';

/**
 * Puts a substitution back to what it was before; a new one is cancelled. Who was told is told of it; undefined:
 * it has changed since, or another substitution has one of the lessons.
 * @throws Refusal not-allowed
 */
export async function undoSubstitution(
  tx: Tx,
  actor: Actor,
  { subjectId, before, after }: UndoEntry,
  {
    frames,
    now,
    evening,
  }: {
    readonly frames: SchoolFrames;
    readonly now: Date;
    readonly evening: SchoolTime;
  },
): Promise<{ readonly id: number } | undefined> {
  const is = after as AuditedSubstitution;
  const was = before as AuditedSubstitution | null;
  checkArranges(actor, is.plan.absentId);
  const present = await loadSubstitution(tx, subjectId);
  if (!present) return undefined;
  const isCancelled = was === null || was.isCancelled;
  const plan = was?.plan ?? { ...is.plan, given: [], cancelled: [] };
  const cancelledLessons = was?.cancelledLessons ?? [];
  const written = await writeSubstitution(tx, {
    id: subjectId,
    fromRevision: present.revision,
    plan,
    cancelledLessons,
    cancelledAt: isCancelled ? now : null,
  });
  if (!written) return undefined;
  await restoreLessons(tx, without(is.cancelledLessons, cancelledLessons));
  await cancelLessons(tx, without(cancelledLessons, is.cancelledLessons));
  await tellOfSubstitution(tx, {
    id: subjectId,
    revision: present.revision + 1,
    before: is.isCancelled ? undefined : is.plan,
    after: isCancelled ? undefined : plan,
    actor,
    frame: await frames(plan.from, tx),
    now,
    undoUntil: now,
    evening,
  });
  return { id: subjectId };
}
