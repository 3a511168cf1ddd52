import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Batch, Summary } from '../../../src/features/imports/batch.store.ts';
import { importScreen } from '../../../src/features/imports/chat/import-card.ts';
import { manyLeave } from '../../../src/features/imports/import-rights.ts';
import { LANGUAGES } from '../../../src/regulation/actor.ts';
import { visibleLength } from '../../../src/telegram/html.ts';
import { loadTexts } from '../../../src/telegram/i18n.ts';

const texts = loadTexts(join(import.meta.dirname, '..', '..', '..', 'locales'));
const NOTHING = { new: 0, changed: 0, leaving: 0, unchanged: 0, ambiguous: 0, faults: 0 };

const shown = (summary: Summary) => ({
  batch: {
    ...{ id: 1, kind: 'students', state: 'ready', fileName: 'x'.repeat(80), sentById: 1, progress: 0 },
    ...{ summary, problem: null, appliedById: null, finishedAt: null },
  } satisfies Batch,
  senderName: 'Bērziņa-Kalniņa Anna Elizabete',
  mayApply: true,
  question: undefined,
});

test.each(LANGUAGES)('4.1: a file full of faults is one message, twenty of them in it: %s', (language) => {
  const long = Array.from({ length: 30 }, (_, index) => `Kolonna ar garu nosaukumu ${index}`);
  const faults = Array.from({ length: 20 }, (_, index) => ({
    line: 49_000 + index,
    field: 'guardian1FamilyName' as const,
    code: 'bad-phone',
    params: { value: '<&>'.repeat(60) },
  }));
  const { html, buttons } = importScreen(
    shown({
      counts: { ...NOTHING, new: 49_000, leaving: 900, faults: 300 },
      ...{ faults, columnsLeftOut: long, personalCodeColumns: long, newClasses: long, checkedAgain: true },
      leaving: long.map((what) => ({ what, personId: 1 })),
    }),
    texts[language],
  );
  expect(html.source.match(/^• /gm)).toHaveLength(20);
  expect(html.source).toMatch(/280/);
  expect(visibleLength(html.source)).toBeLessThanOrEqual(4096);
  expect(buttons?.flat().map((button) => 'data' in button && button.data)).toEqual([
    'imp-diff:1',
    'imp-discard:1',
  ]);
});

test.each([
  ['20 of 1000', { leaving: 20, unchanged: 980 }, false],
  ['21 of 1000', { leaving: 21, unchanged: 979 }, true],
  ['10 of 100', { leaving: 10, changed: 90 }, false],
  ['11 of 100', { leaving: 11, changed: 89 }, true],
  ['none at all', {}, false],
])('4.1: more than 20 people or 10 % are many to leave: %s', (_name, counts, many) => {
  expect(manyLeave({ ...NOTHING, ...counts })).toBe(many);
});
