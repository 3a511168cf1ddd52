import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRulesTexts } from '../../../src/features/access/rules/rules-texts.ts';
import { telegramMarkdown } from '../../../src/features/access/rules/telegram-markdown.ts';
import { visibleLength } from '../../../src/telegram/html.ts';
import { LOCALES } from '../../../src/telegram/i18n.ts';

const rules = loadRulesTexts(LOCALES, 'Zīļu *pamatskola* & <draugi>');
const all = Object.entries(rules.of).flatMap(([language, texts]) =>
  Object.entries(texts).map(([name, text]) => [language, name, text.source] as const),
);

describe('7, 9: the rules of use and the privacy notice', () => {
  test.each(all)(
    '%s/%s fits into one message and names the school as it is written',
    (_language, _name, text) => {
      expect(visibleLength(text)).toBeLessThanOrEqual(2500);
      expect(text).toContain('<b>Zīļu *pamatskola* &amp; &lt;draugi&gt;</b>');
      expect(text).not.toMatch(/\*\*|^#|^- |version:|\{/m);
    },
  );

  test('have the same sections in each language', () => {
    const shape = (text: string) => [text.split('\n\n').length, text.split('•').length];
    for (const name of ['rules', 'privacy'] as const) {
      const { lv, ru, en } = rules.of;
      expect(shape(ru[name].source)).toEqual(shape(lv[name].source));
      expect(shape(en[name].source)).toEqual(shape(lv[name].source));
    }
  });

  test.each([
    [
      'of another version',
      (text: string) => text.replace(/^version: .*/, 'version: 2027-01-01'),
      /several versions/,
    ],
    [
      'without its version',
      (text: string) => text.replace(/^version: .*\n/, ''),
      'en/privacy.md is not headed',
    ],
    ['with what a chat cannot show', (text: string) => `${text}\n\n![logo](logo.png)\n`, /cannot show image/],
  ])('one %s stops the start', (_what, spoil, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'zvans-locales-'));
    cpSync(LOCALES, folder, { recursive: true });
    const file = join(folder, 'en', 'privacy.md');
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(() => loadRulesTexts(folder, 'Skola')).toThrow(words);
  });
});

test('Markdown becomes Telegram’s HTML: headings, lists under their line, emphasis, links, everything escaped', () => {
  const { source } = telegramMarkdown(
    '# A & B\n\nOne **two** *three*\nfour <5>.\n\n**List**\n- [x](https://a.lv/?b=1&c=2)\n- y\n\nEnd',
  );
  expect(source).toBe(
    '<b>A &amp; B</b>\n\nOne <b>two</b> <i>three</i> four &lt;5&gt;.\n\n<b>List</b>\n• <a href="https://a.lv/?b=1&amp;c=2">x</a>\n• y\n\nEnd',
  );
});
