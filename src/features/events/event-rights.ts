import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';

/** Of the whole school, if no class is named. */
export function mayChangeEvent(actor: Actor | undefined, classIds: readonly number[]): boolean {
  if (classIds.length === 0) return may(actor, 'event.change', {});
  return classIds.every((classId) => may(actor, 'event.change', { classId }));
}

/** @throws Refusal not-allowed */
export function mustChangeEvent(actor: Actor | undefined, classIds: readonly number[]): void {
  if (!mayChangeEvent(actor, classIds)) throw new Refusal('not-allowed');
}
