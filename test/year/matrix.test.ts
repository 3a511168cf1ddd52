import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MATRIX_ROWS } from '../../scripts/matrix/matrix-rows.ts';
import { CLOCKED, PARAGRAPHS } from '../../src/regulation/paragraphs.ts';
import { OWED, type Paragraph, TO_COME } from '../../year/ledger.ts';
import { type Row, unproven } from '../../year/tally.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const paths = MATRIX_ROWS.flatMap(({ code, tests }) => [...code, ...tests]);

test('the matrix has every paragraph, and every path in it exists', () => {
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const named = MATRIX_ROWS.map(({ paragraph }) => paragraph);
  expect(new Set(named).size).toBe(named.length);
  expect(CLOCKED.filter((paragraph) => !named.includes(paragraph))).toEqual([]);
});

test('every duty whose data exists is owed in the year', () => {
  const toCome = CLOCKED.filter((paragraph) => PARAGRAPHS[paragraph].evidence === 'to come');
  expect([...TO_COME]).toEqual(toCome);
  expect([...OWED, ...TO_COME].toSorted()).toEqual([...CLOCKED].toSorted());
});

test('the written matrix names the same places; in its year nothing rang twice, wrongly or not at all, and every duty was owed and neglected often enough', () => {
  const text = readFileSync(join(ROOT, 'docs/regulation-matrix.md'), 'utf8');
  expect(paths.filter((path) => !text.includes(`](../${path})`))).toEqual([]);
  const rows = OWED.map((paragraph) => rowOf(text, paragraph));
  for (const row of rows) expect(row).toMatchObject({ twice: 0, missed: 0, wrong: 0 });
  expect(unproven({ rows, faults: [] })).toEqual([]);
});

function rowOf(text: string, paragraph: Paragraph): Row {
  const [, cells = ''] =
    new RegExp(`^\\| ${paragraph.replace('.', '\\.')} \\|((?: \\d+ \\|){7})$`, 'm').exec(text) ?? [];
  const [due = 0, inTime = 0, late = 0, rung = 0, twice, missed, wrong] =
    cells.match(/\d+/g)?.map(Number) ?? [];
  return {
    paragraph,
    due,
    inTime,
    late,
    rung,
    twice: twice ?? NaN,
    missed: missed ?? NaN,
    wrong: wrong ?? NaN,
  };
}
