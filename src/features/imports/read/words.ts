import { fold } from '../../../kernel/folding.ts';

/**
 * A header as its bare words, so that spellings of one column are equal: `Vecāka tālr.(2)`, `vecaka_talr 2`
 * and `VECĀKA TĀLR 2` are `vecaka talr 2`; `guardian1Phone` is `guardian 1 phone`.
 */
export function headerWords(header: string): string[] {
  const spaced = header
    .replace(/№/g, ' nr ')
    .replace(/['’`]/g, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return fold(spaced).match(/\p{L}+|\d+/gu) ?? [];
}

export function headerKey(header: string): string {
  return headerWords(header).join(' ');
}
