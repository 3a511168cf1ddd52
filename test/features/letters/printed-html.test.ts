import { expect, test } from 'vitest';
import { printedHtml } from '../../../src/features/letters/sent/print/printed-html.ts';

test('6: a letter on paper keeps bold and italics, shows where a link leads, and has no pictures', () => {
  const pieces = printedHtml(
    'Sveiki! 🎒\n<b>Rīt <i>8:00</i></b> pie <a href="https://skola.lv/a?b=1&amp;c=2">skolas</a> &lt;vārtiem&gt;',
  );
  expect(pieces).toEqual([
    { text: 'Sveiki! \n' },
    { text: 'Rīt ', bold: true },
    { text: '8:00', bold: true, italics: true },
    { text: ' pie ' },
    { text: 'skolas' },
    { text: ' (https://skola.lv/a?b=1&c=2)' },
    { text: ' <vārtiem>' },
  ]);
});
