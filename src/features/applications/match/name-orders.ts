import { fold } from '../../../kernel/folding.ts';
import { nearNames } from '../../people/near-names.ts';

function nameWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** The same for whichever order the words stand in. */
export function nameKey(name: string): string {
  return nameWords(name).sort().join(' ');
}

/** How the register may have a name folded, surname first: each of its words may begin it. */
export function nameOrders(name: string): string[] {
  const words = fold(name).split(' ');
  return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(' '));
}

/** Each word that was typed may be a slip of a word of the name. */
export function isNearName(typed: string, name: string): boolean {
  const words = nameWords(name);
  return nameWords(typed).every((word) => words.includes(word) || nearNames(word, words).length > 0);
}
