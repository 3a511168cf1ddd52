import type { Actor } from '../../../regulation/actor.ts';
import { mayVouchForAnyone } from '../who-may-vouch.ts';
import type { ClassFamily, ClassPerson } from './class-people.store.ts';

/** Of a class whose families the actor may invite: those who also work here are the superuser's alone. */
export function mayInvite(actor: Actor, { staff, connected }: ClassPerson): boolean {
  return !connected && (!staff || mayVouchForAnyone(actor, 'invite.make'));
}

/** One whom the school wants connected, with the student through whom they belong to the class. */
export interface ExpectedPerson extends ClassPerson {
  readonly student: ClassPerson | undefined;
}

/** Guardians always, students from the school's grade on or once connected. Each once, of two in a class too. */
export function expectedOf(
  families: readonly ClassFamily[],
  { grade }: { readonly grade: number },
  studentsFromGrade: number,
): ExpectedPerson[] {
  const everyone = families.flatMap(({ people }) => {
    const student = people.find(({ kind }) => kind === 'student');
    return people
      .filter(({ kind, connected }) => kind === 'guardian' || connected || grade >= studentsFromGrade)
      .map((person) => ({ ...person, student }));
  });
  const once = new Map<number, ExpectedPerson>();
  for (const person of everyone) if (!once.has(person.personId)) once.set(person.personId, person);
  return [...once.values()];
}
