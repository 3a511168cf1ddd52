import { expect, test } from 'vitest';
import { readSlip } from '../../../src/features/absence-notes/slip/read-slip.ts';

const YEAR = { from: '2026-09-01', until: '2027-08-31' } as const;
const read = (text: string) => readSlip(text, '2026-11-23', YEAR);

test.each([
  ['Ozols Kārlis 19.11.–20.11. slimība', 'illness'],
  ['Ozols Kārlis 19.11.–20.11. ģimenes apstākļi, saņemta 20.11.', 'family'],
  ['Zīme: Ozols Kārlis, 19.11.–20.11., iemesls: sacensības', 'official'],
  ['Ozols Kārlis 19.11.-20.11. семейные обстоятельства', 'family'],
] as const)(
  '4.10: of a paper slip’s words those of the reason are no part of the name: %s',
  (text, reason) => {
    const slip = read(text);
    expect(slip).toMatchObject({ from: '2026-11-19', until: '2026-11-20', reason });
    expect(slip?.name).toEqual(['Ozols', 'Kārlis']);
  },
);

test('4.10: a name that begins like such a word stays a name', () => {
  expect(read('Delvere Nora 19.11. slimība')?.name).toEqual(['Delvere', 'Nora']);
});
