import type { ContentText } from 'pdfmake/interfaces.js';
import { plainText } from '../../../../kernel/markup.ts';

type Style = Partial<Pick<ContentText, 'bold' | 'italics' | 'decoration'>>;

const STYLES: Readonly<Record<string, Style>> = {
  b: { bold: true },
  i: { italics: true },
  u: { decoration: 'underline' },
  s: { decoration: 'lineThrough' },
};

/** The fonts of print have none. */
const PICTURES = /\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu;

/** A letter's text on paper, as far as paper can show it; a link is followed by its address. */
export function printedHtml(source: string): ContentText[] {
  const open: { readonly style: Style; readonly address: string | undefined }[] = [];
  const pieces: ContentText[] = [];
  for (const token of source.match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, slash, tag = ''] = /^<(\/?)([\w-]+)/.exec(token) ?? [];
    if (slash === '/') {
      const closed = open.pop();
      if (closed?.address) pieces.push({ text: ` (${closed.address})` });
    } else if (slash === '') {
      const [, address] = /href="([^"]*)"/.exec(token) ?? [];
      open.push({ style: STYLES[tag] ?? {}, address: address && plainText(address) });
    } else {
      const text = plainText(token).replace(PICTURES, '');
      pieces.push(Object.assign({ text }, ...open.map(({ style }) => style)) as ContentText);
    }
  }
  return pieces;
}
