import { expect, test } from 'vitest';
import { readHours } from '../../../src/features/settings/typed-hours.ts';

test.each([
  ['21:30–6:30', '21:30', '06:30'],
  ['21-7', '21:00', '07:00'],
  ['21.00 – 07.00', '21:00', '07:00'],
  [' 22 līdz 6 ', '22:00', '06:00'],
  ['no 21 līdz 7', '21:00', '07:00'],
  ['с 21 до 7', '21:00', '07:00'],
  ['from 21:30 to 6:30', '21:30', '06:30'],
  ['с 22', undefined, undefined],
  ['22:00 до 6:30', '22:00', '06:30'],
  ['9 to 17', '09:00', '17:00'],
  ['25-7', undefined, undefined],
  ['20:60-7', undefined, undefined],
  ['7-7', undefined, undefined],
  ['', undefined, undefined],
])('quiet hours typed as "%s" are %s to %s', (text, from, until) => {
  expect(readHours(text)).toEqual(from === undefined ? undefined : { from, until });
});
