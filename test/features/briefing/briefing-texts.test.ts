import { describe, expect, test } from 'vitest';
import { loadBriefingTexts } from '../../../src/features/briefing/briefing-texts.ts';
import { printSignatures } from '../../../src/features/briefing/print/print-signatures.ts';
import { definition } from '../../../src/features/briefing/print/signature-sheet.ts';
import { visibleLength } from '../../../src/telegram/html.ts';
import { LOCALES } from '../../../src/telegram/i18n.ts';

const texts = loadBriefingTexts(LOCALES, 'Zīļu pamatskola');

describe('2: the standard text', () => {
  test.each(Object.entries(texts.of))('%s fits into one message with own words below', (_language, text) => {
    expect(visibleLength(text.source)).toBeLessThanOrEqual(2500);
    expect(text.source).toContain('<b>Zīļu pamatskola</b>');
    expect(text.source).not.toMatch(/\*\*|^#|^- |version:|\{/m);
  });

  test('tells of access, rules, diary, marks and notices, alike in each language', () => {
    const parts = Object.values(texts.of).map(({ source }) => source.split('\n\n').length);
    const points = Object.values(texts.of).map(({ source }) => source.split('•').length);
    expect(parts).toEqual([8, 8, 8]);
    expect(new Set(points).size).toBe(1);
    for (const part of ['Piekļuve', 'Noteikumi', 'Dienasgrāmata', 'Vērtējumi', 'Paziņojumi'])
      expect(texts.of.lv.source).toContain(`<b>${part}</b>\n•`);
  });
});

describe('2: the sheet to sign', () => {
  const line = (number: number) => ({ student: `Ozola ${number}`, guardian: `Ozols ${number}` });
  const sheet = (count: number) => ({
    ...{ school: 'Zīļu pamatskola', title: 'Vecāku instruktāža', held: undefined, ownWords: 'Līdz rītam!' },
    ...{ markdown: texts.markdown, statement: 'Esmu iepazinies:' },
    columns: ['Izglītojamais', 'Likumiskais pārstāvis', 'Datums', 'Paraksts'] as const,
    lines: Array.from({ length: count }, (_, index) => line(index)),
  });

  test('has the whole text, the own words, and a numbered line for each guardian', () => {
    const printed = JSON.stringify(definition(sheet(31)));
    expect(printed).toContain('Kā lietot e-žurnālu');
    expect(printed).toContain('{"text":"Vērtējumi","bold":true}');
    expect(printed).toContain('Līdz rītam!');
    expect(printed).toContain('["31.","Ozola 30","Ozols 30","",""]');
    expect(printed).not.toMatch(/\*\*|\{school\}/);
  });

  test('becomes a PDF', async () => {
    const pdf = await printSignatures(sheet(31));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  }, 20_000);
});
