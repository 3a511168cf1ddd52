import { fold } from '../../../kernel/folding.ts';

interface SubjectNames {
  /** As the journal writes it. */
  readonly code: string;
  /** As a school may name it in full, where its own list does not say. */
  readonly name: string;
  readonly short: string;
  /** What else it is called in one word, in Russian and English. */
  readonly words: string;
}

/** What the subjects are called, by folded code. */
export const SUBJECT_NAMES: Readonly<Record<string, SubjectNames>> = {
  mat: { code: 'Mat', name: 'matemātika', short: 'mat matem math maths', words: 'математика mathematics' },
  lv: { code: 'LV', name: 'latviešu valoda', short: 'lv latv lat латыш', words: 'латышский latvian' },
  lit: { code: 'Lit', name: 'literatūra', short: 'lit liter лит', words: 'литература literature' },
  ang: { code: 'Ang', name: 'angļu valoda', short: 'ang angl eng анг', words: 'английский english' },
  kr: { code: 'Kr', name: 'krievu valoda', short: 'kr krv рус', words: 'русский russian' },
  vac: { code: 'Vāc', name: 'vācu valoda', short: 'vāc нем', words: 'немецкий german' },
  dab: { code: 'Dab', name: 'dabaszinības', short: 'dab dabasz', words: 'природоведение science' },
  bio: { code: 'Bio', name: 'bioloģija', short: 'bio biol', words: 'биология biology' },
  geo: { code: 'Ģeo', name: 'ģeogrāfija', short: 'ģeo ģeogr geogr', words: 'география geography' },
  fiz: { code: 'Fiz', name: 'fizika', short: 'fiz физ', words: 'физика physics' },
  kim: { code: 'Ķīm', name: 'ķīmija', short: 'ķīm хим', words: 'химия chemistry' },
  dt: { code: 'DT', name: 'dizains un tehnoloģijas', short: 'dt', words: 'технологии design technology' },
  dat: { code: 'Dat', name: 'datorika', short: 'dat inf инф', words: 'информатика computing informatics' },
  sz: { code: 'SZ', name: 'sociālās zinības', short: 'sz soc socz', words: 'обществознание social' },
  vest: { code: 'Vēst', name: 'vēsture', short: 'vēst hist ист', words: 'история history' },
  muz: { code: 'Mūz', name: 'mūzika', short: 'mūz муз', words: 'музыка music' },
  vm: { code: 'VM', name: 'vizuālā māksla', short: 'vm viz изо', words: 'рисование art arts' },
  sp: { code: 'Sp', name: 'sports un veselība', short: 'sp fizk физра', words: 'физкультура спорт sport pe' },
  ks: { code: 'KS', name: 'klases stunda', short: 'ks', words: '' },
};

/** Those of the list, for a subject that the teacher does not teach. */
export const KNOWN_SUBJECTS = Object.entries(SUBJECT_NAMES).map(([subjectCode, { name }]) => ({
  subjectCode,
  subjectName: name,
}));

const LATVIAN_CASES = /^(a|as|ai|u|am|e|es|ei|em|s|us)?$/;
const RUSSIAN_CASES = /^(a|i|e|u|oj|ij|om|im|omu|ogo|aja|uju)?$/;
const SHORTEST_STEM = 5;

/** Whether `typed` is a case form of the name's word: `matemātikas`, `математике`; not `mūziķi`. */
export function isCaseForm(typed: string, word: string): boolean {
  const folded = fold(typed);
  const stem = fold(word).replace(/(ij|[aeiou])?s?$/, '');
  const cases = /\p{Script=Cyrillic}/u.test(typed) ? RUSSIAN_CASES : LATVIAN_CASES;
  return stem.length >= SHORTEST_STEM && folded.startsWith(stem) && cases.test(folded.slice(stem.length));
}
