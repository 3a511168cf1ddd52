import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createSchoolFrames } from '../../../src/features/timetable/school-frame.ts';
import { realClock } from '../../../src/kernel/clock.ts';
import { toDbDate } from '../../../src/kernel/school-date.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const DAY = '2026-11-24';

let at: TestDatabase;
beforeAll(async () => {
  at = await testDatabase({ school: 'demo' });
}, 60_000);
beforeEach(() => at.reset());

const makeFree = () => at.db.dayOverride.create({ data: { day: toDbDate(DAY), working: false } });
const isTaught = async (frames: ReturnType<typeof createSchoolFrames>) =>
  'weekday' in (await frames(DAY)).calendar.lessonsOn(DAY);

test('the calendar is kept for a while, and read anew once a change of it is announced', async () => {
  const frames = createSchoolFrames({ db: at.db, clock: realClock() });
  expect(await isTaught(frames)).toBe(true);
  await makeFree();
  expect(await isTaught(frames)).toBe(true);
  frames.expectChange();
  expect(await isTaught(frames)).toBe(false);
});

test('what was being read when a change was announced is not kept', async () => {
  const frames = createSchoolFrames({ db: at.db, clock: realClock() });
  const reading = frames(DAY);
  frames.expectChange();
  await reading;
  await makeFree();
  expect(await isTaught(frames)).toBe(false);
});

test('a short day has its own bells, the others the year’s', async () => {
  await at.db.dayBell.create({
    data: { day: toDbDate(DAY), number: 1, startsAt: '08:30', endsAt: '09:00' },
  });
  const frame = await createSchoolFrames({ db: at.db, clock: realClock() })(DAY);
  expect([...frame.bellsOn(DAY)]).toEqual([[1, { startsAt: '08:30', endsAt: '09:00' }]]);
  expect(frame.bellsOn('2026-11-25').size).toBe(8);
});
