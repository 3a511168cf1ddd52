import { expect, test } from 'vitest';
import { liveThrough } from '../../year/product/live-through.ts';
import { smallSchool } from '../../year/product/small-school.ts';
import { EVERY_DAY } from '../../year/years.ts';

/** Three weeks each, the Sunday of the change in their middle: after a break, and on Easter. */
const SPANS = [
  { change: 'back in October', from: '2026-10-15', until: '2026-11-04' },
  { change: 'forward in March', from: '2027-03-18', until: '2027-04-07' },
] as const;

test.for(SPANS)(
  '4.5, 4.10, 6: while Riga’s clock goes $change everything is rung once, on the minute',
  { timeout: 90_000 },
  async ({ from, until }) => {
    const school = smallSchool({ settledOn: from });
    const { faults, rows } = await liveThrough({ from, until, school, parts: EVERY_DAY });
    expect(faults).toEqual([]);
    const lessons = rows.find(({ paragraph }) => paragraph === '4.5');
    expect(lessons?.due).toBeGreaterThan(40);
    expect(lessons?.rung).toBeGreaterThan(15);
  },
);
