import { expect, test } from 'vitest';
import { liveThrough } from '../../year/product/live-through.ts';
import { smallSchool } from '../../year/product/small-school.ts';
import { EVERY_DAY } from '../../year/years.ts';

/** A Saturday after a break, the Sunday on which the clock goes back, two school days. */
const SPAN = { from: '2026-10-24', until: '2026-10-27' } as const;

test('4.5: over the change of Riga’s clock everything is rung once, on the minute', async () => {
  const school = smallSchool({ settledOn: SPAN.from });
  const { faults, rows } = await liveThrough({ ...SPAN, school, parts: EVERY_DAY });
  expect(faults).toEqual([]);
  const lessons = rows.find(({ paragraph }) => paragraph === '4.5');
  expect(lessons?.due).toBeGreaterThan(5);
  expect(lessons?.rung).toBeGreaterThan(2);
}, 60_000);
