import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { letterOf, planBlocks } from '../../src/demo/generate/classes.ts';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import { indexSchool } from './school-index.ts';

const sizesOf = (students: number) =>
  planBlocks(students)
    .flat()
    .map(({ size }) => size);

describe('the demo school', () => {
  test('is the same each time', () => {
    const [first, second] = [generateSchool(), generateSchool()].map((school) => serialize(school));
    expect(first?.equals(second as Buffer)).toBe(true);
  });

  test('is another one for another seed', () => {
    expect(generateSchool({ seed: 7 }).people).not.toEqual(generateSchool().people);
  });

  test('has two classes in each grade and 432 students if nothing is said', () => {
    const school = generateSchool();
    expect(school.students).toHaveLength(432);
    expect(school.classes.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((grade) => [`${grade}.a`, `${grade}.b`]),
    );
  });

  test.each([1, 17, 50, 433, 5_000])('has exactly %i students when asked for', (students) => {
    const school = generateSchool({ students });
    expect(school.students).toHaveLength(students);
    expect(school.enrolments).toHaveLength(students);
  });

  test.each([0, -1, 1.5, Number.NaN, 100_001])('refuses %d students', (students) => {
    expect(() => generateSchool({ students })).toThrow(RangeError);
  });

  test('keeps all 18 classes when small, and a single student is in 5.b', () => {
    const school = generateSchool({ students: 1 });
    expect(school.classes).toHaveLength(18);
    expect(indexSchool(school).rosterOf('5.b')).toHaveLength(1);
  });

  test('takes more letters when large, so that classes stay at 24 to 28', () => {
    for (const students of [432, 5_000, 25_000, 100_000]) {
      expect(Math.min(...sizesOf(students))).toBeGreaterThanOrEqual(24);
      expect(Math.max(...sizesOf(students))).toBeLessThanOrEqual(28);
    }
    expect([0, 1, 25, 26, 27, 51, 52].map(letterOf)).toEqual(['a', 'b', 'z', 'aa', 'ab', 'az', 'ba']);
  });

  test('lets its staff grow with its classes', () => {
    const teachers = (students: number) => {
      const { staffRoles } = generateSchool({ students });
      return staffRoles.filter(({ role }) => role === 'subjectTeacher').length;
    };
    expect(teachers(5_000)).toBeGreaterThan(9 * teachers(432));
  });

  test('names every person once', () => {
    const { people } = generateSchool({ students: 5_000 });
    expect(new Set(people.map(({ externalId }) => externalId)).size).toBe(people.length);
  });
});
