import type { SchoolDate } from '../../../kernel/school-date.ts';
import { classAt, classesMeant, type TypedClass } from './class-name.ts';
import { isExercise, type TypedDay } from './days.ts';
import { dayAfterClass, dayBeforeClass } from './head-day.ts';
import { AND, longestPhraseEnd } from './phrases.ts';
import { isMark, isSpoken, type Token, tokenise } from './tokens.ts';
import type { EntryContext, EntryHead } from './types.ts';

/** Day and class (or a group's own name) where a statement begins. */
export interface Head {
  readonly from: number;
  readonly day?: TypedDay & { readonly from: number };
  readonly named:
    | { readonly kind: 'class'; readonly typed: TypedClass }
    | { readonly kind: 'group'; readonly name: string };
  /** `5.b un 5.a`: those after the first. */
  readonly others: readonly TypedClass[];
  readonly end: number;
}

/** The names that a head may hold. */
interface HeadNames {
  readonly groups: readonly string[];
  /** Every class of the school; without it, whatever looks like one. */
  readonly classes?: readonly string[];
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

/** `un 5.a`, `, 5.a`, `/ 5.a`: after a mark it must be a class of the school (`5.b, 2x + 3` is a sum). */
function otherClassesAt(tokens: readonly Token[], from: number, { classes }: HeadNames): TypedClass[] {
  const others: TypedClass[] = [];
  for (let at = from; ; ) {
    const and = longestPhraseEnd(tokens, at, AND);
    const place = and ?? (isMark(tokens[at], ',/&+') ? at + 1 : undefined);
    const typed = place === undefined ? undefined : classAt(tokens, place);
    const unknown = typed && !and && classes && classesMeant(typed, classes).length === 0;
    if (!typed || unknown || isExercise(tokens[typed.end])) return others;
    others.push(typed);
    at = typed.end;
  }
}

/** `near` tells which year's `20.11` is meant. */
export function headAt(
  tokens: readonly Token[],
  from: number,
  near: SchoolDate,
  names: HeadNames,
): Head | undefined {
  let at = from;
  while (at < tokens.length && !isSpoken(tokens[at])) at += 1;
  const day = dayBeforeClass(tokens, at, near);
  const afterDay = day?.end ?? at;
  const classFrom = isMark(tokens[afterDay], ',:-') ? afterDay + 1 : afterDay;
  for (const [place, before] of [
    [classFrom, day && { ...day, from: at }],
    [at, undefined],
  ] as const) {
    const typed = classAt(tokens, place);
    const group = typed ? undefined : groupAt(tokens, place, names.groups);
    if (!typed && !group) continue;
    const others = typed ? otherClassesAt(tokens, typed.end, names) : [];
    const end = others.at(-1)?.end ?? typed?.end ?? group?.end ?? place;
    const after = before ? undefined : dayAfterClass(tokens, end, near);
    const said = before ?? after;
    return {
      from: at,
      ...(said ? { day: said } : {}),
      named: typed ? { kind: 'class', typed } : { kind: 'group', name: group?.name ?? '' },
      others,
      end: after?.end ?? end,
    };
  }
  return undefined;
}

/** The school's classes, and the names of groups that belong to no class. */
export function headNames(context: EntryContext): HeadNames {
  const names = [...context.lessons, ...context.courses].map((teaching) => teaching.className);
  const groups = [...new Set(names)].filter((name) => !classAt(tokenise(name).tokens, 0));
  return { groups, classes: context.schoolClasses };
}

/**
 * Reads the front of a text: the day (a date of the school year, `vakar`, `piektdien`) counts only right
 * before or after a class. An impossible date yields no day; `readEntry` then says so. A group's own name
 * is seen only if it is among `groups`.
 */
export function readHead(text: string, today: SchoolDate, groups: readonly string[] = []): EntryHead {
  const head = headAt(tokenise(text).tokens, 0, today, { groups });
  if (!head) return { namesClass: false };
  return head.day?.day === undefined ? { namesClass: true } : { day: head.day.day, namesClass: true };
}
