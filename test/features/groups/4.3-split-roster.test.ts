import { describe, expect, test } from 'vitest';
import { byAlphabet, checkParts } from '../../../src/features/groups/split/split-roster.ts';

const roster = [1, 2, 3, 4];
const part = (teacherId: number, ...studentIds: number[]) => ({ teacherId, studentIds });

describe('4.3: a class in parts', () => {
  test.each([
    [4, 2, [0, 0, 1, 1]],
    [5, 2, [0, 0, 0, 1, 1]],
    [7, 3, [0, 0, 0, 1, 1, 2, 2]],
    [0, 2, []],
  ])('%i students by alphabet in %i', (students, parts, places) => {
    expect(byAlphabet(students, parts)).toEqual(places);
  });

  test('every student in exactly one part', () => {
    expect(() => checkParts([part(7, 1, 4), part(8, 2, 3)], roster)).not.toThrow();
    expect(() => checkParts([part(7, 1, 2), part(8, 3)], roster)).toThrow('split-changed');
    expect(() => checkParts([part(7, 1, 2), part(8, 2, 3, 4)], roster)).toThrow('split-changed');
    expect(() => checkParts([part(7, 1, 2), part(8, 3, 5)], roster)).toThrow('split-changed');
  });

  test('no part without students, none without a teacher of its own', () => {
    expect(() => checkParts([part(7, 1, 2, 3, 4), part(8)], roster)).toThrow('split-group-empty');
    expect(() => checkParts([part(7, 1, 2), part(7, 3, 4)], roster)).toThrow('split-one-teacher');
  });
});
