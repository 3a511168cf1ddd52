import { foldName } from '../../src/kernel/folding.ts';
import { addDays, type SchoolDate, schoolDateOf, weekdayOf } from '../../src/kernel/school-date.ts';
import type { Persona } from '../../src/sandbox/school.ts';
import type { KillableProduct } from './killable-product.ts';

/** A child that a line can name without a question, and its connected guardians, who have no other child. */
export interface Absentee {
  readonly surname: string;
  readonly className: string;
  readonly guardians: readonly string[];
}

/** Children to be absent, at 15:00 and later, on a new school day when all were named. */
export interface Absentees {
  /** Of 5.b, one who was not named that day yet: what the guardians get is a new message. */
  next(): Promise<Absentee>;
  /** All of both classes, on a day on which nobody was named yet. */
  all(): Promise<readonly Absentee[]>;
}

export async function findAbsentees(product: KillableProduct): Promise<Absentees> {
  const personas: readonly Persona[] = await product.get('personas');
  const ofA = nameable(personas, '5.a');
  const ofB = nameable(personas, '5.b');
  let left = [...ofB];

  async function turnToNextDay(): Promise<void> {
    const { now } = await product.get('clock');
    let day: SchoolDate = addDays(schoolDateOf(new Date(now)), 1);
    while (weekdayOf(day) > 5) day = addDays(day, 1);
    await product.post('clock', { to: `${day}T15:00` });
  }

  return {
    async next() {
      if (left.length === 0) {
        await turnToNextDay();
        left = [...ofB];
      }
      const child = left.shift();
      if (!child) throw new Error('5.b has no child with a connected guardian');
      return child;
    },
    async all() {
      await turnToNextDay();
      left = [];
      return [...ofA, ...ofB];
    },
  };
}

function nameable(personas: readonly Persona[], className: string): Absentee[] {
  const surnameOf = (name: string) => name.split(' ')[0] ?? '';
  const stem = (name: string) => foldName(surnameOf(name)).slice(0, 4);
  const students = personas.filter((one) => one.roles.includes('student') && one.class === className);
  const guardiansOf = (name: string) =>
    personas.filter(
      ({ linked, children }) =>
        linked && children?.some((child) => child.name === name && child.class === className),
    );
  return students
    .filter(({ name }) => students.filter((other) => stem(other.name) === stem(name)).length === 1)
    .map(({ name }) => ({ surname: surnameOf(name), className, guardians: guardiansOf(name) }))
    .filter(
      ({ guardians }) => guardians.length > 0 && guardians.every(({ children }) => children?.length === 1),
    )
    .map((child) => ({ ...child, guardians: child.guardians.map(({ id }) => id) }));
}
