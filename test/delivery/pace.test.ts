import { expect, test } from 'vitest';
import { spaced } from '../../src/delivery/pace.ts';

/** When each of `count` messages that all want to go at 0 ms goes. */
function goingTimes(count: number, interval: number, burst: number): number[] {
  let due = 0;
  return Array.from({ length: count }, () => {
    const next = spaced(due, 0, interval, burst);
    due = next.due;
    return next.wait;
  });
}

test('25 a second over all chats: evenly spaced, no burst', () => {
  expect(goingTimes(5, 40, 1)).toEqual([0, 40, 80, 120, 160]);
});

test('one a second in one chat: three at once after a silence, then one each second', () => {
  expect(goingTimes(6, 1000, 3)).toEqual([0, 0, 0, 1000, 2000, 3000]);
});

test('a silence is not saved up beyond the burst', () => {
  const afterSilence = spaced(1000, 60_000, 1000, 3);
  expect(afterSilence).toEqual({ wait: 0, due: 61_000 });
});
