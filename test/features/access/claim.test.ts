import { describe, expect, test } from 'vitest';
import { fitsHint, foldedNames } from '../../../src/features/access/recovery/claim.ts';
import type { Standing } from '../../../src/features/access/standing.store.ts';

const NOBODY: Standing = {
  ...{ personId: 1, givenName: 'Anna', familyName: 'Bērziņa', phone: null, connected: true },
  ...{ staff: false, className: null, children: [], classIds: [] },
};
const child = (givenName: string, className: string) => ({ givenName, familyName: 'Bērziņš', className });
const guardian: Standing = { ...NOBODY, children: [child('Jānis', '5.b'), child('Anna Marija', '12.a')] };
const student: Standing = { ...NOBODY, className: '5.b' };
const teacher: Standing = { ...NOBODY, staff: true };

describe('3.3: a name as it is typed', () => {
  test.each([
    ['Bērziņa Anna', 'berzina anna'],
    ['anna bērziņa', 'berzina anna'],
    ['Иванова Анна', 'ivanova anna'],
    ['  Anna   Marija Bērziņa', 'berzina anna marija'],
    ['Bērziņa, Anna', 'berzina anna'],
    ['Liepa-Ozoliņa Anna', 'liepa-ozolina anna'],
  ])('%s is found', (typed, folded) => {
    expect(foldedNames(typed)).toContain(folded);
  });

  test('with the surname between the given names is not', () => {
    expect(foldedNames('Anna Bērziņa Marija')).not.toContain('berzina anna marija');
  });
});

describe('3.3: what is said besides the name', () => {
  test.each([
    '5.b',
    '5b',
    '5. B',
    '5. B klase',
    'mācās 5.b klasē',
    '5б',
    '12.A',
    'Jānis',
    'janis Bērziņš',
    'Анна',
  ])('"%s" fits a guardian of a Jānis in 5.b and an Anna Marija in 12.a', (hint) => {
    expect(fitsHint(hint, guardian)).toBe(true);
  });

  test.each(['5.a', '15.b', '2.a', '5', 'b', 'Pēteris', 'Bērziņš', 'skola'])('"%s" does not', (hint) => {
    expect(fitsHint(hint, guardian)).toBe(false);
  });

  test('a student is told by the own class', () => {
    expect(fitsHint('5.b', student)).toBe(true);
    expect(fitsHint('6.b', student)).toBe(false);
  });

  test('"I work at the school" fits the staff alone, and the staff fit no class', () => {
    expect(fitsHint('', teacher)).toBe(true);
    expect(fitsHint('', guardian)).toBe(false);
    expect(fitsHint('5.b', teacher)).toBe(false);
  });
});
