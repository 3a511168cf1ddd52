import type { SchoolDate } from '../../../kernel/school-date.ts';
import { classAt, type TypedClass } from './class-name.ts';
import { frontDayAt, type TypedDay } from './days.ts';
import { isSpoken, type Token, tokenise } from './tokens.ts';
import type { EntryContext, EntryHead } from './types.ts';

/** Day and class (or a group's own name) where a statement begins. */
export interface Head {
  readonly from: number;
  readonly day?: TypedDay;
  readonly named:
    | { readonly kind: 'class'; readonly typed: TypedClass }
    | { readonly kind: 'group'; readonly name: string };
  readonly end: number;
}

/** A group's own name, word for word. */
function groupAt(
  tokens: readonly Token[],
  at: number,
  names: readonly string[],
): { name: string; end: number } | undefined {
  let best: { name: string; end: number } | undefined;
  for (const name of names) {
    const words = tokenise(name).tokens;
    const fits = words.length > 0 && words.every((word, i) => tokens[at + i]?.folded === word.folded);
    if (fits && at + words.length > (best?.end ?? at)) best = { name, end: at + words.length };
  }
  return best;
}

/** `near` tells which year's `20.11` is meant. */
export function headAt(
  tokens: readonly Token[],
  from: number,
  near: SchoolDate,
  groups: readonly string[],
): Head | undefined {
  let at = from;
  while (at < tokens.length && !isSpoken(tokens[at])) at += 1;
  const day = frontDayAt(tokens, at, near);
  const afterDay = day?.end ?? at;
  const classFrom = [',', ':', '-'].includes(tokens[afterDay]?.folded ?? '') ? afterDay + 1 : afterDay;
  for (const [place, before] of [
    [classFrom, day],
    [at, undefined],
  ] as const) {
    const typed = classAt(tokens, place);
    const group = typed ? undefined : groupAt(tokens, place, groups);
    const front = { from: at, ...(before ? { day: before } : {}) };
    if (typed) return { ...front, named: { kind: 'class', typed }, end: typed.end };
    if (group) return { ...front, named: { kind: 'group', name: group.name }, end: group.end };
  }
  return undefined;
}

/** Names of groups that belong to no class. */
export function groupNames(context: EntryContext): readonly string[] {
  const names = [...context.lessons, ...context.courses].map((teaching) => teaching.className);
  return [...new Set(names)].filter((name) => !classAt(tokenise(name).tokens, 0));
}

/**
 * Reads the front of a text: the day (a date of the school year, `vakar`) counts only before a class.
 * An impossible date yields no day; `readEntry` then says so. A group's own name is not seen here.
 */
export function readHead(text: string, today: SchoolDate): EntryHead {
  const head = headAt(tokenise(text).tokens, 0, today, []);
  if (!head) return { namesClass: false };
  return head.day?.day === undefined ? { namesClass: true } : { day: head.day.day, namesClass: true };
}
