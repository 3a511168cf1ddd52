import { describe, expect, test } from 'vitest';
import { blocks, html, lines, shorten, visibleLength } from '../../src/telegram/html.ts';

describe('what people type is shown as they typed it', () => {
  test('tags, ampersands and quotes are no markup', () => {
    expect(html`<b>${'<i>5 & "6"</i>'}</b>`.source).toBe('<b>&lt;i&gt;5 &amp; &quot;6&quot;&lt;/i&gt;</b>');
  });

  test('what was made here keeps its markup', () => {
    expect(html`${html`<b>${'a'}</b>`}`.source).toBe('<b>a</b>');
  });

  test('a backslash is a backslash', () => {
    expect(html`${'C:\\n'}`.source).toBe('C:\\n');
  });
});

describe('lines and blocks leave out what is missing', () => {
  test('in lines', () => expect(lines('a', undefined, false, html``, 'b').source).toBe('a\nb'));
  test('in blocks', () => expect(blocks(html`a`, false, html``, html`b`).source).toBe('a\n\nb'));
});

describe('shorten', () => {
  test('leaves alone what fits', () => expect(shorten('Daļu saskaitīšana', 17)).toBe('Daļu saskaitīšana'));
  test('cuts at a word', () =>
    expect(shorten('Daļu saskaitīšana un atņemšana', 22)).toBe('Daļu saskaitīšana un…'));
  test('cuts a long word at the limit', () => expect(shorten('ā'.repeat(30), 10)).toBe(`${'ā'.repeat(9)}…`));
  test('does not halve an emoji', () => expect(shorten('🔔'.repeat(10), 6)).toBe('🔔🔔…'));
});

test('Telegram counts what is seen: no markup, an entity as one', () => {
  expect(visibleLength(`<b>${'ā'.repeat(3)}</b> &amp;`)).toBe(5);
});
