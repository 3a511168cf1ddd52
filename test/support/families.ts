import type { RunningApp } from './running-app.ts';

/** A child of a class, by a surname that no other of the class bears, with their connected guardians. */
export interface Family {
  /** `Uzvārds Vārds` */
  readonly name: string;
  readonly familyName: string;
  readonly givenName: string;
  /** Personas. */
  readonly guardians: readonly string[];
  /** The guardians have no other child at the school, and nothing else to do with it. */
  readonly onlyChild: boolean;
}

interface PersonaRow {
  readonly id: string;
  readonly name: string;
  readonly linked: boolean;
  readonly class?: string;
  readonly roles: readonly string[];
  readonly children?: readonly { readonly name: string; readonly class: string }[];
}

/** The families of a class whose guardians all are connected, in the order of the class list. */
export async function familiesOf(app: RunningApp, className: string): Promise<Family[]> {
  const personas: readonly PersonaRow[] = (await app.control('personas')).body;
  const students = personas.filter(({ roles, class: own }) => roles.includes('student') && own === className);
  const surname = (name: string) => name.slice(0, name.indexOf(' '));
  return students
    .filter(
      ({ name }) =>
        students.filter((other) => stem(surname(other.name)) === stem(surname(name))).length === 1,
    )
    .map(({ name }) => {
      const guardians = personas.filter(({ children }) =>
        children?.some((child) => child.name === name && child.class === className),
      );
      return { name, familyName: surname(name), givenName: name.slice(surname(name).length + 1), guardians };
    })
    .filter(({ guardians }) => guardians.length > 0 && guardians.every(({ linked }) => linked))
    .map(({ guardians, ...child }) => ({
      ...child,
      guardians: guardians.map(({ id }) => id),
      onlyChild: guardians.every(
        ({ roles, children }) => children?.length === 1 && roles.join() === 'guardian',
      ),
    }));
}

/** The first child of the class with two guardians, both connected. */
export async function familyOfTwo(app: RunningApp, className: string): Promise<Family> {
  const family = (await familiesOf(app, className)).find(({ guardians }) => guardians.length > 1);
  if (!family) throw new Error(`${className} has no family of two connected guardians`);
  return family;
}

/** Masculine and feminine forms of one name are easily mistaken for each other. */
const stem = (name: string) => name.slice(0, 5);
