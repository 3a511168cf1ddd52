/** A source of chance that tells the same story for the same seed. */
export interface Chance {
  /** A whole number, 0 ≤ x < below. */
  int(below: number): number;
  /** A place, of places that weigh so much. */
  among(...weights: readonly number[]): number;
  /** A place as from a shuffled deck of that name with so many cards of each: none is left out for long. */
  dealt(name: string, ...cards: readonly number[]): number;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  const decks = new Map<string, number[]>();
  const among = (...weights: readonly number[]) => {
    const thrown = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const sums = weights.map((_, place) =>
      weights.slice(0, place + 1).reduce((sum, weight) => sum + weight, 0),
    );
    return Math.max(
      0,
      sums.findIndex((sum) => thrown < sum),
    );
  };
  return {
    int,
    among,
    dealt(name, ...cards) {
      const deck = decks.get(name) ?? [];
      decks.set(name, deck);
      if (deck.length === 0) deck.push(...cards.flatMap((count, place) => Array<number>(count).fill(place)));
      return deck.splice(int(deck.length), 1)[0] ?? 0;
    },
  };
}
