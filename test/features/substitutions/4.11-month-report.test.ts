import { expect, test } from 'vitest';
import { monthSheets } from '../../../src/features/substitutions/report/month-report.ts';
import type { SettledLesson } from '../../../src/features/substitutions/settled-lessons.store.ts';
import { LOCALES, loadTexts } from '../../../src/telegram/i18n.ts';
import { MONDAY, TUESDAY } from './plans.ts';

const { lv } = loadTexts(LOCALES);

const settled = (more: Partial<SettledLesson>): SettledLesson => ({
  ...{ substitutionId: 1, courseId: 100, day: MONDAY, number: 1, className: '5.b', groupName: null },
  ...{ absentId: 1, absentName: 'Bērziņa Ilze', subjectName: 'matemātika' },
  ...{ substituteId: 11, substituteName: 'Kalniņa Anna', taughtName: 'matemātika', joinedName: null },
  orderNumber: '1-9/45',
  ...more,
});

test('4.11: a month’s report has every field, by the teacher who gave the lesson; what nobody gave comes last', () => {
  const ozols = { substituteId: 12, substituteName: 'Ozols Jānis' };
  const [sheet, totals] = monthSheets(
    [
      settled({ ...ozols, taughtName: 'mūzika', joinedName: '5.a', orderNumber: null }),
      settled({ number: 2, substituteId: null, substituteName: null, taughtName: null }),
      settled({ day: TUESDAY, groupName: '5.b Ang 1', subjectName: 'angļu valoda' }),
    ],
    lv,
  );
  expect(sheet?.headings).toEqual([
    ...['Datums', 'Stunda', 'Klase', 'Aizvietojamais skolotājs', 'Aizvietojamais priekšmets'],
    ...['Aizvietotājs', 'Mācītais priekšmets', 'Apvienota ar', 'Rīkojuma Nr.'],
  ]);
  expect(sheet?.rows.map((row) => row.map((cell) => cell ?? ''))).toEqual([
    [
      '24.11.2026',
      '1',
      '5.b Ang 1',
      'Bērziņa Ilze',
      'angļu valoda',
      'Kalniņa Anna',
      'matemātika',
      '',
      '1-9/45',
    ],
    ['23.11.2026', '1', '5.b', 'Bērziņa Ilze', 'matemātika', 'Ozols Jānis', 'mūzika', '5.a', ''],
    ['23.11.2026', '2', '5.b', 'Bērziņa Ilze', 'matemātika', 'stunda nenotiks', '', '', '1-9/45'],
  ]);
  expect(totals?.rows).toEqual([
    ['Kalniņa Anna', '1', '0'],
    ['Ozols Jānis', '1', '1'],
  ]);
});
