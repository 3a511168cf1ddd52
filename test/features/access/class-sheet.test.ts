import { describe, expect, test } from 'vitest';
import type { ClassFamily, ClassPerson } from '../../../src/features/access/invites/class-people.store.ts';
import { type ClassSheet, definition } from '../../../src/features/access/invites/sheet-definition.ts';
import { expectedOf } from '../../../src/features/access/invites/who-is-invited.ts';

const slip = (number: number) => ({
  name: `Bērziņa ${number}`,
  about: '5.b',
  link: `https://t.me/b?start=${number}`,
});
const sheet = (count: number): ClassSheet => ({
  title: '5.b',
  heading: 'Zīļu pamatskola',
  slips: Array.from({ length: count }, (_, index) => slip(index)),
  steps: ['one', 'two', 'three'],
  otherLanguages: ['по-русски', 'in English'],
  validUntil: 'till Monday',
});

describe('8: the printed sheet', () => {
  test.each([1, 2, 8, 65])(
    'of %i people has a slip for each: the name, the link as text and as QR code',
    (count) => {
      const text = JSON.stringify(definition(sheet(count)));
      for (let number = 0; number < count; number += 1) {
        expect(text).toContain(`"Bērziņa ${number}"`);
        expect(text).toContain(`"qr":"https://t.me/b?start=${number}"`);
        expect(text).toContain(`"text":"https://t.me/b?start=${number}"`);
      }
      expect(text.match(/"till Monday"/g)).toHaveLength(count);
    },
  );
});

const person = (
  personId: number,
  kind: 'student' | 'guardian',
  more: Partial<ClassPerson> = {},
): ClassPerson => ({
  ...{
    personId,
    kind,
    givenName: 'A',
    familyName: 'B',
    staff: false,
    connected: false,
    reached: false,
    invitedUntil: null,
  },
  ...more,
});
const family = (studentId: number, ...people: ClassPerson[]): ClassFamily => ({ studentId, people });
const ids = (families: ClassFamily[], grade: number) =>
  expectedOf(families, { grade }, 7).map(({ personId }) => personId);

describe('3.2: whom a class’s sheet is for', () => {
  const families = [
    family(1, person(11, 'student'), person(21, 'guardian'), person(22, 'guardian')),
    family(2, person(12, 'student', { connected: true }), person(22, 'guardian')),
  ];

  test('guardians, each once, also of two in the class; students from grade 7 on', () => {
    expect(ids(families, 7)).toEqual([11, 21, 22, 12]);
  });

  test('below it a student counts only if connected already', () => {
    expect(ids(families, 6)).toEqual([21, 22, 12]);
  });
});
