import type { Actor } from './actor.ts';

type Standing = Pick<Actor, 'roles' | 'children' | 'self'>;

/** The students for whom letters come to the actor today: their children, they themselves. */
export function readsFor({ children, self }: Standing): readonly number[] {
  return [...children, ...(self ? [self] : [])].map(({ studentId }) => studentId);
}

/**
 * ¶6, 9: whether a letter that came to the actor is still theirs to read. One that came for children, as long as
 * one of them is the actor's; one that came to the staff, as long as the actor works here.
 */
export function stillReads(actor: Standing, studentIds: readonly number[]): boolean {
  if (studentIds.length === 0) return actor.roles.length > 0;
  return readsFor(actor).some((studentId) => studentIds.includes(studentId));
}
