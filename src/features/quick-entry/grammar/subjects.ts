import { fold } from '../../../kernel/folding.ts';
import { isCaseForm, SUBJECT_NAMES } from './subject-names.ts';
import { isMark, type Token, tokenise } from './tokens.ts';

interface Subject {
  readonly subjectCode: string;
  readonly subjectName: string;
}

/** A subject named in the text. */
export interface SubjectMatch<S extends Subject> {
  /** Those of the given ones that it fits. */
  readonly fitting: readonly S[];
  readonly end: number;
  /** Typed as a code, short, or in several words: not as a word that a topic could begin with. */
  readonly abbreviated: boolean;
  /** `exact`: the name or a listed short form itself; `case`: the name in another case; else its beginning. */
  readonly spelt: Spelling;
}

type Spelling = 'exact' | 'case' | 'beginning';

/** Phrases with a word of their own order, `классный час`. */
const CLASS_HOUR = ['классный час', 'кл. час', 'class hour', 'kl. stunda'].map(
  (typed) => tokenise(typed).tokens,
);

const words = (text: string): string[] =>
  text
    .split(/[\s.]+/)
    .filter(Boolean)
    .map(fold);

interface Named {
  readonly end: number;
  readonly abbreviated: boolean;
  readonly spelt: Spelling;
}

function subjectNamed(tokens: readonly Token[], at: number, subject: Subject): Named | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const typed = token.folded;
  const code = fold(subject.subjectCode);
  const name = words(subject.subjectName);
  const others = SUBJECT_NAMES[code];
  const otherWords = words(others?.words ?? '');
  if (code === 'ks') {
    const hour = CLASS_HOUR.find((phrase) =>
      phrase.every((word, i) => tokens[at + i]?.folded === word.folded),
    );
    if (hour) return { end: at + hour.length, abbreviated: true, spelt: 'exact' };
  }
  if (typed === name[0]) {
    const { end, whole } = endOfName(tokens, at, name);
    return { end, abbreviated: whole && name.length > 1, spelt: 'exact' };
  }
  if (otherWords.includes(typed)) return { end: at + 1, abbreviated: false, spelt: 'exact' };
  const short = typed === code || words(others?.short ?? '').includes(typed);
  const longer = [name[0] ?? '', ...otherWords];
  if (short || (typed.length >= 3 && longer.some((word) => word.startsWith(typed)))) {
    return { end: afterDot(tokens, at + 1), abbreviated: true, spelt: short ? 'exact' : 'beginning' };
  }
  const inCase = longer.some((word) => isCaseForm(token.text, word));
  return inCase ? { end: at + 1, abbreviated: false, spelt: 'case' } : undefined;
}

function afterDot(tokens: readonly Token[], at: number): number {
  return isMark(tokens[at], '.') && !tokens[at]?.spaced ? at + 1 : at;
}

/** `angļu`, `angļu val.` and `angļu valoda` alike: goes on while the words are the name's own. */
function endOfName(
  tokens: readonly Token[],
  at: number,
  name: readonly string[],
): { end: number; whole: boolean } {
  let end = at + 1;
  for (const word of name.slice(1)) {
    const next = tokens[end];
    const shortened = next?.kind === 'word' && word.startsWith(next.folded) && isMark(tokens[end + 1], '.');
    if (next?.folded !== word && !shortened) return { end, whole: false };
    end = shortened ? end + 2 : end + 1;
  }
  return { end, whole: true };
}

/** The subject that is named at that place, among those of the lessons or courses in question. */
export function subjectAt<S extends Subject>(
  tokens: readonly Token[],
  at: number,
  among: readonly S[],
): SubjectMatch<S> | undefined {
  const named = among.flatMap((subject) => {
    const match = subjectNamed(tokens, at, subject);
    return match ? [{ subject, match }] : [];
  });
  const end = Math.max(...named.map(({ match }) => match.end));
  const longest = named.filter(({ match }) => match.end === end);
  if (longest.length === 0) return undefined;
  return {
    fitting: longest.map(({ subject }) => subject),
    end,
    abbreviated: longest.every(({ match }) => match.abbreviated),
    spelt:
      (['exact', 'beginning', 'case'] as const).find((one) =>
        longest.some(({ match }) => match.spelt === one),
      ) ?? 'case',
  };
}
