import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Tick, tickTimes } from '../../../bench/duties/tick-times.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

/** Milliseconds. `npm run bench -- duties` holds 300; a test shares its machine with others. */
const GENEROUS = 1000;

let school: TestDatabase;
let ticks: Tick[];

beforeAll(async () => {
  school = await testDatabase({ school: 'demo' });
  ticks = await tickTimes(school.db, { runs: 1 });
}, 60_000);
afterAll(() => school.close());

test('the bell looks at the days’ duties in the morning, around each deadline and at the unread in the evening', () => {
  expect(ticks.map(({ at }) => at)).toEqual(['08:00', '14:00', '14:30', '15:00', '15:30', '18:00']);
});

test('one look over 432 students, with all that it rings, takes a moment', () => {
  expect(Math.min(...ticks.filter(({ at }) => at !== '18:00').map(({ rings }) => rings))).toBeGreaterThan(20);
  expect(Math.max(...ticks.map(({ ms }) => ms))).toBeLessThan(GENEROUS);
});
