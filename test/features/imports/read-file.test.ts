import { describe, expect, test } from 'vitest';
import type { FieldName, ReadFile } from '../../../src/features/imports/import-types.ts';
import { packRead } from '../../../src/features/imports/read/packed-read.ts';
import { readImportFile } from '../../../src/features/imports/read/read-import-file.ts';
import { readSpreadsheet } from '../../../src/features/imports/worker/spreadsheets.ts';
import { bytes, utf16, windows1257, withSheet, xlsx } from './spreadsheet-files.ts';

async function read(text: string): Promise<ReadFile> {
  const files = await readImportFile({ name: 'skola.csv', content: bytes(text) });
  expect(files.map(({ kind }) => kind)).toHaveLength(1);
  return files[0] as ReadFile;
}

describe('4.1: the columns are found by their names', () => {
  test.each<[string, string, string, readonly FieldName[]]>([
    [
      'Latvian',
      'Klase;Uzvārds;Vārds;Vecāka vārds;Vecāka uzvārds;Vecāka tālrunis',
      'students',
      ['class', 'familyName', 'givenName', 'guardian1GivenName', 'guardian1FamilyName', 'guardian1Phone'],
    ],
    [
      'without diacritics, capitals',
      'KLASE;UZVARDS;VARDS;VECAKA TALR.',
      'students',
      ['class', 'familyName', 'givenName', 'guardian1Phone'],
    ],
    [
      'one column for a name',
      'Skolēns;Klase;Māte;Mātes tālrunis;Tēvs;Tēva tel.',
      'students',
      ['fullName', 'class', 'guardian1FullName', 'guardian1Phone', 'guardian2FullName', 'guardian2Phone'],
    ],
    [
      'with the groups of the subjects that are taught in parts',
      'Skolēns;Klase;Grupas',
      'students',
      ['fullName', 'class', 'groups'],
    ],
    [
      'as a secretary types them',
      'Kl.;Skolēna uzvārds un vārds;Mammas vārds, uzvārds;Mammas tel.;Tētis;Tēta mob. tel.',
      'students',
      ['class', 'fullName', 'guardian1FullName', 'guardian1Phone', 'guardian2FullName', 'guardian2Phone'],
    ],
    [
      'a timetable in narrow columns',
      'Kl.;Diena;St.;Priekšm.;Skolotājs;Kab.',
      'timetable',
      ['class', 'weekday', 'number', 'subject', 'teacher', 'room'],
    ],
    [
      'the same heading for each guardian',
      'Klase;Skolēns;Vecāks;Vecāka tālrunis;Vecāks;Vecāka tālrunis',
      'students',
      ['class', 'fullName', 'guardian1FullName', 'guardian1Phone', 'guardian2FullName', 'guardian2Phone'],
    ],
    [
      'numbered guardians',
      'Klase;Skolēns;2. vecāka tālrunis;1. vecāka tālrunis;Vecāks (3)',
      'students',
      ['class', 'fullName', 'guardian2Phone', 'guardian1Phone', 'guardian3FullName'],
    ],
    [
      'Russian',
      'Класс;Фамилия;Имя;ФИО родителя;Телефон родителя',
      'students',
      ['class', 'familyName', 'givenName', 'guardian1FullName', 'guardian1Phone'],
    ],
    [
      'English',
      'Student ID;Class;Surname;First name;Parent 1 phone',
      'students',
      ['studentId', 'class', 'familyName', 'givenName', 'guardian1Phone'],
    ],
    [
      'our own names',
      'studentId;class;familyName;givenName;guardian1Phone',
      'students',
      ['studentId', 'class', 'familyName', 'givenName', 'guardian1Phone'],
    ],
    [
      'staff',
      'Uzvārds;Vārds;Amats;Mācību priekšmets;Klases;Klases audzinātājs',
      'staff',
      ['familyName', 'givenName', 'roles', 'subject', 'teaches', 'classTeacherOf'],
    ],
    ['Russian staff', 'ФИО;Должность;Предмет;Классы', 'staff', ['fullName', 'roles', 'subject', 'teaches']],
    [
      'a timetable',
      'Nedēļas diena;Stundas nr.;Klase;Priekšmets;Skolotājs;Kabinets;Spēkā no',
      'timetable',
      ['weekday', 'number', 'class', 'subject', 'teacher', 'room', 'from'],
    ],
    [
      'an English timetable',
      'Class;Day;Lesson;Subject;Teacher;Room;From',
      'timetable',
      ['class', 'weekday', 'number', 'subject', 'teacher', 'room', 'from'],
    ],
  ])('%s', async (_name, header, kind, fields) => {
    const cells = header.split(';').map((_, index) => `x${index}`);
    const file = await read(`${header}\n${cells.join(';')}\n`);
    expect(file.kind).toBe(kind);
    expect(file.columnsLeftOut).toEqual([]);
    expect(file.rows).toEqual([
      { line: 2, fields: Object.fromEntries(fields.map((field, index) => [field, `x${index}`])) },
    ]);
  });

  test('`Nr.` is the lesson’s number only where nothing else is', async () => {
    const numbered = await read('Nr.;Klase;Diena;Stunda;Priekšmets\n17;5.b;P;3;Mat\n');
    expect(numbered.rows[0]?.fields).toEqual({ class: '5.b', weekday: 'P', number: '3', subject: 'Mat' });
    expect(numbered.columnsLeftOut).toEqual(['Nr.']);
    const alone = await read('Klase;Diena;Nr.;Priekšmets\n5.b;P;3;Mat\n');
    expect(alone.rows[0]?.fields).toEqual({ class: '5.b', weekday: 'P', number: '3', subject: 'Mat' });
  });

  test('what is unknown is named and left out', async () => {
    const file = await read('Klase;Uzvārds;Hobijs;Vārds;\n5.b;Ozols;šahs;Jānis;x\n');
    expect(file.columnsLeftOut).toEqual(['Hobijs']);
    expect(file.rows).toEqual([
      { line: 2, fields: { class: '5.b', familyName: 'Ozols', givenName: 'Jānis' } },
    ]);
  });

  test('a title above the headings, an empty row between: rows keep their numbers', async () => {
    const file = await read(
      'Skolēnu saraksts\n\nKlase,"Vārds, uzvārds"\n5.b,Anna Elza Bērziņa\n,\n5.b,Jānis Ozols\n',
    );
    expect(file.rows).toEqual([
      { line: 4, fields: { class: '5.b', fullName: 'Bērziņa, Anna Elza' } },
      { line: 6, fields: { class: '5.b', fullName: 'Ozols, Jānis' } },
    ]);
  });

  test('a file that may be two things is read as both, to be asked', async () => {
    const content = bytes('Klase;Uzvārds;Vārds;Priekšmets\n5.b;Ozols;Jānis;Mat\n');
    const files = await readImportFile({ name: 'saraksts.csv', content });
    expect(files.map(({ kind }) => kind)).toEqual(['students', 'staff']);
    expect(await readImportFile({ name: 'saraksts.csv', content }, 'staff')).toHaveLength(1);
  });
});

describe('4.1: a file is read as it comes', () => {
  const text = 'Klase;Uzvārds;Vārds\n5.b;Bērziņš;Šarlote\n';
  const expected = [{ line: 2, fields: { class: '5.b', familyName: 'Bērziņš', givenName: 'Šarlote' } }];

  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`)],
    ['UTF-16', utf16(text)],
    ['windows-1257', windows1257(text)],
    ['commas', bytes(text.replaceAll(';', ','))],
    ['tabs', bytes(text.replaceAll(';', '\t'))],
    ['Windows line ends', bytes(text.replaceAll('\n', '\r\n'))],
    ['no line end at the end', bytes(text.trimEnd())],
  ])('CSV: %s', async (_name, content) => {
    const [file] = await readImportFile({ name: 'skola.csv', content });
    expect(file?.rows).toEqual(expected);
  });

  test('XLSX, numbers and days as people see them', async () => {
    const file = withSheet(
      await xlsx(['Klase', 'Uzvārds', 'Vārds', 'Vecāka tālrunis'], ['5.b', 'Bērziņš', 'Šarlote', 'x']),
      (xml) => xml.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2"><v>29123456</v></c>'),
    );
    const [read] = await readImportFile({ name: 'skola.xlsx', content: file });
    expect(read?.rows).toEqual([{ line: 2, fields: { ...expected[0]?.fields, guardian1Phone: '29123456' } }]);
  });

  test('in a thread of its own it comes to the same', async () => {
    const { kinds, packed } = await readSpreadsheet({ name: 'skola.csv', content: bytes(text) });
    expect(kinds).toEqual(['students']);
    expect(Buffer.from(packed)).toEqual(
      Buffer.from(packRead(await readImportFile({ name: 'skola.csv', content: bytes(text) }))),
    );
  });
});

describe('9: personal codes are dropped wherever they stand', () => {
  test.each([
    ['by the heading', 'Pers. kods', '-'],
    ['of a guardian', 'Vecāka personas kods', '-'],
    ['by the content, the old form', 'Reģistrs', '010112-12345'],
    ['by the content, the new form', 'Skolēna ID', '321234-56789'],
    ['without the hyphen', 'Kods', '01011212345'],
  ])('a column, %s', async (_name, heading, cell) => {
    const file = await read(`Klase;Skolēns;${heading}\n5.b;Ozols Jānis;${cell}\n`);
    expect(file.personalCodeColumns).toEqual([heading]);
    expect(file.columnsLeftOut).toEqual([]);
    expect(file.rows).toEqual([{ line: 2, fields: { class: '5.b', fullName: 'Ozols Jānis' } }]);
  });

  test('within a text', async () => {
    const file = await read('Klase;Skolēns\n5.b;Ozols Jānis 010112-12345\n5.b;Kalns Uldis\n');
    expect(file.personalCodeColumns).toEqual(['Skolēns']);
    expect(file.rows[0]?.fields.fullName).toBe('Ozols Jānis');
  });

  test('a phone is none', async () => {
    const file = await read(
      'Klase;Skolēns;Vecāka tālrunis\n5.b;Ozols Jānis;37129123456\n5.b;Kalns Uldis;+371 29123457\n',
    );
    expect(file.personalCodeColumns).toEqual([]);
    expect(file.rows[0]?.fields.guardian1Phone).toBe('37129123456');
  });
});
