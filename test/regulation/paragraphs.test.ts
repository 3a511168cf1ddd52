import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bellOf, CLOCKED, PARAGRAPHS } from '../../src/regulation/paragraphs.ts';
import { readSettings } from '../../src/regulation/settings.ts';

const settings = readSettings('regulation.yaml');

describe('the table of paragraphs', () => {
  test('has every paragraph with a clock', () => {
    expect(Object.keys(PARAGRAPHS).sort()).toEqual([...CLOCKED].sort());
  });

  test('says of which the data is still to come: marks and reports', () => {
    const open = CLOCKED.filter((paragraph) => PARAGRAPHS[paragraph].evidence === 'to come');
    expect(open).toEqual(['4.6', '4.7', '4.8', '4.9', '5.1', '5.2']);
  });

  test('tells what stands in the order from what the school added', () => {
    const bySource = Map.groupBy(CLOCKED, (paragraph) => {
      const clock = PARAGRAPHS[paragraph].clock(settings);
      return clock.kind === 'lesson' ? 'by lesson' : clock.source;
    });
    expect(Object.fromEntries(bySource)).toEqual({
      regulation: ['3.2', '4.2', '4.3', '4.4', '4.10', '4.11', '5.1'],
      school: ['2', '3.1', '3.3', '4.6', '4.7', '4.8', '4.9', '5.2', '6'],
      'by lesson': ['4.5'],
    });
  });

  test('lets nobody be above themselves', () => {
    for (const { responsible, above } of Object.values(PARAGRAPHS)) expect(above).not.toBe(responsible);
  });

  test('2, 3.1 and 5.2 may be done on paper, nothing else', () => {
    expect(CLOCKED.filter((paragraph) => PARAGRAPHS[paragraph].onPaper)).toEqual(['2', '3.1', '5.2']);
  });

  test('has its comment and its numbers in the settings file', () => {
    const file = readFileSync('regulation.yaml', 'utf8');
    for (const paragraph of CLOCKED) expect(file).toContain(`\n'${paragraph}':\n  #`);
  });
});

describe('how a paragraph rings', () => {
  test('by the numbers of its kind', () => {
    expect(bellOf('4.10', settings)).toEqual({
      ...{ rings: 'days', at: '08:00', everyWorkingDays: 2, aboveAfter: 2 },
    });
    expect(bellOf('4.5', settings)).toEqual({
      ...{ rings: 'lessons', beforeMinutes: 30, latestMinutes: 5, officeAt: '08:00' },
    });
    expect(bellOf('6', settings)).toEqual({ rings: 'letters', at: '18:00', atMost: 3 });
  });

  test('or by a number of its own, the others staying as they are', () => {
    const later = { ...settings, '4.10': { ...settings['4.10'], bell: { at: '10:00' as const } } };
    expect(bellOf('4.10', later)).toEqual({ rings: 'days', at: '10:00', everyWorkingDays: 2, aboveAfter: 2 });
    expect(bellOf('3.1', later)).toEqual(bellOf('3.1', settings));
  });

  test('or not at all', () => {
    const off = { ...settings, '4.10': { ...settings['4.10'], bell: 'off' as const } };
    expect(bellOf('4.10', off)).toBeUndefined();
    expect(bellOf('4.11', off)).toBeDefined();
  });
});
