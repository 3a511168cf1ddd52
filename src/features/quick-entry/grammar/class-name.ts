import { fold } from '../../../kernel/folding.ts';
import { isMark, type Token } from './tokens.ts';

/** Something that may be a class: `5b`, `5. B`, `5-б`, `5.B klase`. */
export interface TypedClass {
  readonly grade: number;
  /** One, or several where a Cyrillic letter may stand for either. */
  readonly letters: readonly string[];
  /** Asked whatever classes there are: в looks like b and is the third letter. */
  readonly doubtful: boolean;
  readonly from: number;
  readonly end: number;
}

/** A Cyrillic letter by its place in the alphabet, or by the Latin one that it looks or sounds like. */
const CYRILLIC_LETTERS: Readonly<Record<string, readonly string[]>> = {
  а: ['a'],
  б: ['b'],
  в: ['b', 'c'],
  г: ['d', 'g'],
  д: ['d', 'e'],
  е: ['e', 'f'],
  с: ['c'],
  к: ['k'],
};

const HIGHEST_GRADE = 12;
const CLASS_WORD = /^(klase|klasei|kl|klass|klassa|klassu|class)$/;
/** `klases stunda` is a subject. */
const NO_CLASS_WORD_BEFORE = /^(stund|cas|hour)/;

/**
 * A class at that place. A letter before `)` belongs to an exercise; two letters (`5.ab`) count only
 * without a space.
 */
export function classAt(tokens: readonly Token[], from: number): TypedClass | undefined {
  const grade = tokens[from];
  if (grade?.kind !== 'number' || Number(grade.text) < 1 || Number(grade.text) > HIGHEST_GRADE)
    return undefined;
  let at = from + 1;
  if (isMark(tokens[at], '.-') && isGlued(tokens, at)) at += 1;
  const quoted = isMark(tokens[at], '"\'');
  if (quoted) at += 1;

  const letter = tokens[at];
  if (letter?.kind !== 'word' || letter.text.length > 2) return undefined;
  if (letter.text.length === 2 && (letter.spaced || tokens[at - 1]?.spaced)) return undefined;
  at += 1;
  if (quoted && isMark(tokens[at], '"\'')) at += 1;
  const next = tokens[at];
  if (isMark(next, ')') || (next?.kind === 'number' && !next.spaced)) return undefined;

  if (isMark(next, '.') && !next?.spaced) at += 1;
  at = endOfClassWord(tokens, at);
  const typed = letter.text.toLowerCase();
  return {
    grade: Number(grade.text),
    letters: CYRILLIC_LETTERS[typed] ?? [letter.folded],
    doubtful: typed === 'в',
    from,
    end: at,
  };
}

/** To the grade, or, with a full stop, to the letter: `5.b`, `5. b`, `5 .b`. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  return !tokens[at]?.spaced || (isMark(tokens[at], '.') && tokens[at + 1]?.spaced === false);
}

function endOfClassWord(tokens: readonly Token[], at: number): number {
  const word = tokens[at];
  if (word?.kind !== 'word' || !CLASS_WORD.test(word.folded)) return at;
  const end = isMark(tokens[at + 1], '.') && !tokens[at + 1]?.spaced ? at + 2 : at + 1;
  const next = tokens[end];
  return next?.kind === 'word' && NO_CLASS_WORD_BEFORE.test(next.folded) ? at : end;
}

/** `5.b` for comparing, however the school writes it; nothing for a group's own name. */
function canonical(className: string): string | undefined {
  const [, grade, letter] = /^\s*(\d{1,2})\s*\.?\s*(\p{L}{1,2})\s*$/u.exec(className) ?? [];
  return grade === undefined || letter === undefined ? undefined : `${Number(grade)}.${fold(letter)}`;
}

/** The school's classes that it may be, as the school writes them. */
export function classesMeant(typed: TypedClass, schoolClasses: readonly string[]): readonly string[] {
  const meant = typed.letters.map((letter) => `${typed.grade}.${letter}`);
  return meant.flatMap((name) =>
    schoolClasses.filter((schoolClass) => canonical(schoolClass) === name).slice(0, 1),
  );
}

/** Classes are the same however they are spelt. */
export function isSameClass(one: string, other: string): boolean {
  return one === other || (canonical(one) !== undefined && canonical(one) === canonical(other));
}

/** `5.b` of any spelling: what to quote back where the school has no such class. */
export function plainClassName(typed: TypedClass): string {
  return `${typed.grade}.${typed.letters.at(-1) ?? ''}`;
}
