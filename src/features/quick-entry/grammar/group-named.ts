import type { Teaching } from './designator.ts';
import { isMark, isSpoken, type Token, tokenise } from './tokens.ts';

/** A part of the class that is named after it, with those of the given ones that it is. */
export interface GroupNamed {
  readonly fitting: readonly Teaching[];
  readonly end: number;
}

/** What of the group's name stands after the class: `Ang 1` of `5.b Ang 1`. */
function restOfName({ className, groupName }: Teaching): readonly Token[] {
  if (!groupName) return [];
  const rest = groupName.startsWith(className) ? groupName.slice(className.length) : groupName;
  return tokenise(rest).tokens;
}

/** ¶4.3: a group's short name as the cards print it; `1.` and `1-3` after the class are no name's end. */
export function groupNamed(
  tokens: readonly Token[],
  from: number,
  among: readonly Teaching[],
): GroupNamed | undefined {
  let at = from;
  while (isMark(tokens[at], ',-')) at += 1;
  const named = among.flatMap((teaching) => {
    const words = restOfName(teaching);
    const end = at + words.length;
    const fits = words.length > 0 && words.every((word, i) => tokens[at + i]?.folded === word.folded);
    return fits && !goesOn(tokens[end]) ? [{ teaching, end }] : [];
  });
  const end = Math.max(...named.map((one) => one.end));
  const fitting = named.filter((one) => one.end === end).map(({ teaching }) => teaching);
  return fitting.length > 0 ? { fitting, end } : undefined;
}

/** Written together with what stands before it: `1-3`, `1.`, `1a`. */
function goesOn(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && (isSpoken(token) || isMark(token, '-/.'));
}
