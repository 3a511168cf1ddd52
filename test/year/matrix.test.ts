import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MATRIX_ROWS } from '../../scripts/matrix/matrix-rows.ts';
import { CLOCKED, PARAGRAPHS } from '../../src/regulation/paragraphs.ts';
import { OWED, TO_COME } from '../../year/ledger.ts';

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

test('the written matrix names the same places, and nothing in its year rang twice, wrongly or not at all', () => {
  const text = readFileSync(join(ROOT, 'docs/regulation-matrix.md'), 'utf8');
  expect(paths.filter((path) => !text.includes(`](../${path})`))).toEqual([]);
  for (const paragraph of OWED) expect(text).toMatch(rightRow(paragraph));
});

/** Due, done in time, late, rung, and thrice nothing. */
const rightRow = (paragraph: string) =>
  new RegExp(
    `^\\| ${paragraph.replace('.', '\\.')} \\| \\d+ \\| \\d+ \\| \\d+ \\| \\d+ \\| 0 \\| 0 \\| 0 \\|$`,
    'm',
  );
