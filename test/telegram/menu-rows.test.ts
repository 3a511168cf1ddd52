import { expect, test } from 'vitest';
import { menuRows } from '../../src/telegram/shell/menu-rows.ts';

const entry = (rank: number, row?: 'family') => ({ rank, ...(row ? { row } : {}) });
const ranks = (...entries: ReturnType<typeof entry>[]) =>
  menuRows(entries).map((row) => row.map(({ rank }) => rank));

test('the menu has two in a row, in the order of the ranks', () => {
  expect(ranks(entry(30), entry(10), entry(20))).toEqual([[10, 20], [30]]);
  expect(ranks()).toEqual([]);
});

test('those of a family stand together, where the first of them would stand', () => {
  expect(ranks(entry(18, 'family'), entry(20, 'family'), entry(22, 'family'), entry(28), entry(30))).toEqual([
    [18, 20, 22],
    [28, 30],
  ]);
  expect(ranks(entry(10), entry(18, 'family'), entry(21), entry(22, 'family'), entry(30))).toEqual([
    [10],
    [18, 22],
    [21, 30],
  ]);
});

test('one alone makes no row of its own', () => {
  expect(ranks(entry(10), entry(22, 'family'), entry(30))).toEqual([[10, 22], [30]]);
});
