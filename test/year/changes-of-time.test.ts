import { expect, test } from 'vitest';
import { liveThrough } from '../../year/product/live-through.ts';
import { smallSchool } from '../../year/product/small-school.ts';
import { EVERY_DAY } from '../../year/years.ts';

/** Six weeks each: a break, a public holiday or two, and the Sunday of the change in their middle. */
const SPANS = [
  { change: 'back in October', from: '2026-10-05', until: '2026-11-13' },
  { change: 'forward in March', from: '2027-03-08', until: '2027-04-16' },
] as const;

test.for(SPANS)(
  '4.5, 4.10, 6: while Riga’s clock goes $change everything is rung once, on the minute',
  { timeout: 90_000 },
  async ({ from, until }) => {
    const school = smallSchool({ settledOn: from });
    const { faults, rows } = await liveThrough({ from, until, school, parts: EVERY_DAY });
    expect(faults).toEqual([]);
    const lessons = rows.find(({ paragraph }) => paragraph === '4.5');
    expect(lessons?.due).toBeGreaterThan(100);
    expect(lessons?.rung).toBeGreaterThan(20);
  },
);
