import { fold } from '../../../kernel/folding.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'line';
  /** As typed. */
  readonly text: string;
  /** For comparing: words folded, smart dashes and quotes plain. */
  readonly folded: string;
  /** Offsets into `Source.text`. */
  readonly start: number;
  readonly end: number;
  /** White space, or nothing at all, stands before it. */
  readonly spaced: boolean;
}

export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const LINE = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/.source;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/u.source;
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/.source;
const TOKEN = new RegExp(
  `(?<line>${LINE})|(?<word>${WORD})|(?<number>[0-9]+)|\\s|${INVISIBLE}|(?<mark>.)`,
  'gsu',
);

const DASHES = /[‐‑‒–—―−﹣－]/u;
const QUOTES = /[“”„‟«»″＂]/u;
const APOSTROPHES = /[‘’‚‛′`´]/u;

function plainMark(mark: string): string {
  if (DASHES.test(mark)) return '-';
  if (QUOTES.test(mark)) return '"';
  if (APOSTROPHES.test(mark)) return "'";
  return mark;
}

/** Cuts a text into words, numbers, single marks and line ends; white space only shows in `spaced`. */
export function tokenise(typed: string): Source {
  const text = typed.normalize('NFC');
  const tokens: Token[] = [];
  let end = -1;
  for (const found of text.matchAll(TOKEN)) {
    const { line, word, number, mark } = found.groups ?? {};
    const place = { start: found.index, end: found.index + found[0].length, spaced: end !== found.index };
    if (line !== undefined) tokens.push({ kind: 'line', text: line, folded: '\n', ...place });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, folded: fold(word), ...place });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, folded: number, ...place });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, folded: plainMark(mark), ...place });
    else continue;
    end = place.end;
  }
  return { text, tokens };
}

/** What was typed from one token up to, not including, another; runs of blanks as one. */
export function typedText(source: Source, from: number, to: number): string {
  const first = source.tokens[from];
  const last = source.tokens[to - 1];
  if (!first || !last || to <= from) return '';
  return source.text.slice(first.start, last.end).replace(/[^\S\n]+/g, ' ');
}

/** Says something: marks and emoji alone do not. */
export function hasWords(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(isSpoken);
}

export function isSpoken(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number';
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.folded);
}

/** The message ends, a line ends, or `;`. */
export function isHardEnd(token: Token | undefined): boolean {
  return !token || token.kind === 'line' || token.folded === ';';
}

export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** The first token from `at` on that is a word or a number, or `to`. */
export function nextSpoken(tokens: readonly Token[], at: number, to = tokens.length): number {
  let next = at;
  while (next < to && !isSpoken(tokens[next])) next += 1;
  return next;
}
