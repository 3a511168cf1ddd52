import { expect, test } from 'vitest';
import { createPace, spaced } from '../../src/delivery/pace.ts';

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

/** Real milliseconds that five messages to as many chats take, at a hundred a second. */
async function fiveTurns(answersBefore: number, answersAmong: number): Promise<number> {
  const pace = createPace({ perSecond: 100, perChat: 1, chatBurst: 1 }, () => performance.now());
  const began = performance.now();
  for (let answer = 0; answer < answersBefore; answer += 1) pace.giveWay();
  const turns = [1n, 2n, 3n, 4n, 5n].map((chat) => pace.turn(chat));
  await turns[0];
  for (let answer = 0; answer < answersAmong; answer += 1) pace.giveWay();
  await Promise.all(turns);
  return performance.now() - began;
}

test('an answer to a person takes the place of a notice, even of one that waits for its turn already', async () => {
  expect(await fiveTurns(0, 10)).toBeGreaterThan(130);
  expect(await fiveTurns(10, 0)).toBeGreaterThan(130);
});

test('however many are answered, the notices go on a second later', async () => {
  expect(await fiveTurns(1_000, 0)).toBeLessThan(2_000);
});
