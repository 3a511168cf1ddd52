import { type Button, inRows } from '../../../telegram/screen.ts';
import type { RollStudent } from '../day-lesson.ts';

/** On a phone a longer list is no list any more. */
const MOST_ON_A_PAGE = 24;

/** The students of a page; a class that does not fit on one is parted evenly: 34 into 17 and 17. */
export function studentPage(students: readonly RollStudent[], page: number) {
  const pages = Math.max(1, Math.ceil(students.length / MOST_ON_A_PAGE));
  const size = Math.ceil(students.length / pages);
  const shown = Math.min(page, pages - 1);
  return { pages, page: shown, students: students.slice(shown * size, (shown + 1) * size) };
}

/** A button for each student of the page, and the ways to the other pages. */
export function studentButtons(
  students: readonly RollStudent[],
  page: number,
  buttons: {
    readonly label: (student: RollStudent) => string;
    readonly tap: (student: RollStudent) => string;
    readonly turn: (page: number) => string;
  },
): Button[][] {
  const shown = studentPage(students, page);
  const turns = Array.from({ length: shown.pages }, (_, index) => ({
    label: index === shown.page ? `· ${index + 1} ·` : `${index + 1}`,
    data: buttons.turn(index),
  }));
  return [
    ...inRows(
      shown.students.map((student) => ({ label: buttons.label(student), data: buttons.tap(student) })),
      2,
    ),
    ...(shown.pages > 1 ? [turns] : []),
  ];
}
