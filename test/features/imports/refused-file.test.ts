import { describe, expect, test } from 'vitest';
import { readImportFile } from '../../../src/features/imports/read/read-import-file.ts';
import { readSpreadsheet } from '../../../src/features/imports/worker/spreadsheets.ts';
import { bomb, bytes, withSheet, xlsx } from './spreadsheet-files.ts';

const HEADER = 'Klase;Uzvārds;Vārds\n';
const ROW = '5.b;Ozols;Jānis\n';
const SHEET = () => xlsx(['Klase', 'Uzvārds', 'Vārds'], ['5.b', 'Ozols', 'Jānis']);

describe('4.1: what cannot be read is refused, and says why', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, object?]>([
    ['an empty file', 'a.csv', () => bytes(''), 'import-empty'],
    ['nothing but separators', 'a.csv', () => bytes(';;\n;;\n'), 'import-empty'],
    ['headings alone', 'a.csv', () => bytes(HEADER), 'import-no-rows'],
    ['no headings', 'a.csv', () => bytes(ROW), 'import-no-header'],
    [
      'headings of which some are missing',
      'a.csv',
      () => bytes('Klase;Uzvārds\n5.b;Ozols\n'),
      'import-columns-missing',
      { kind: 'students', unknown: 'none' },
    ],
    [
      'headings of which some are unknown',
      'a.csv',
      () => bytes('Klase;Uzvārds;Priekšvārds;Piezīmes\n5.b;Ozols;Jānis;-\n'),
      'import-columns-missing',
      { kind: 'students', unknown: 'Priekšvārds, Piezīmes' },
    ],
    [
      'a formula',
      'a.csv',
      () => bytes(`${HEADER}5.b;=HYPERLINK("x");Jānis\n`),
      'import-formula',
      { cell: 'B2' },
    ],
    [
      'a formula that begins otherwise',
      'a.csv',
      () => bytes(`${HEADER}5.b;Ozols;+cmd|x\n`),
      'import-formula',
      { cell: 'C2' },
    ],
    [
      'a formula in a sheet',
      'a.xlsx',
      async () =>
        withSheet(await SHEET(), (xml) =>
          xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f>A1&amp;"x"</f><v>1</v></c>'),
        ),
      'import-formula',
      { cell: 'B2' },
    ],
    ['a CSV file cut off within a row', 'a.csv', () => bytes(`${HEADER}${ROW}5.b;Kal`), 'import-damaged'],
    ['a CSV file cut off within quotes', 'a.csv', () => bytes(`${HEADER}${ROW}5.b;"Kal`), 'import-damaged'],
    [
      'a CSV file cut off within a letter',
      'a.csv',
      () => bytes(`${HEADER}5.b;Bērziņa;Marija Zanē`).slice(0, -1),
      'import-damaged',
    ],
    ['a sheet cut off', 'a.xlsx', async () => (await SHEET()).slice(0, 1500), 'import-damaged'],
    [
      'a sheet whose XML ends in the middle',
      'a.xlsx',
      async () => withSheet(await SHEET(), (xml) => xml.slice(0, -200)),
      'import-damaged',
    ],
    [
      'a row that slipped',
      'a.csv',
      () => bytes(`${HEADER}5.b;Ozols;Jānis;vēl\n`),
      'import-ragged',
      { line: 2 },
    ],
    [
      'a picture called a CSV file',
      'a.csv',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'import-wrong-type',
    ],
    [
      'a document called a sheet',
      'a.xlsx',
      () => bytes('%PDF-1.7'),
      'import-name-misleads',
      { extension: 'xlsx' },
    ],
    ['a sheet called a CSV file', 'a.csv', SHEET, 'import-name-misleads', { extension: 'csv' }],
    [
      'an old Excel file',
      'a.xls',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'import-old-excel',
    ],
    ['a zip bomb', 'a.xlsx', bomb, 'import-too-packed'],
    [
      'a cell too long',
      'a.csv',
      () => bytes(`${HEADER}5.b;Ozols;${'J'.repeat(501)}\n`),
      'import-cell-too-long',
      { cell: 'C2', limit: 500 },
    ],
    [
      '50,001 rows',
      'a.csv',
      () => bytes(HEADER + ROW.repeat(50_001)),
      'import-too-many-rows',
      { limit: 50_000 },
    ],
    [
      '201 columns',
      'a.csv',
      () => bytes(`${HEADER.trimEnd()}${';x'.repeat(198)}\n${ROW}`),
      'import-too-many-columns',
      { limit: 200 },
    ],
    [
      '20 MB and a byte',
      'a.csv',
      () => new Uint8Array(20 * 1024 * 1024 + 1),
      'file-too-big',
      { megabytes: 20 },
    ],
  ])('%s', async (_name, name, content, code, params = {}) => {
    await expect(readImportFile({ name, content: await content() })).rejects.toMatchObject({ code, params });
  });

  test('50,000 rows are read', async () => {
    const [file] = await readImportFile({ name: 'a.csv', content: bytes(HEADER + ROW.repeat(50_000)) });
    expect(file?.rows).toHaveLength(50_000);
  });

  test('a refusal comes out of the thread as itself', async () => {
    await expect(readSpreadsheet({ name: 'a.csv', content: bytes(HEADER) })).rejects.toMatchObject({
      code: 'import-no-rows',
    });
  });
});
