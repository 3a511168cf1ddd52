import { fold } from '../../kernel/folding.ts';

/** What was typed to find people: a phone number; else a class, words of names, or both. */
export type SearchText =
  | { readonly kind: 'phone'; readonly phones: readonly string[] }
  | { readonly kind: 'names'; readonly className: string | undefined; readonly words: readonly string[] };

/** Bytes: as long as a button's data can carry with the rest of it. */
const SEARCH_LIMIT = 40;
const FEWEST_LETTERS = 2;

const CLASS = /^(\d{1,2})\s*[.-]?\s*\p{P}?([a-z])\p{P}?(?![\p{L}\d])\.?(?:\s*(?:klase|klass|class)\b)?/u;
const PHONE = /^\+?[\d\s()-]{7,20}$/;
/** Of a number that is written without one. */
const COUNTRY = '+371';

/** The text as it is searched for: folded, without what no name bears, short enough for a button. */
export function searchKey(text: string): string {
  const key = fold(text)
    .replace(/[^\p{L}\d+.\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Buffer.from(key)
    .subarray(0, SEARCH_LIMIT)
    .toString()
    .replace(/\uFFFD/g, '')
    .trim();
}

/** Undefined: nothing to search for, or a single letter, which would fit half the school. */
export function readSearch(text: string): SearchText | undefined {
  const key = searchKey(text);
  if (PHONE.test(key)) return { kind: 'phone', phones: phonesOf(key) };
  const named = CLASS.exec(key);
  const className = named ? `${Number(named[1])}.${named[2]}` : undefined;
  const words = key
    .slice(named?.[0].length ?? 0)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (!className && words.every(({ length }) => length < FEWEST_LETTERS)) return undefined;
  return { kind: 'names', className, words };
}

function phonesOf(key: string): string[] {
  const digits = key.replace(/\D/g, '').replace(/^00/, '');
  return key.startsWith('+') ? [`+${digits}`] : [`${COUNTRY}${digits}`, `+${digits}`];
}
