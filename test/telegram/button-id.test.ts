import { expect, test } from 'vitest';
import { idOf } from '../../src/telegram/button-id.ts';

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
