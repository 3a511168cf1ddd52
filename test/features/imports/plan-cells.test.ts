import { describe, expect, test } from 'vitest';
import { readRole } from '../../../src/features/imports/plan/cells/read-role.ts';
import { readWeekday } from '../../../src/features/imports/plan/cells/read-weekday.ts';
import { matchSubject } from '../../../src/features/imports/plan/match-subject.ts';
import { readClassName } from '../../../src/kernel/read-class.ts';
import { readDay } from '../../../src/kernel/read-day.ts';
import { readName } from '../../../src/kernel/read-name.ts';
import { readPhone } from '../../../src/kernel/read-phone.ts';

describe('4.1: cells are read as schools write them', () => {
  test.each(['5.b', '5b', '5. B', '5.B klase', '5-б', '5 "b"', '5 б класс'])('class %s', (cell) => {
    expect(readClassName(cell)).toMatchObject({ name: '5.b', grade: 5, letter: 'b' });
  });

  test.each([
    ['10.a', 'class-grade'],
    ['0.a', 'class-grade'],
    ['5', 'bad-class'],
    ['b', 'bad-class'],
    ['5в', 'bad-class'],
  ])('%s is no class of the school: %s', (cell, code) => {
    expect(readClassName(cell)).toBe(code);
  });

  test.each(['29123456', '+371 29 123 456', '00371-29123456', '371 29123456', '29123456, 67000000'])(
    'phone %s',
    (cell) => {
      expect(readPhone(cell)).toBe('+37129123456');
    },
  );

  test('a foreign phone keeps its country; what is no phone is none', () => {
    expect(readPhone('+44 7911 123456')).toBe('+447911123456');
    expect(['123', '+37129', '2912345a', '-'].map(readPhone)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    [{ full: 'Bērziņa Anna Marija' }, 'Bērziņa', 'Anna Marija'],
    [{ full: 'BĒRZIŅA, ANNA' }, 'Bērziņa', 'Anna'],
    [{ family: ' Liepa-Ozoliņa ', given: 'Kristiāna' }, 'Liepa-Ozoliņa', 'Kristiāna'],
    [{ family: "D'Arc", given: 'Žanna', full: 'whatever' }, "D'Arc", 'Žanna'],
  ])('name %j', (cells, familyName, givenName) => {
    expect(readName(cells)).toEqual({ familyName, givenName });
  });

  test.each([
    [{}, 'name-missing'],
    [{ full: 'Bērziņa' }, 'name-incomplete'],
    [{ family: 'Bērziņa' }, 'name-incomplete'],
    [{ family: 'Bērziņa', given: '29123456' }, 'bad-name'],
    [{ family: '=HYPERLINK("x")', given: 'Anna' }, 'bad-name'],
    [{ family: 'B'.repeat(61), given: 'Anna' }, 'name-too-long'],
  ])('%j is no name: %s', (cells, code) => {
    expect(readName(cells)).toBe(code);
  });

  test.each([
    ['Matemātikas skolotāja', 'subjectTeacher'],
    ['Klases audzinātāja', 'classTeacher'],
    ['Direktora vietniece', 'academicOffice'],
    ['direktore', 'principal'],
    ['lietvede', 'recordsManager'],
    ['Interešu izglītības skolotājs', 'hobbyTeacher'],
    ['воспитатель ГПД', 'extendedDayTeacher'],
    ['завуч', 'academicOffice'],
    ['суперпользователь', 'superuser'],
    ['subject teacher', 'subjectTeacher'],
    ['apkopēja', undefined],
  ])('role %s', (cell, role) => {
    expect(readRole(cell)).toBe(role);
  });

  test.each([
    ['1', 1],
    ['Pirmdiena', 1],
    ['otrd.', 2],
    ['T', 3],
    ['C', 4],
    ['пт', 5],
    ['среда', 3],
    ['Monday', 1],
    ['8', undefined],
    ['su', undefined],
    ['rīt', undefined],
  ])('weekday %s', (cell, weekday) => {
    expect(readWeekday(cell)).toBe(weekday);
  });

  test('days are written in several ways, without a year they lie in the school year', () => {
    const year = { from: '2026-09-01', until: '2027-08-31' } as const;
    const days = ['2026-11-30', '30.11.2026.', '30/11/2026', '30.11.', '12.01', '31.02.2027', 'drīz'];
    expect(days.map((cell) => readDay(cell, year))).toEqual([
      ...['2026-11-30', '2026-11-30', '2026-11-30', '2026-11-30', '2027-01-12'],
      ...[undefined, undefined],
    ]);
  });

  test('subjects are known by code, name and the names in other languages; a new one brings its code', () => {
    const maths = { id: 1, code: 'Mat', name: 'matemātika' };
    const meant = (cell: string) => matchSubject(cell, [maths]);
    for (const cell of ['mat', 'Matematika', 'математика', 'maths'])
      expect(meant(cell)).toEqual({ found: maths });
    expect(meant('angļu valoda')).toEqual({ fresh: { code: 'Ang', name: 'angļu valoda' } });
    expect(meant('Robotika (Rob)')).toEqual({ fresh: { code: 'Rob', name: 'Robotika' } });
    expect(meant('Matemātka')).toEqual({ unknown: 'Matemātka', nearest: 'matemātika' });
    expect(meant('qqqqqqqq')).toEqual({ unknown: 'qqqqqqqq', nearest: undefined });
  });
});
