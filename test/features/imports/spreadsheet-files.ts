import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from '../../../src/print/write-xlsx.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A sheet of texts as a spreadsheet program saves it. */
export function xlsx(
  headings: readonly string[],
  ...rows: readonly (readonly string[])[]
): Promise<Uint8Array> {
  return writeXlsx([{ name: 'Lapa1', widths: headings.map(() => 12), headings, rows }]);
}

/** The same file with something in its sheet's XML put in place of something else. */
export function withSheet(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(change(sheet)) });
}

/** A file whose sheet unpacks to a hundred times its size and more. */
export async function bomb(): Promise<Uint8Array> {
  return withSheet(await xlsx(['Klase']), (xml) =>
    xml.replace('</sheetData>', `${'<row/>'.repeat(4_000_000)}</sheetData>`),
  );
}

const BALTIC: Readonly<Record<string, number>> = { ā: 0xe2, š: 0xf0, ē: 0xe7, ņ: 0xf2, Š: 0xd0 };

/** As older Latvian programs write. */
export function windows1257(text: string): Uint8Array {
  return new Uint8Array([...text].map((sign) => BALTIC[sign] ?? sign.charCodeAt(0)));
}

export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
