import { describe, expect, test } from 'vitest';
import { entitiesToHtml } from '../../src/telegram/entities-to-html.ts';

describe('what was typed with formatting keeps it', () => {
  test('bold within italic, a link to the web, a quotation', () => {
    const text = 'Rīt 5.b ekskursija';
    expect(
      entitiesToHtml(text, [
        { type: 'italic', offset: 0, length: 7 },
        { type: 'bold', offset: 4, length: 3 },
        { type: 'text_link', offset: 8, length: 10, url: 'https://skola.lv/?a=1&b="2"' },
      ]),
    ).toBe('<i>Rīt <b>5.b</b></i> <a href="https://skola.lv/?a=1&amp;b=&quot;2&quot;">ekskursija</a>');
  });

  test('stretches that cross each other come out well nested', () => {
    expect(
      entitiesToHtml('abcd', [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'underline', offset: 1, length: 3 },
      ]),
    ).toBe('<b>a<u>bc</u></b><u>d</u>');
  });

  test('positions count as Telegram counts: an emoji is two', () => {
    expect(entitiesToHtml('🔔 zvans', [{ type: 'bold', offset: 3, length: 5 }])).toBe('🔔 <b>zvans</b>');
  });
});

describe('and nothing else gets in', () => {
  test('typed tags are text', () => {
    expect(entitiesToHtml('<a href="https://x.lv">&</a>')).toBe(
      '&lt;a href=&quot;https://x.lv&quot;&gt;&amp;&lt;/a&gt;',
    );
  });

  test.each(['tg://user?id=777', 'javascript:alert(1)', 'file:///etc/passwd'])('no link to %s', (url) => {
    expect(entitiesToHtml('te', [{ type: 'text_link', offset: 0, length: 2, url }])).toBe('te');
  });

  test('a mention names nobody’s account', () => {
    const user = { id: 777, is_bot: false, first_name: 'Anna' };
    expect(entitiesToHtml('Anna', [{ type: 'text_mention', offset: 0, length: 4, user }])).toBe('Anna');
  });
});
