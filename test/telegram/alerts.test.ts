import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';
import { LANGUAGES } from '../../src/regulation/actor.ts';
import { loadTexts } from '../../src/telegram/i18n.ts';
import { refusalText } from '../../src/telegram/refusal-text.ts';

const texts = loadTexts(join(import.meta.dirname, '../../locales'));

/** Telegram's own limit; a longer alert is refused, and the press would never be answered. */
const ALERT_LIMIT = 200;

/** Each of them with the longest words that it may hold. */
const REASONS = ['weekend', 'holiday', 'break', 'outside-year'];
const params = (reason: string) => ({
  day: '2026-11-26',
  reason,
  limit: 1500,
  class: '5.b',
  number: 8,
  megabytes: 20,
  name: 'Tautas dejas 3.–6. klasei, otrā grupa',
  taken: 120,
  most: 500,
  answer: 'yes',
  days: 14,
});

/** Said of a file, in a message of their own: a press never brings them about. */
const OF_FILES = new Set<string>(
  ['name-misleads', 'formula', 'cell-too-long', 'ragged', 'columns-missing'].map((code) => `import-${code}`),
);

describe.each(LANGUAGES)('in %s every refusal fits an alert', (language) => {
  test.each(REFUSAL_CODES.filter((code) => !OF_FILES.has(code)))('%s', (code) => {
    for (const reason of REASONS) {
      const text = refusalText(texts[language], code, params(reason));
      expect(text.length, text).toBeLessThanOrEqual(ALERT_LIMIT);
      expect(text.length).toBeGreaterThan(0);
    }
  });
});
