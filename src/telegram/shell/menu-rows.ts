import type { MenuEntry } from '../feature.ts';

/** The entries in the order of their ranks, two in a row; those of a family together, where the first of them is. */
export function menuRows<Entry extends Pick<MenuEntry, 'rank' | 'row'>>(
  entries: readonly Entry[],
): Entry[][] {
  const ranked = entries.toSorted((a, b) => a.rank - b.rank);
  const family = ranked.filter(({ row }) => row === 'family');
  const [first] = family;
  if (!first || family.length === 1) return inPairs(ranked);
  const before = ranked.slice(0, ranked.indexOf(first));
  const after = ranked.slice(before.length).filter(({ row }) => row !== 'family');
  return [...inPairs(before), family, ...inPairs(after)];
}

function inPairs<Entry>(entries: readonly Entry[]): Entry[][] {
  return entries.flatMap((_, index) => (index % 2 === 0 ? [entries.slice(index, index + 2)] : []));
}
