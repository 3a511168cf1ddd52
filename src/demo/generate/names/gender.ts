export type Gender = 'm' | 'f';

/** Masculine ending → feminine, the first that fits: `Jansons` → `Jansone`, `Kovaļskis` → `Kovaļska`. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['sons', 'sone'],
  ['mans', 'mane'],
  ['ers', 'ere'],
  ['skis', 'ska'],
  ['ckis', 'cka'],
  ['is', 'e'],
  ['s', 'a'],
  ['š', 'a'],
];

/** A surname's form for the bearer. `Liepa` and `Kovaļenko` do not change; of a double name both parts do. */
export function surnameFor(masculine: string, gender: Gender): string {
  return gender === 'm' ? masculine : masculine.split('-').map(feminine).join('-');
}

function feminine(masculine: string): string {
  const ending = ENDINGS.find(([from]) => masculine.endsWith(from));
  return ending ? masculine.slice(0, -ending[0].length) + ending[1] : masculine;
}
