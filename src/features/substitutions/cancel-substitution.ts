import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { applyPlan, type ChangedFrom, checkArranges, type Moment } from './save-substitution.ts';
import { loadSubstitution } from './substitution.store.ts';

/**
 * The teacher is back, or was never away: what lies ahead is theirs again, the lessons that others gave stay
 * theirs. Where nothing of it has been it is cancelled as a whole.
 * @throws Refusal not-allowed, substitution-changed
 */
export async function cancelSubstitution(
  tx: Tx,
  actor: Actor,
  { changed, frame }: { readonly changed: ChangedFrom; readonly frame: SchoolFrame },
  moment: Moment,
): Promise<void> {
  const before = await loadSubstitution(tx, changed.id);
  if (!before) throw new Refusal('substitution-changed');
  checkArranges(actor, before.plan.absentId);
  if (before.revision !== changed.revision || before.isCancelled) throw new Refusal('substitution-changed');
  const today = schoolDateOf(moment.now);
  const { plan } = before;
  const given = plan.given.filter(({ ref }) => ref.day < today);
  const cancelledLessons = before.cancelledLessons.filter(({ day }) => day < today);
  const cancelled = plan.cancelled.filter(({ day }) => day < today);
  const past = [...given.map(({ ref }) => ref), ...cancelled].map(({ day }) => day).sort();
  const last = past.at(-1);
  await applyPlan(
    tx,
    actor,
    {
      id: before.id,
      plan: { ...plan, given, cancelled, ...(last ? { until: last } : {}) },
      cancelledLessons,
      before,
      isCancelled: last === undefined,
      frame,
    },
    moment,
  );
}
