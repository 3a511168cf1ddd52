import { foldName } from '../../src/kernel/folding.ts';
import { addDays, type SchoolDate, schoolDateOf, weekdayOf } from '../../src/kernel/school-date.ts';
import type { Persona } from '../../src/sandbox/school.ts';
import type { KillableProduct } from './killable-product.ts';

/** A child that a line can name without a question, and the connected guardians who will hear of it. */
export interface Absentee {
  readonly surname: string;
  readonly guardians: readonly string[];
}

/** Children of a class on a school day that goes on when all of them were named. */
export interface Absentees {
  /** One who was not named that day yet: what the guardians get is a new message. */
  next(): Promise<Absentee>;
  /** All of the class, on a day on which nobody was named yet. */
  all(): Promise<readonly Absentee[]>;
}

export async function absenteesOf(product: KillableProduct, className: string): Promise<Absentees> {
  const children = named(await product.get('personas'), className);
  let left = [...children];

  /** All lessons are over at 15:00. */
  async function turnToNextDay(): Promise<void> {
    let day = addDays(schoolDateOf(new Date((await product.get('clock')).now)), 1) as SchoolDate;
    while (weekdayOf(day) > 5) day = addDays(day, 1);
    await product.post('clock', { to: `${day}T15:00` });
    left = [...children];
  }

  return {
    async next() {
      if (left.length === 0) await turnToNextDay();
      const child = left.shift();
      if (!child) throw new Error(`${className} has no child with a connected guardian`);
      return child;
    },
    async all() {
      await turnToNextDay();
      return left.splice(0);
    },
  };
}

function named(personas: readonly Persona[], className: string): Absentee[] {
  const surname = (name: string) => name.split(' ')[0] ?? '';
  const stem = (name: string) => foldName(surname(name)).slice(0, 4);
  const students = personas.filter((one) => one.roles.includes('student') && one.class === className);
  const guardians = personas.filter(({ linked }) => linked);
  return students
    .filter(({ name }) => students.filter((other) => stem(other.name) === stem(name)).length === 1)
    .map(({ name }) => ({
      surname: surname(name),
      guardians: guardians.filter((one) => one.children?.some((child) => child.name === name)).map(({ id }) => id),
    }))
    .filter((child) => child.guardians.length > 0);
}
