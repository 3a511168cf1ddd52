import { expect, test } from 'vitest';
import { dayNamedIn } from '../../../src/features/quick-entry/day-named-in.ts';

/** A Monday. */
const TODAY = '2026-11-23';

test.each([
  ['vakar', '2026-11-22'],
  ['yesterday', '2026-11-22'],
  ['вчера', '2026-11-22'],
  ['aizvakar', '2026-11-21'],
  ['šodien', '2026-11-23'],
  ['20.11.', '2026-11-20'],
  ['20.11', '2026-11-20'],
  ['20/11', '2026-11-20'],
  ['20.11.2026.', '2026-11-20'],
  ['2026-11-20', '2026-11-20'],
  ['20. novembrī', '2026-11-20'],
  ['20 ноября', '2026-11-20'],
  ['piektdien', '2026-11-20'],
  ['Piektdiena', '2026-11-20'],
  ['par piektdienu', '2026-11-20'],
  ['пятница', '2026-11-20'],
  ['в пятницу', '2026-11-20'],
  ['пт', '2026-11-20'],
  ['Friday', '2026-11-20'],
  ['on Friday', '2026-11-20'],
  ['pirmdien', '2026-11-23'],
  ['otrdiena', '2026-11-17'],
  ['rīt', '2026-11-24'],
  ['завтра', '2026-11-24'],
])('4.5: `/log %s` is %s', (typed, day) => {
  expect(dayNamedIn(typed, TODAY)).toEqual({ day, rest: '' });
});

test.each([
  ['5.b vakar', '2026-11-22', '5.b'],
  ['vakar 5.b', '2026-11-22', '5.b'],
  ['20.11. 5.b', '2026-11-20', '5.b'],
  ['5. B klase 20.11.', '2026-11-20', '5. B klase'],
  ['5с в пятницу', '2026-11-20', '5с'],
])('4.5: `/log %s`: the day, and the class beside it', (typed, day, rest) => {
  expect(dayNamedIn(typed, TODAY)).toEqual({ day, rest });
});

test.each(['', '5.b', 'kaut kas', '31.02.', '45', 'Daļas'])('4.5: `/log %s` names no day', (typed) => {
  expect(dayNamedIn(typed, TODAY)).toBeUndefined();
});
