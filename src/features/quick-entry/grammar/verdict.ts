import type { Keyword, PartKind } from './keywords.ts';
import { isMark, type Token } from './tokens.ts';

/** How a word is set off from what stands before it. */
export type Boundary =
  /** the first word after the class */
  | 'start'
  /** after `;` or a line's end */
  | 'hard'
  /** after `,` `.` or a dash */
  | 'soft'
  | 'none';

/** Whether what follows a keyword is what should follow it. */
export type Fit = 'yes' | 'maybe' | 'no';

/** Is it a keyword, is it just text, or could it be either? */
type Verdict = 'counts' | 'text' | 'ask';

/** Marks such as bullets and emoji do not hide the boundary before them. */
export function boundaryBefore(tokens: readonly Token[], at: number, start: number): Boundary {
  let soft = false;
  for (let i = at - 1; i >= start; i -= 1) {
    const token = tokens[i];
    if (token?.kind === 'line' || isMark(token, ';')) return 'hard';
    if (token?.kind !== 'mark') return soft ? 'soft' : 'none';
    const hyphen = token.text === '-' && !token.spaced && !tokens[i + 1]?.spaced;
    const slash = token.folded === '/' && !token.spaced;
    soft ||= isMark(token, ',.-!?:…()|/') && !hyphen && !slash;
  }
  return 'start';
}

export const isRoll = (kind: PartKind): boolean =>
  kind === 'absent' || kind === 'late' || kind === 'absent-or-late';

export interface Found {
  readonly keyword: Keyword;
  readonly short: boolean;
  readonly boundary: Boundary;
  readonly fit: Fit;
  /** The part that it stands in. */
  readonly inside: PartKind;
}

/** A part that holds nothing but names. */
export const listsNames = (kind: PartKind): boolean => isRoll(kind) || kind === 'praise';

/** Decides by the rule of parts; whatever it cannot decide is asked. */
export function verdictOn(found: Found): Verdict {
  if (listsNames(found.inside)) return amongNames(found);
  switch (found.keyword.kind) {
    case 'absent':
    case 'late':
    case 'absent-or-late':
      return onRoll(found);
    case 'homework':
      return onHomework(found);
    case 'present':
      return onPresent(found);
    case 'topic':
      return onTopic(found);
    case 'marks':
      if (found.fit === 'maybe' && found.keyword.ordinary && found.boundary !== 'none') return 'ask';
      return isSaid(found) ? 'counts' : 'text';
    default:
      return isSaid(found) ? 'counts' : 'text';
  }
}

/** What follows is what the keyword asks for; `atz` and its like ask for nothing. */
function isSaid({ keyword, fit, boundary }: Found): boolean {
  const fits = fit === 'yes' || (keyword.kind === 'marks' && !keyword.ordinary);
  return fits && boundary !== 'none';
}

function onTopic({ fit, boundary }: Found): Verdict {
  const begins = boundary === 'start' || boundary === 'hard';
  return (fit === 'yes' && boundary !== 'none') || (fit === 'maybe' && begins) ? 'counts' : 'text';
}

/** A list of names holds nothing else, so a keyword needs no mark before it. */
function amongNames({ keyword, short, fit, boundary }: Found): Verdict {
  if (fit === 'yes') return 'counts';
  if (keyword.kind === 'homework') return keyword.ordinary && fit === 'no' ? 'text' : 'counts';
  if (keyword.kind === 'topic' && fit === 'maybe' && boundary === 'hard') return 'counts';
  if (!isRoll(keyword.kind)) return keyword.kind === 'marks' && !keyword.ordinary ? 'counts' : 'text';
  if (boundary === 'hard') return 'counts';
  return short || (keyword.ordinary && fit === 'no') ? 'text' : 'counts';
}

function onRoll({ keyword, short, fit, boundary, inside }: Found): Verdict {
  switch (boundary) {
    case 'start':
    case 'hard':
      return keyword.ordinary && fit === 'no' ? 'ask' : 'counts';
    case 'soft':
      if (fit === 'yes') return 'counts';
      if (short) return fit === 'maybe' ? 'ask' : 'text';
      return keyword.ordinary && fit === 'no' ? 'ask' : 'counts';
    case 'none':
      if (inside === 'homework') return fit === 'yes' ? 'ask' : 'text';
      return fit === 'no' ? 'text' : 'ask';
  }
}

function onHomework({ keyword, fit, boundary, inside }: Found): Verdict {
  if (!keyword.ordinary) {
    if (boundary !== 'none') return 'counts';
    return inside === 'topic' && fit !== 'no' ? 'ask' : 'text';
  }
  if (boundary === 'none') return inside === 'topic' && fit === 'yes' ? 'ask' : 'text';
  if (fit === 'yes' || boundary === 'hard' || (boundary === 'start' && fit === 'no')) return 'counts';
  return inside === 'topic' && fit === 'maybe' ? 'ask' : 'text';
}

function onPresent({ fit, boundary, inside }: Found): Verdict {
  if (fit === 'yes') return boundary === 'none' ? 'ask' : 'counts';
  return boundary === 'none' || inside === 'homework' ? 'text' : 'ask';
}
