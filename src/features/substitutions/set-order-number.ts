import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { applyPlan, checkArranges, type Moment } from './save-substitution.ts';
import { loadSubstitution } from './substitution.store.ts';

const LONGEST = 40;
const NUMBER = /^[\p{L}\d][\p{L}\d\s./–-]*$/u;

/** `1-9/45`, `Nr. 12`, as the order has it. @throws Refusal order-number-unclear */
export function readOrderNumber(text: string): string {
  const number = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:nr|no|№|n)\s*[.:]?\s*(?=\d)/i, '');
  if (number.length > LONGEST || !/\d/.test(number) || !NUMBER.test(number))
    throw new Refusal('order-number-unclear');
  return number;
}

/**
 * ¶4.11: the order's number that was still missing, or another one.
 * @throws Refusal not-allowed, substitution-changed
 */
export async function setOrderNumber(
  tx: Tx,
  actor: Actor,
  {
    id,
    orderNumber,
    frame,
  }: { readonly id: number; readonly orderNumber: string; readonly frame: SchoolFrame },
  moment: Moment,
): Promise<void> {
  const before = await loadSubstitution(tx, id);
  if (!before || before.isCancelled) throw new Refusal('substitution-changed');
  const { plan, cancelledLessons } = before;
  checkArranges(actor, plan.absentId);
  await applyPlan(
    tx,
    actor,
    { id, plan: { ...plan, orderNumber }, cancelledLessons, before, isCancelled: false, frame },
    moment,
  );
}
