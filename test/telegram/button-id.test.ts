import { expect, test } from 'vitest';
import { idOf, pageNumber } from '../../src/telegram/button-id.ts';

test.each([
  ['1', 1],
  ['0', 0],
  ['2147483647', 2_147_483_647],
])('a button names the row %s', (text, id) => {
  expect(idOf(text)).toBe(id);
});

test.each([undefined, '', ' ', '-1', '1.5', '1e3', '0x10', 'NaN', '2147483648', '99999999999'])(
  'a forged one names none: %s',
  (text) => {
    expect(() => idOf(text)).toThrow(expect.objectContaining({ code: 'stale-button' }));
  },
);

test('a button that names no page opens the first; a forged one none', () => {
  expect([pageNumber(undefined), pageNumber('3')]).toEqual([0, 3]);
  expect(() => pageNumber('-3')).toThrow(expect.objectContaining({ code: 'stale-button' }));
});
