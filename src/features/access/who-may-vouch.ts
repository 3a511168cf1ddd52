import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Standing } from './standing.store.ts';

/**
 * ¶3.3, 8: a class teacher vouches for the families of the own class, whom they know. Whoever works at the
 * school has wider rights than a class teacher could give, so for them the superuser alone vouches.
 */
export function mayVouchFor(
  actor: Actor,
  action: 'invite.make' | 'recovery.decide',
  { staff, classIds }: Pick<Standing, 'staff' | 'classIds'>,
): boolean {
  if (mayVouchForAnyone(actor, action)) return true;
  return !staff && classIds.some((classId) => may(actor, action, { classId }));
}

export function mayVouchForAnyone(actor: Actor, action: 'invite.make' | 'recovery.decide'): boolean {
  return may(actor, action, {});
}
