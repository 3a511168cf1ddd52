import { describe, expect, test } from 'vitest';
import type { FormattedText } from '../../src/sandbox/text/html-parser.ts';
import { parseMarkdown } from '../../src/sandbox/text/markdown-parser.ts';
import { parseMarkdownV2 } from '../../src/sandbox/text/markdown-v2-parser.ts';

function told({ text, entities }: FormattedText) {
  return { text, entities: entities.map(({ type, offset, length }) => `${type} ${offset} ${length}`) };
}

describe('Markdown, the legacy one, becomes text and entities as Telegram makes them', () => {
  test.each([
    ['*a* _b_ `c`', 'a b c', ['bold 0 1', 'italic 2 1', 'code 4 1']],
    ['😀 *x*', '😀 x', ['bold 3 1']],
    ['```a```', 'a', ['pre 0 1']],
    ['```ts\na```', 'a', ['pre 0 1']],
    ['```ts```', 'ts', ['pre 0 2']],
    ['[x](https://skola.lv/)', 'x', ['text_link 0 1']],
    ['[skola.lv]', 'skola.lv', ['text_link 0 8']],
    ['[x](nowhere)', 'x', []],
    ['*a _b_*', 'a _b_', ['bold 0 5']],
    ['\\*a\\* \\_ \\` \\[ \\n', '*a* _ ` [ \\n', []],
    ['**', '', []],
    ['a.b-c!', 'a.b-c!', []],
  ])('%s', (source, text, entities) => {
    expect(told(parseMarkdown(source))).toEqual({ text, entities });
  });

  test.each([
    ['ā *b', "Can't find end of the entity starting at byte offset 3"],
    ['*a* _b*', "Can't find end of the entity starting at byte offset 4"],
    ['```a``', "Can't find end of the entity starting at byte offset 0"],
    ['[a', "Can't find end of the entity starting at byte offset 0"],
  ])('%s is refused', (source, words) => {
    expect(() => parseMarkdown(source)).toThrow(words);
  });
});

describe('MarkdownV2 becomes text and entities as Telegram makes them', () => {
  test.each([
    ['*a* _b_ __c__ ~d~', 'a b c d', ['bold 0 1', 'italic 2 1', 'underline 4 1', 'strikethrough 6 1']],
    ['||a|| `b`', 'a b', ['spoiler 0 1', 'code 2 1']],
    ['*a _b_ c*', 'a b c', ['bold 0 5', 'italic 2 1']],
    ['```ts\na.b```', 'a.b', ['pre 0 3']],
    ['`a\\`b`', 'a`b', ['code 0 3']],
    ['😀 *x*', '😀 x', ['bold 3 1']],
    ['[x](https://skola.lv/\\)a)', 'x', ['text_link 0 1']],
    ['[x](nowhere)', 'x', []],
    ['![👍](tg://emoji?id=5368324170671202286)', '👍', ['custom_emoji 0 2']],
    ['a\\.b\\-c\\!', 'a.b-c!', []],
    ['>a\n>b\nc', 'a\nb\nc', ['blockquote 0 4']],
    ['>a *b*\nc', 'a b\nc', ['blockquote 0 4', 'bold 2 1']],
    ['>a\n>b||', 'a\nb', ['expandable_blockquote 0 3']],
    ['>a||\nc', 'a\nc', ['expandable_blockquote 0 2']],
    ['_a_\n_b_', 'a\nb', ['italic 0 1', 'italic 2 1']],
  ])('%s', (source, text, entities) => {
    expect(told(parseMarkdownV2(source))).toEqual({ text, entities });
  });

  test.each([
    ['ā *b', "Can't find end of Bold entity at byte offset 3"],
    ['__', "Can't find end of Underline entity at byte offset 0"],
    ['_a', "Can't find end of Italic entity at byte offset 0"],
    ['||a|', "Character '|' is reserved and must be escaped with the preceding '\\'"],
    ['a.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['a > b', "Character '>' is reserved and must be escaped with the preceding '\\'"],
    ['a!', "Character '!' is reserved and must be escaped with the preceding '\\'"],
    ['a)', "Character ')' is reserved and must be escaped with the preceding '\\'"],
    ['```a``', "Can't find end of Pre entity at byte offset 0"],
    ['[a](https://skola.lv', "Can't find end of a URL at byte offset 4"],
    ['[a', "Can't find end of TextUrl entity at byte offset 0"],
    ['![a]', 'Custom emoji entity must contain a tg://emoji URL'],
    ['![a](tg://emoji?id=x)', 'Invalid custom emoji identifier specified'],
    ['>*a\nb*', "Can't find end of Bold entity at byte offset 1"],
  ])('%s is refused', (source, words) => {
    expect(() => parseMarkdownV2(source)).toThrow(words);
  });
});
