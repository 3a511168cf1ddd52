import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { differenceSheets } from '../../../src/features/imports/chat/difference-sheets.ts';
import { templateSheets } from '../../../src/features/imports/chat/template-sheets.ts';
import { IMPORT_KINDS } from '../../../src/features/imports/import-types.ts';
import { readImportFile } from '../../../src/features/imports/read/read-import-file.ts';
import { writeXlsx } from '../../../src/print/write-xlsx.ts';
import { LANGUAGES } from '../../../src/regulation/actor.ts';
import { loadTexts } from '../../../src/telegram/i18n.ts';

const texts = loadTexts(join(import.meta.dirname, '..', '..', '..', 'locales'));

describe('4.1: a template is read as what it is for, every column of it', () => {
  test.each(LANGUAGES.flatMap((language) => IMPORT_KINDS.map((kind) => [language, kind] as const)))(
    '%s %s',
    async (language, kind) => {
      const sheets = templateSheets(kind, texts[language]);
      const [file, ...others] = await readImportFile({ name: 'x.xlsx', content: await writeXlsx(sheets) });
      expect(others).toEqual([]);
      expect(file?.kind).toBe(kind);
      expect(file?.columnsLeftOut).toEqual([]);
      expect(Object.keys(file?.rows[0]?.fields ?? {})).toHaveLength(sheets[0]?.headings.length ?? 0);
    },
  );
});

test('4.1: the whole difference tells each change, each who leaves and each fault', async () => {
  const [changes, faults] = differenceSheets(
    [
      { line: 2, status: 'new', what: 'Bērziņa Anna, 5.b', changes: [], faults: [] },
      {
        line: 3,
        status: 'changed',
        what: 'Ozols Jānis, 5.b',
        changes: [
          { field: 'class', before: '5.a', after: '5.b' },
          { field: 'guardian2Phone', after: '+37129123456' },
          { field: 'roles', before: 'subjectTeacher' },
        ],
        faults: [],
      },
      {
        line: 4,
        status: 'fault',
        what: 'Kalns Uldis',
        changes: [],
        faults: [{ line: 4, field: 'class', code: 'class-missing', params: {} }],
      },
    ],
    { leaving: [{ what: 'Liepa Ieva, 5.b', personId: 7 }] },
    texts.en,
  );
  expect(changes?.rows).toEqual([
    ['', 'leaving', 'Liepa Ieva, 5.b'],
    ['2', 'new', 'Bērziņa Anna, 5.b'],
    ['3', 'changed', 'Ozols Jānis, 5.b', 'Class', '5.a', '5.b'],
    ['3', 'changed', 'Ozols Jānis, 5.b', 'Guardian 2 phone', undefined, '+37129123456'],
    ['3', 'changed', 'Ozols Jānis, 5.b', 'Roles', texts.en('role-subjectTeacher'), undefined],
  ]);
  expect(faults?.rows).toEqual([['4', 'Kalns Uldis', 'Class', texts.en('import-fault-class-missing')]]);
});

test('9: nothing that came in a file goes out as a formula', async () => {
  const rows = [['=1+1', '@SUM(A1)', '-cmd|x', '+HYPERLINK("x")', '+371 29123456', '–', '-']];
  const content = await writeXlsx([{ name: 'A', widths: [10], headings: ['x'], rows }]);
  expect((await readSheet(Buffer.from(content)))[1]).toEqual([
    "'=1+1",
    "'@SUM(A1)",
    "'-cmd|x",
    '\'+HYPERLINK("x")',
    '+371 29123456',
    '–',
    '-',
  ]);
});
