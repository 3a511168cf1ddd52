import { isMark, type Source, type Token, typedText } from './tokens.ts';

/** The text of a part as typed, without the separators around it. */
export function partText(source: Source, from: number, to: number): string {
  const { tokens } = source;
  let first = from;
  let last = to;
  while (
    first < last &&
    (tokens[first]?.kind === 'line' || isMark(tokens[first], ',.;:=|/') || isLooseDash(source, first))
  )
    first += 1;
  while (last > first && isTrailing(tokens, first, last - 1)) last -= 1;
  return typedText(source, first, last);
}

/** Separators, and a bracket whose other half is not there. */
function isTrailing(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'line' || isMark(token, ',;:-|(')) return true;
  if (isMark(token, '/')) return token?.spaced ?? false;
  return isMark(token, ')') && !tokens.slice(first, at).some((other) => isMark(other, '('));
}

/** A dash that separates, not the sign of `-5`. */
function isLooseDash({ tokens }: Source, at: number): boolean {
  const next = tokens[at + 1];
  return isMark(tokens[at], '-') && (next?.kind !== 'number' || next.spaced);
}

const LAST_WORD = /(?<![\p{L}\p{N}.])\p{L}{4,}\.$/u;

/** A topic is a heading: the full stop of its sentence goes, that of `u.c.` or `lpp.` stays. */
export function headingText(source: Source, from: number, to: number): string {
  const text = partText(source, from, to);
  return LAST_WORD.test(text) ? text.slice(0, -1) : text;
}
