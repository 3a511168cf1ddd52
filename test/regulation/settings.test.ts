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
    return lines.map((line) => line.replace(`${file}:`, ''));
  }
}

/** Ours, with a part of it written otherwise. */
function changed(part: string, otherwise: string): string {
  expect(OURS).toContain(part);
  return OURS.replaceAll(part, otherwise);
}

describe('the settings', () => {
  test("hold the regulation's numbers and the school's own, each with its source", () => {
    const settings = readSettings('regulation.yaml');
    expect(settings).toMatchObject({
      '2': { brief: { until: '09-30', source: 'school' } },
      '3.1': { passOn: { workingDays: 2, source: 'school' } },
      '3.2': { connect: { days: 7, source: 'regulation' } },
      '3.3': { recover: { workingDays: 2, source: 'school' } },
      '4.2': { enter: { workingDays: 3, source: 'regulation' } },
      '4.3': { split: { workingDays: 5, source: 'regulation' } },
      '4.4': { form: { workingDays: 10, source: 'regulation' } },
      '4.5': {
        deadlines: [
          { grades: [1, 4], time: '14:30', source: 'regulation' },
          { grades: [5, 9], time: '15:30', source: 'regulation' },
        ],
        lateLesson: { minutes: 30, source: 'school' },
      },
      '4.6': { mark: { workingDays: 5, source: 'school' } },
      '4.7': { settle: { workingDaysBefore: 3, source: 'school' } },
      '4.8': { close: { workingDays: 5, source: 'school' } },
      '4.9': { count: { weekday: 5, source: 'school' } },
      '4.10': { excuse: { workingDays: 1, source: 'regulation' } },
      '4.11': { order: { source: 'regulation' } },
      '5.1': {
        extract: { dayOfMonth: 10, months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6], source: 'regulation' },
      },
      '5.2': { print: { source: 'school' } },
      '6': { read: { hours: 24, source: 'school' } },
      bell: {
        days: { at: '08:00', everyWorkingDays: 2, aboveAfter: 2 },
        lessons: { beforeMinutes: 30, latestMinutes: 5, officeAt: '08:00' },
        letters: { at: '18:00', atMost: 3 },
      },
      undo: { minutes: 10, source: 'school' },
      quietHours: {
        default: { from: '20:00', until: '07:00', source: 'school' },
        absence: { from: '22:00', until: '07:00', source: 'school' },
      },
      digest: { time: '18:00', source: 'school' },
      tomorrow: { time: '18:00', source: 'school' },
      studentAccounts: { fromGrade: 7, source: 'school' },
    });
  });

  test('a paragraph that a file does not mention is as the regulation has it', () => {
    const start = OURS.indexOf("'4.6':");
    writeFileSync(file, OURS.slice(0, start) + OURS.slice(OURS.indexOf('undo:')));
    expect(readSettings(file)).toEqual(readSettings('regulation.yaml'));
  });

  test.each([
    ['off', 'off'],
    ["{ at: '10:00' }", { at: '10:00' }],
    ['{ everyWorkingDays: 5, aboveAfter: 1 }', { everyWorkingDays: 5, aboveAfter: 1 }],
  ])('a paragraph may have a bell of its own: %s', (written, bell) => {
    writeFileSync(file, changed("'4.11':\n", `'4.11':\n  bell: ${written}\n`));
    expect(readSettings(file)['4.11'].bell).toEqual(bell);
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
    ["until: '09-30'", "until: '02-30'", '2.brief.until: must be a day like 09-30, in quotes'],
    ["until: '09-30'", "until: '30.09.'", '2.brief.until: must be a day like 09-30, in quotes'],
    ['dayOfMonth: 10', 'dayOfMonth: 31', '5.1.extract.dayOfMonth: must be a day of the month, 1 to 28'],
    ['months: [9,', 'months: [13,', '5.1.extract.months.0: must be a month, 1 to 12'],
    ['weekday: 5', 'weekday: 6', '4.9.count.weekday: must be a day of the week, 1 to 5'],
    ['hours: 24', 'hours: 0', '6.read.hours: must be a whole number of hours, 1 to 168'],
    [
      'everyWorkingDays: 2',
      'everyWorkingDays: 0',
      'bell.days.everyWorkingDays: must be a whole number of days, 1 to 30',
    ],
    ['read: {', 'bell: never\n  read: {', '6.bell: must be off, or numbers of the bell'],
    ['read: {', "bell: { at: '9' }\n  read: {", '6.bell.at: must be a time like 14:30, in quotes'],
  ])('%s written as %s', (part, otherwise, fault) => {
    const text = changed(part, otherwise);
    const [first = ''] = faultsOf(text);
    const [line = '', ...what] = first.split(': ');
    expect(what.join(': ')).toBe(fault);
    // The line that was changed, or the first of those that took its place.
    expect(text.split('\n')[Number(line) - 1]).toContain(otherwise.split('\n')[0]);
  });

  test.each(['[1, 5]', '[1, 3]'])('each grade has one deadline: not with %s', (grades) => {
    expect(faultsOf(changed('grades: [1, 4]', `grades: ${grades}`))).toEqual([
      expect.stringMatching(/^\d+: 4\.5\.deadlines: must name each grade from 1 to 9 once$/),
    ]);
  });

  test('every fault at once, a line each, with the line of the file', () => {
    const text = OURS.replace("'14:30'", 'noon').replace('minutes: 10', 'minutes: -1');
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(faultsOf(text)).toEqual([
      `${lineOf('noon')}: 4.5.deadlines.0.time: must be a time like 14:30, in quotes`,
      `${lineOf('minutes: -1')}: undo.minutes: must be a whole number of minutes, 0 to 60`,
    ]);
  });

  test('a part that is missing is named, with the line of what lacks it', () => {
    expect(faultsOf(OURS.slice(0, OURS.indexOf('quietHours:')))).toEqual([
      expect.stringMatching(/^1: quietHours: .*expected object/),
    ]);
    const text = changed('brief: { until: ', 'brief: { til: ');
    const line = text.slice(0, text.indexOf('brief:')).split('\n').length;
    expect(faultsOf(text)[0]).toMatch(new RegExp(`^${line}: 2\\.brief`));
  });

  test.each([
    ['an empty file', '', /^1: 4\.5: .*expected object/],
    ['a list', '- 1\n', /expected object/],
    ['no YAML', '\n"4.5: [', /^2: Missing closing "quote$/],
    ['a paragraph twice', "'2': 1\n'2': 2\n", /^2: Map keys must be unique$/],
  ])('%s', (_, text, line) => {
    const [first = ''] = faultsOf(text);
    expect(first).toMatch(line);
    expect(first).not.toContain('\n');
  });

  test('a file that is not there', () => {
    expect(() => readSettings(join(folder, 'none.yaml'))).toThrow(/none\.yaml: ENOENT: no such file/);
  });
});
