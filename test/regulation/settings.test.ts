import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings, SettingsFault } from '../../src/regulation/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'zvans-settings-'));
const file = join(folder, 'regulation.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const OURS = readFileSync('regulation.yaml', 'utf8');

/** Reads a file with that text; gives what is wrong with it. */
function faultsOf(text: string): readonly string[] {
  writeFileSync(file, text);
  try {
    readSettings(file);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsFault);
    const { lines, message } = error as SettingsFault;
    expect(message).toBe(lines.join('\n'));
    return lines.map((line) => line.replace(`${file}: `, ''));
  }
}

/** Ours, with a part of it written otherwise. */
function changed(part: string, otherwise: string): string {
  expect(OURS).toContain(part);
  return OURS.replaceAll(part, otherwise);
}

describe('the settings', () => {
  test("hold the regulation's numbers and the school's own, each with its source", () => {
    expect(readSettings('regulation.yaml')).toEqual({
      '2': { brief: { until: '09-30', source: 'school' } },
      '3.1': { passOn: { workingDays: 2, source: 'school' } },
      '3.2': { connect: { days: 7, source: 'regulation' } },
      '4.5': {
        deadlines: [
          { grades: [1, 4], time: '14:30', source: 'regulation' },
          { grades: [5, 9], time: '15:30', source: 'regulation' },
        ],
        lateLesson: { minutes: 30, source: 'school' },
      },
      undo: { minutes: 10, source: 'school' },
      quietHours: {
        default: { from: '20:00', until: '07:00', source: 'school' },
        absence: { from: '22:00', until: '07:00', source: 'school' },
      },
      digest: { time: '18:00', source: 'school' },
      studentAccounts: { fromGrade: 7, source: 'school' },
    });
  });

  test('may be strict with late lessons', () => {
    expect(faultsOf(changed('{ minutes: 30, source: school }', 'strict'))).toEqual([]);
  });
});

describe('a fault of the settings is told in one line', () => {
  test.each([
    ["time: '14:30'", "time: '14.30'", '4.5.deadlines.0.time: must be a time like 14:30, in quotes'],
    ["time: '14:30'", "time: '24:00'", '4.5.deadlines.0.time: must be a time like 14:30, in quotes'],
    ["time: '14:30'", 'time: 14', '4.5.deadlines.0.time: must be a time like 14:30, in quotes'],
    [
      'grades: [1, 4]',
      'grades: [4, 1]',
      '4.5.deadlines.0.grades: must be the first and the last grade, like [1, 4]',
    ],
    [
      'grades: [1, 4]',
      'grades: 4',
      '4.5.deadlines.0.grades: must be the first and the last grade, like [1, 4]',
    ],
    ['grades: [1, 4]', 'grades: [0, 4]', '4.5.deadlines.0.grades.0: must be a grade, 1 to 9'],
    ['grades: [1, 4]', 'grades: [1, 5]', '4.5.deadlines: must name each grade from 1 to 9 once'],
    ['grades: [1, 4]', 'grades: [1, 3]', '4.5.deadlines: must name each grade from 1 to 9 once'],
    ['source: regulation }', 'source: law }', '3.2.connect.source: must be regulation or school'],
    [
      '{ minutes: 30, source: school }',
      'soon',
      '4.5.lateLesson: must be strict, or minutes and their source',
    ],
    [
      'undo: { minutes: 10,',
      'undo: { minutes: 1.5,',
      'undo.minutes: must be a whole number of minutes, 0 to 60',
    ],
    [
      'undo: { minutes: 10,',
      'undo: { minutes: 61,',
      'undo.minutes: must be a whole number of minutes, 0 to 60',
    ],
    ['undo: { minutes: 10,', 'undo: { minutes: 10, seconds: 5,', 'undo: Unrecognized key: "seconds"'],
  ])('%s written as %s', (part, otherwise, line) => {
    expect(faultsOf(changed(part, otherwise))[0]).toBe(line);
  });

  test('every fault at once, a line each', () => {
    const text = OURS.replace("'14:30'", 'noon').replace('minutes: 10', 'minutes: -1');
    expect(faultsOf(text)).toEqual([
      '4.5.deadlines.0.time: must be a time like 14:30, in quotes',
      'undo.minutes: must be a whole number of minutes, 0 to 60',
    ]);
  });

  test('a part that is missing is named', () => {
    expect(faultsOf(OURS.slice(0, OURS.indexOf('quietHours:')))).toEqual([
      expect.stringMatching(/^quietHours: .*expected object/),
    ]);
  });

  test.each([
    ['an empty file', '', /^4\.5: .*expected object/],
    ['a list', '- 1\n', /expected object/],
    ['no YAML', '"4.5: [', /at line 1/],
  ])('%s', (_, text, line) => {
    const [first = ''] = faultsOf(text);
    expect(first).toMatch(line);
    expect(first).not.toContain('\n');
  });

  test('a file that is not there', () => {
    expect(() => readSettings(join(folder, 'none.yaml'))).toThrow(/none\.yaml: ENOENT: no such file/);
  });
});
