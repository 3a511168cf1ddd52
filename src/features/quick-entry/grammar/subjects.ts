import { fold } from '../../../kernel/folding.ts';
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
}

/** What else the subjects are called, by folded code: short forms, then words, Latvian, Russian, English. */
const OTHER_NAMES: Readonly<Record<string, { readonly short: string; readonly words: string }>> = {
  mat: { short: 'mat matem math maths', words: 'математика mathematics' },
  lv: { short: 'lv latv lat латыш', words: 'латышский latvian' },
  lit: { short: 'lit liter лит', words: 'литература literature' },
  ang: { short: 'ang angl eng анг', words: 'английский english' },
  kr: { short: 'kr krv рус', words: 'русский russian' },
  vac: { short: 'vāc нем', words: 'немецкий german' },
  dab: { short: 'dab dabasz', words: 'природоведение science' },
  bio: { short: 'bio biol', words: 'биология biology' },
  geo: { short: 'ģeo ģeogr geogr', words: 'география geography' },
  fiz: { short: 'fiz физ', words: 'физика physics' },
  kim: { short: 'ķīm хим', words: 'химия chemistry' },
  dt: { short: 'dt', words: 'технологии design technology' },
  dat: { short: 'dat inf инф', words: 'информатика computing informatics' },
  sz: { short: 'sz soc socz', words: 'обществознание social' },
  vest: { short: 'vēst hist ист', words: 'история history' },
  muz: { short: 'mūz муз', words: 'музыка music' },
  vm: { short: 'vm viz изо', words: 'рисование art arts' },
  sp: { short: 'sp fizk физра', words: 'физкультура спорт sport pe' },
  ks: { short: 'ks', words: '' },
};

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
}

function subjectNamed(tokens: readonly Token[], at: number, subject: Subject): Named | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const typed = token.folded;
  const code = fold(subject.subjectCode);
  const name = words(subject.subjectName);
  const others = OTHER_NAMES[code];
  if (code === 'ks') {
    const hour = CLASS_HOUR.find((phrase) =>
      phrase.every((word, i) => tokens[at + i]?.folded === word.folded),
    );
    if (hour) return { end: at + hour.length, abbreviated: true };
  }
  if (typed === name[0]) {
    const { end, whole } = endOfName(tokens, at, name);
    return { end, abbreviated: whole && name.length > 1 };
  }
  if (words(others?.words ?? '').includes(typed)) return { end: at + 1, abbreviated: false };
  const short = typed === code || words(others?.short ?? '').includes(typed);
  const beginning =
    typed.length >= 3 &&
    [name[0] ?? '', ...words(others?.words ?? '')].some((word) => word.startsWith(typed));
  return short || beginning ? { end: afterDot(tokens, at + 1), abbreviated: true } : undefined;
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
  };
}
