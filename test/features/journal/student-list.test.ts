import { expect, test } from 'vitest';
import { studentButtons, studentPage } from '../../../src/features/journal/chat/student-list.ts';

const students = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    givenName: 'Anna',
    familyName: `Bērziņa ${index + 1}`,
    guardians: [],
    announced: false,
  }));

test.each([
  [24, [24]],
  [25, [13, 12]],
  [34, [17, 17]],
  [0, [0]],
])('a class of %i is shown in pages of %j', (count, sizes) => {
  const all = students(count);
  const pages = sizes.map((_, page) => studentPage(all, page));
  expect(pages.map((page) => page.students.length)).toEqual(sizes);
  expect(pages.flatMap((page) => page.students)).toEqual(all);
});

test('a page that is no longer there is the last one', () => {
  expect(studentPage(students(34), 7).page).toBe(1);
});

test('every page leads to the others; a single one to none', () => {
  const buttons = (count: number, page: number) =>
    studentButtons(students(count), page, {
      label: ({ familyName }) => familyName,
      tap: ({ id }) => `lr:${id}`,
      turn: (to) => `lr-page:${to}`,
    });
  expect(buttons(34, 1).at(-1)).toEqual([
    { label: '1', data: 'lr-page:0' },
    { label: '· 2 ·', data: 'lr-page:1' },
  ]);
  expect(buttons(34, 1)[0]?.[0]).toEqual({ label: 'Bērziņa 18', data: 'lr:18' });
  expect(buttons(24, 0).flat()).toHaveLength(24);
});
