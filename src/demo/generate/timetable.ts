import type { Random } from './random.ts';

/** One hour of the week to be placed. */
export interface Hour {
  /** All who cannot be in two places: the class and its teachers. */
  readonly busy: readonly string[];
  /** Hours that bear the same name fall on different days as far as the week allows. */
  readonly spread: string;
  /** The cells of the week that its class has. */
  readonly cells: readonly number[];
}

const DAYS = 5;
const BELLS_A_DAY = 8;

export function cellOf(weekday: number, number: number): number {
  return (weekday - 1) * BELLS_A_DAY + number - 1;
}

export function weekdayAndNumber(cell: number): { weekday: number; number: number } {
  return { weekday: Math.floor(cell / BELLS_A_DAY) + 1, number: (cell % BELLS_A_DAY) + 1 };
}

/** A week of `hours` lessons without free periods, its days as even as can be. */
export function weekOf(hours: number): readonly number[] {
  return Array.from({ length: DAYS }, (_, index) => index + 1).flatMap((weekday) => {
    const length = Math.floor(hours / DAYS) + (weekday <= hours % DAYS ? 1 : 0);
    return Array.from({ length }, (_, index) => cellOf(weekday, index + 1));
  });
}

/**
 * Gives each hour a cell in which all of its busy ones are free. An hour that finds no free cell takes
 * the one whose holders were turned out least often so far, and they look for another.
 *
 * @param pinned hour → cell, never moved
 * @throws RangeError if no timetable was found
 */
export function arrange(
  hours: readonly Hour[],
  pinned: ReadonlyMap<number, number>,
  random: Random,
): number[] {
  const board = emptyBoard(hours);
  const turnedOut = hours.map(() => 0);
  const price = (index: number, cell: number) => {
    let sum = board.isFull(index, cell) ? Number.POSITIVE_INFINITY : 0;
    for (const holder of board.holders(index, cell)) {
      sum += pinned.has(holder) ? Number.POSITIVE_INFINITY : 1 + (turnedOut[holder] as number);
    }
    return sum;
  };

  for (const [index, cell] of pinned) board.put(index, cell);
  const waiting = hours.map((_, index) => index).filter((index) => !pinned.has(index));
  waiting.sort((one, other) => (hours[other] as Hour).busy.length - (hours[one] as Hour).busy.length);

  for (let steps = 0; ; steps++) {
    const index = waiting.shift();
    if (index === undefined) return board.cells;
    const { cells } = hours[index] as Hour;
    const prices = cells.map((cell) => price(index, cell));
    const lowest = Math.min(...prices);
    if (lowest === Number.POSITIVE_INFINITY || steps > 100 * hours.length) {
      throw new RangeError('no timetable found');
    }
    const cell = random.pick(cells.filter((_, at) => prices[at] === lowest));
    for (const holder of board.holders(index, cell)) {
      board.turnOut(holder);
      turnedOut[holder] = (turnedOut[holder] as number) + 1;
      waiting.push(holder);
    }
    board.put(index, cell);
  }
}

/** The week on the wall: who holds which cell. */
function emptyBoard(hours: readonly Hour[]) {
  const cells = hours.map(() => -1);
  const holderOf = new Map<string, number>();
  const inWeek = new Map<string, number>();
  const onDay = new Map<string, number>();
  for (const { spread } of hours) inWeek.set(spread, (inWeek.get(spread) ?? 0) + 1);

  const hourAt = (index: number) => hours[index] as Hour;
  const dayKey = (index: number, cell: number) => `${hourAt(index).spread} ${Math.floor(cell / BELLS_A_DAY)}`;
  const count = (index: number, cell: number) => onDay.get(dayKey(index, cell)) ?? 0;

  return {
    cells,
    put(index: number, cell: number) {
      cells[index] = cell;
      for (const one of hourAt(index).busy) holderOf.set(`${one} ${cell}`, index);
      onDay.set(dayKey(index, cell), count(index, cell) + 1);
    },
    turnOut(index: number) {
      const cell = cells[index] as number;
      cells[index] = -1;
      for (const one of hourAt(index).busy) holderOf.delete(`${one} ${cell}`);
      onDay.set(dayKey(index, cell), count(index, cell) - 1);
    },
    holders(index: number, cell: number): ReadonlySet<number> {
      const found = hourAt(index).busy.map((one) => holderOf.get(`${one} ${cell}`));
      return new Set(found.filter((holder) => holder !== undefined));
    },
    /** Whether the day has its share of such hours already. */
    isFull(index: number, cell: number): boolean {
      return count(index, cell) >= Math.ceil((inWeek.get(hourAt(index).spread) ?? 0) / DAYS);
    },
  };
}
