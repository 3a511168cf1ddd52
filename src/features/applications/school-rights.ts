import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { LoadedApplication } from './application.ts';

type Placed = Pick<LoadedApplication, 'classId'>;

/** ¶3.1: the class teacher of that very class, today; or the superuser. */
export function mayPass(actor: Actor | undefined, { classId }: Placed): boolean {
  return may(actor, 'application.pass', { classId });
}

/** ¶3.2: refusing and connecting are the superuser's alone. */
export function mayDecide(actor: Actor | undefined): boolean {
  return may(actor, 'application.decide');
}

export function maySee(actor: Actor | undefined, application: Placed): boolean {
  return mayPass(actor, application) || may(actor, 'application.list');
}

/** Whose applications the actor passes on: of these classes, or of all. */
export function classesToPass(actor: Actor): readonly number[] | 'all' {
  if (may(actor, 'application.pass', {})) return 'all';
  return actor.roles.flatMap(({ role, classId }) =>
    role === 'classTeacher' && classId !== undefined ? [classId] : [],
  );
}
