import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/sandbox/text/html-parser.ts';
import { renderHtml } from '../../src/sandbox/text/render-html.ts';
import { tidyText } from '../../src/sandbox/text/tidy-text.ts';

const read = (html: string) => tidyText(parseHtml(html));

describe('HTML becomes text and entities as Telegram makes them', () => {
  test.each([
    ['<b>a</b> <strong>b</strong>', 'a b', ['bold 0 1', 'bold 2 1']],
    ['<i>a</i><em>b</em>', 'ab', ['italic 0 2']],
    [
      '<u>a</u><ins>b</ins> <s>c</s><strike>d</strike><del>e</del>',
      'ab cde',
      ['underline 0 2', 'strikethrough 3 3'],
    ],
    ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'ab', ['spoiler 0 2']],
    ['<b>Anna <i>B.</i></b>', 'Anna B.', ['bold 0 7', 'italic 5 2']],
    ['😀 <b>x</b>', '😀 x', ['bold 3 1']],
    ['<code>a</code> <pre>b</pre>', 'a b', ['code 0 1', 'pre 2 1']],
    ['<pre><code class="language-ts">a</code></pre>', 'a', ['pre 0 1']],
    ['<b>a<code>b</code>c</b>', 'abc', ['bold 0 1', 'code 1 1', 'bold 2 1']],
    ['<blockquote>a</blockquote>', 'a', ['blockquote 0 1']],
    ['<blockquote expandable>a</blockquote>', 'a', ['expandable_blockquote 0 1']],
    ['<a href="https://skola.lv/?a=1&amp;b">x</a>', 'x', ['text_link 0 1']],
    ['<a href="nowhere">x</a>', 'x', []],
    ['&lt;b&gt; &amp; &quot;&#269;&#x10D;&nbsp;', '<b> & "čč&nbsp;', []],
    [
      '  /diary un https://e.lv/a. x@y.lv  ',
      '/diary un https://e.lv/a. x@y.lv',
      ['bot_command 0 6', 'url 10 14', 'email 26 6'],
    ],
    ['д/з 5/6 <B>A</B>', 'д/з 5/6 A', ['bold 8 1']],
    ['<b> </b>a <i>b </i>', ' a b', ['bold 0 1', 'italic 3 1']],
  ])('%s', (html, text, entities) => {
    const result = read(html);
    expect(result.text).toBe(text);
    expect(result.entities.map(({ type, offset, length }) => `${type} ${offset} ${length}`)).toEqual(
      entities,
    );
  });
});

describe("HTML that cannot be read is refused in Telegram's words, offsets in bytes", () => {
  test.each([
    ['<x>a</x>', 'Unsupported start tag "x" at byte offset 0'],
    ['ā < b', 'Unsupported start tag "" at byte offset 3'],
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['ā<b', 'Unclosed start tag at byte offset 2'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href=x"y>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
  ])('%s', (html, words) => {
    expect(() => parseHtml(html)).toThrow(words);
  });
});

describe('what a page shows is escaped: nobody can type a tag into it', () => {
  test.each([
    ['<b>Anna &lt;script&gt;</b> &amp; <i>B</i>', '<b>Anna &lt;script&gt;</b> &amp; <i>B</i>'],
    ['<a href="https://e.lv/?q=&quot;&gt;x">x</a>', '<a href="https://e.lv/?q=&quot;&gt;x">x</a>'],
    ['<a href="tg://user?id=1">x</a>', '<a href="tg://user?id=1">x</a>'],
    ['<blockquote expandable>a<b>b</b></blockquote>', '<blockquote expandable>a<b>b</b></blockquote>'],
    [
      '<pre><code class="language-&quot;&gt;">a</code></pre>',
      '<pre><code class="language-&quot;&gt;">a</code></pre>',
    ],
  ])('%s', (html, shown) => {
    const { text, entities } = read(html);
    expect(renderHtml(text, entities)).toBe(shown);
  });

  test('a link to a script stays plain text', () => {
    const entities = [{ type: 'text_link' as const, offset: 0, length: 1, url: 'javascript:alert(1)' }];
    expect(renderHtml('x', entities)).toBe('x');
  });

  test('entities that cross each other still give well-formed HTML', () => {
    const crossing = [
      { type: 'bold' as const, offset: 0, length: 4 },
      { type: 'italic' as const, offset: 2, length: 4 },
    ];
    expect(renderHtml('abcdef', crossing)).toBe('<b>ab<i>cd</i></b><i>ef</i>');
  });
});
