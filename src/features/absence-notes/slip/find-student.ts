import { nameForms, soundKey } from '../../quick-entry/grammar/name-forms.ts';
import type { ClassStudent } from './class-students.store.ts';

/** Those of the class whose names hold every typed word, in whatever case it stands; none typed: nobody. */
export function studentsNamed(
  students: readonly ClassStudent[],
  words: readonly string[],
): readonly ClassStudent[] {
  if (words.length === 0) return [];
  const keys = words.map(soundKey);
  return students.filter(({ familyName, givenName }) => {
    const parts = `${familyName} ${givenName}`.split(/[\s-]+/u).map(nameForms);
    return keys.every((key) => parts.some((forms) => forms.has(key)));
  });
}
