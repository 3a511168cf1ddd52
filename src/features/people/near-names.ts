import Fuse from 'fuse.js';

/** How far a name may be from the one that was typed: about one letter in three. */
const THRESHOLD = 0.34;
const NEAREST = 6;

/** Those of the surnames that the word may be a slip of, the nearest first. All are folded. */
export function nearNames(word: string, surnames: readonly string[]): string[] {
  const alike = surnames.filter((name) => Math.abs(name.length - word.length) <= 2);
  const fuse = new Fuse(alike, { threshold: THRESHOLD, distance: 20 });
  return fuse.search(word, { limit: NEAREST }).map(({ item }) => item);
}

interface Named {
  readonly id: number;
  readonly foldedName: string;
}

/** The people whose whole names are nearest to the words, the nearest first. */
export function nearestFirst(words: readonly string[], people: readonly Named[]): number[] {
  const fuse = new Fuse(people, { keys: ['foldedName'], useTokenSearch: true, threshold: THRESHOLD });
  return fuse.search(words.join(' ')).map(({ item }) => item.id);
}
