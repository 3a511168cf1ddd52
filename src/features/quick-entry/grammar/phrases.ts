import { isSpoken, type Token, tokenise } from './tokens.ts';

/** A keyword or a phrase as its folded tokens: `m.d` is `m`, `.`, `d`. */
export type Phrase = readonly string[];

/** The entries of a list written `nav | nav klāt | нет`. */
export function listed(list: string): readonly string[] {
  return list
    .split('|')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

export function phrases(list: string): readonly Phrase[] {
  return listed(list).map((text) => tokenise(text).tokens.map((token) => token.folded));
}

/** Where the phrase that stands at `at` ends, or nothing. A comma within what was typed does not matter. */
export function phraseEnd(tokens: readonly Token[], at: number, phrase: Phrase): number | undefined {
  let next = at;
  for (const [index, expected] of phrase.entries()) {
    if (index > 0 && expected !== ',' && tokens[next]?.folded === ',') next += 1;
    if (tokens[next]?.folded !== expected) return undefined;
    next += 1;
  }
  return next;
}

/** The end of the longest of the phrases that stands at `at`. */
export function longestPhraseEnd(
  tokens: readonly Token[],
  at: number,
  list: readonly Phrase[],
): number | undefined {
  let longest: number | undefined;
  for (const phrase of list) {
    const end = phraseEnd(tokens, at, phrase);
    if (end !== undefined && end > (longest ?? at)) longest = end;
  }
  return longest;
}

/** Nothing but one of the phrases stands there (marks around it do not matter). */
export function isOnly(tokens: readonly Token[], from: number, to: number, list: readonly Phrase[]): boolean {
  const spoken = tokens.slice(from, to).filter(isSpoken);
  return list.some(
    (phrase) => phrase.length === spoken.length && phrase.every((word, i) => spoken[i]?.folded === word),
  );
}

export const AND = phrases('un | и | and');
