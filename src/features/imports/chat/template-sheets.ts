import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { FieldName, ImportKind } from '../import-types.ts';
import { columnTitle } from '../import-words.ts';

/** The columns of a template with what its example row says. Invented people; the phones are nobody's. */
const EXAMPLES: Readonly<Record<ImportKind, Partial<Record<FieldName, string>>>> = {
  students: {
    studentId: 'S-1001',
    class: '5.b',
    familyName: 'Paraudziņa',
    givenName: 'Anna',
    guardian1FamilyName: 'Paraudziņa',
    guardian1GivenName: 'Ilze',
    guardian1Phone: '+371 20000001',
    guardian2FamilyName: 'Paraudziņš',
    guardian2GivenName: 'Jānis',
    guardian2Phone: '+371 20000002',
    groups: '5.b Ang 1',
  },
  staff: {
    personId: 'D-101',
    familyName: 'Paraugs',
    givenName: 'Kārlis',
    phone: '+371 20000003',
    roles: 'Skolotājs',
    classTeacherOf: '5.b',
    subject: 'Mat',
    teaches: '5.a, 5.b',
  },
  timetable: {
    class: '5.b',
    weekday: 'Pirmdiena',
    number: '1',
    subject: 'Mat',
    teacher: 'Paraugs Kārlis',
    room: '204',
    from: '01.09.2026',
  },
};

/** Headings and an example in the first sheet, and beside it what belongs in each column. */
export function templateSheets(kind: ImportKind, t: Translate): SheetToWrite[] {
  const fields = Object.entries(EXAMPLES[kind]) as [FieldName, string][];
  return [
    {
      name: t(`import-kind-${kind}`),
      widths: fields.map(([field]) => Math.max(14, columnTitle(field, t).length + 2)),
      headings: fields.map(([field]) => columnTitle(field, t)),
      rows: [fields.map(([, example]) => example)],
    },
    {
      name: t('import-sheet-help'),
      widths: [30, 90],
      headings: [t('import-heading-column'), t('import-heading-help')],
      rows: [
        ...fields.map(([field]) => [columnTitle(field, t), t(`import-help-${hintOf(field)}`)]),
        ['', t('import-help-example')],
        ['', t('import-help-codes')],
      ],
    },
  ];
}

/** All guardians' columns of one meaning share a hint. */
const hintOf = (field: FieldName) => field.replace(/^guardian\d/, 'guardian');
