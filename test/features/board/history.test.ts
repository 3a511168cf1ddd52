import { describe, expect, test } from 'vitest';
import { weekChart } from '../../../src/features/board/history/week-chart.ts';
import { type SettledLesson, tallyWeeks } from '../../../src/features/board/history/week-tally.ts';
import { CHART_SIZE, drawChart } from '../../../src/print/draw-chart.ts';
import { LOCALES, loadTexts } from '../../../src/telegram/i18n.ts';

const lesson = (given: Partial<SettledLesson>): SettledLesson => ({
  ...{ day: '2026-11-16', source: 'regulation', complete: true, completeInTime: true, entered: true },
  ...given,
});
const LATE = { complete: true, completeInTime: false };
const MISSING = { complete: false, completeInTime: false, entered: false };

describe('4.5: the school year by week', () => {
  test('what is due is in time, late or missing', () => {
    const lessons = [lesson({}), lesson({ day: '2026-11-22' }), lesson(LATE), lesson(MISSING)];
    expect(tallyWeeks(lessons)).toEqual([{ week: '2026-11-16', due: 4, inTime: 2, late: 1, missing: 1 }]);
  });

  test('one that was complete in time and was taken apart later counts as in time', () => {
    expect(tallyWeeks([lesson({ complete: false })])[0]).toMatchObject({ inTime: 1, late: 0, missing: 0 });
  });

  test('a time of the school’s own custom is never missed: entered later is in time', () => {
    const lessons = [lesson({ source: 'school', ...LATE }), lesson({ source: 'school', ...MISSING })];
    expect(tallyWeeks(lessons)[0]).toMatchObject({ inTime: 1, late: 0, missing: 1 });
  });

  test('weeks follow one another, from the first in which anything was entered', () => {
    const lessons = [
      lesson({ day: '2026-11-23', ...MISSING }),
      lesson({}),
      lesson({ day: '2026-09-01', ...MISSING }),
    ];
    expect(tallyWeeks(lessons).map(({ week }) => week)).toEqual(['2026-11-16', '2026-11-23']);
    expect(tallyWeeks([lesson(MISSING)])).toEqual([]);
  });
});

test('the chart is a PNG of its size, in the viewer’s language', async () => {
  const bars = weekChart(tallyWeeks([lesson({}), lesson(LATE)]), loadTexts(LOCALES).ru);
  expect(bars).toMatchObject({
    title: 'Записи уроков по неделям',
    categories: ['16.11'],
    parts: [
      { name: 'Вовремя', values: [1] },
      { name: 'Позже', values: [1] },
      { name: 'Не введено', values: [0] },
    ],
  });
  const png = Buffer.from(await drawChart(bars));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CHART_SIZE.width, CHART_SIZE.height]);
  expect(png.length).toBeGreaterThan(10_000);
});
