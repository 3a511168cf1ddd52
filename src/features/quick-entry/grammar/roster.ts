import { fold } from '../../../kernel/folding.ts';
import { nameForms, soundKey } from './name-forms.ts';
import { isCapitalised, isMark, type Token } from './tokens.ts';
import type { EntryStudent } from './types.ts';

/** A name found in the text, and everyone in the class whom it fits. */
export interface NameMatch {
  readonly students: readonly EntryStudent[];
  readonly end: number;
  /** One word that is a surname, or a given name, of all whom it fits. */
  readonly by: 'family' | 'given' | 'both';
}

export interface Roster {
  readonly students: readonly EntryStudent[];
  /** The longest name that stands at `at` and ends before `to`. */
  nameAt(tokens: readonly Token[], at: number, to?: number): NameMatch | undefined;
}

interface NameWord {
  readonly family: boolean;
  readonly plain: string;
  readonly forms: ReadonlySet<string>;
}

interface TypedWord {
  readonly key: string;
  /** Folded letters of what may be an initial. */
  readonly initial?: string;
  readonly end: number;
}

const LONGEST_NAME = 5;
/** `Ozols K.`, `Anna Kal.` */
const LONGEST_SHORT_NAME = 4;

function nameWords(student: EntryStudent): readonly NameWord[] {
  const split = (name: string, family: boolean) =>
    name
      .split(/[\s\-‐–]+/u)
      .filter(Boolean)
      .map((word) => ({ family, plain: fold(word), forms: nameForms(word) }));
  return [...split(student.familyName, true), ...split(student.givenName, false)];
}

/** Words that may together be one name: side by side, hyphenated, with initials. */
function typedWords(tokens: readonly Token[], at: number, to: number): readonly TypedWord[] {
  const words: TypedWord[] = [];
  let next = at;
  while (words.length < LONGEST_NAME && next < to) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    const dotted = next + 1 < to && isMark(tokens[next + 1], '.') && !tokens[next + 1]?.spaced;
    const initial = dotted
      ? token.text.length <= LONGEST_SHORT_NAME
      : token.text.length === 1 && isCapitalised(token);
    const end = initial && dotted ? next + 2 : next + 1;
    words.push({ key: soundKey(token.text), end, ...(initial ? { initial: token.folded } : {}) });
    next = end;
    if (isMark(tokens[next], '-') && !tokens[next]?.spaced && !tokens[next + 1]?.spaced) next += 1;
  }
  return words;
}

function fitsInitial(name: NameWord, initial: string): boolean {
  return name.plain.startsWith(initial) || name.plain.replace(/^j/, '').startsWith(initial);
}

/** Each typed word is another word of this student's name. */
function fits(typed: readonly TypedWord[], name: readonly NameWord[]): boolean {
  const left = [...name];
  return typed.every((word) => {
    const byForm = left.findIndex((part) => part.forms.has(word.key));
    const initial = word.initial;
    const found =
      byForm >= 0 || initial === undefined ? byForm : left.findIndex((part) => fitsInitial(part, initial));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
}

export function createRoster(students: readonly EntryStudent[]): Roster {
  const named = students.map((student) => ({ student, words: nameWords(student) }));
  const known = new Set(named.flatMap(({ words }) => words.flatMap((word) => [...word.forms])));

  return {
    students,
    nameAt(tokens, at, to = tokens.length) {
      const words = typedWords(tokens, at, to);
      if (!words.some((word) => known.has(word.key))) return undefined;
      for (let count = words.length; count > 0; count -= 1) {
        const typed = words.slice(0, count);
        const end = typed.at(-1)?.end ?? at;
        if (!typed.some((word) => known.has(word.key))) return undefined;
        const fitting = named.filter(({ words: name }) => fits(typed, name));
        if (fitting.length === 0) continue;
        const byFamily = fitting.map(({ words: name }) =>
          name.some((part) => part.family && part.forms.has(typed[0]?.key ?? '')),
        );
        const by = count > 1 || new Set(byFamily).size > 1 ? 'both' : byFamily[0] ? 'family' : 'given';
        return { students: fitting.map(({ student }) => student), end, by };
      }
      return undefined;
    },
  };
}
