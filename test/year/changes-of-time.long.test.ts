import { expect, test } from 'vitest';
import { liveThrough } from '../../year/product/live-through.ts';
import { smallSchool } from '../../year/product/small-school.ts';
import { CHANGES_OF_TIME, EVERY_DAY } from '../../year/years.ts';

test.each(CHANGES_OF_TIME)(
  'six weeks around a change of Riga’s clock, from $from: nothing rings twice, wrongly or not at all',
  async (span) => {
    const lived = await liveThrough({
      ...span,
      school: smallSchool({ settledOn: span.from }),
      parts: EVERY_DAY,
    });
    expect(lived.faults).toEqual([]);
    const lessons = lived.rows.find(({ paragraph }) => paragraph === '4.5');
    expect(lessons?.due).toBeGreaterThan(100);
    expect(lessons?.late).toBeGreaterThan(5);
  },
  600_000,
);
