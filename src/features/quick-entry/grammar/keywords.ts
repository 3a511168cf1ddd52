import { listed, phraseEnd, phrases } from './phrases.ts';
import { isMark, type Token } from './tokens.ts';

export type PartKind =
  | 'topic'
  | 'homework'
  | 'absent'
  | 'late'
  /** `k`, `kavē`: ¶4.5 calls an absence "kavējums", everyday speech a late arrival. */
  | 'absent-or-late'
  | 'present'
  | 'parallel'
  /** `+ Ozols` */
  | 'praise'
  | 'marks';

export interface Keyword {
  readonly kind: PartKind;
  /** Also an ordinary word that a topic may well contain. */
  readonly ordinary?: true;
  /** Everything is said with it: nothing follows. */
  readonly closed?: true;
  /**
   * Alternatives, with or without diacritics, but each in its own script: Latin `dz.` is "born", `op.` an
   * opus, Cyrillic `к` a preposition.
   */
  readonly typed: string;
}

const KEYWORDS: readonly Keyword[] = [
  { kind: 'topic', ordinary: true, typed: 'tēma | temats | тема | topic' },
  {
    kind: 'homework',
    typed: `
      md | m.d | m/d | mājas darbs | mājas darbi | mājas darbā | mājasdarbs | mājasdarbi |
      mājas uzdevums | mājas uzdevumi |
      дз | д/з | д.з | дом.зад | домашнее задание | домашнее | домашка |
      hw | h/w | homework | home work`,
  },
  { kind: 'homework', ordinary: true, typed: 'mājas | mājās | uzdots | задано | на дом' },
  {
    kind: 'homework',
    closed: true,
    typed: `
      bez md | nav md | nav uzdots | neuzdots | bez mājas darba | nav mājas darba | mājas darba nav |
      bez mājasdarba | mājasdarba nav | mājasdarbu nav |
      без дз | нет дз | без домашки | не задано | ничего не задано |
      no hw | no homework`,
  },
  {
    kind: 'absent',
    typed: `
      n | nav klāt | nebija klāt | neieradās | visi izņemot | visi, izņemot | visi klāt izņemot |
      н | отс | отсутствует | отсутствуют | отсутствовал | отсутствовала | отсутствовали |
      все кроме | все, кроме |
      abs | everyone except | all except | all but`,
  },
  {
    kind: 'absent',
    ordinary: true,
    typed: `
      nav | nebija | trūkst | slimo |
      нет | не было | не был | не была | болеет | болеют |
      absent | missing`,
  },
  {
    kind: 'late',
    typed: `
      nok | nokavēja | nokavējis | nokavējusi | nokavējuši | nokavējums |
      оп | опоз | опоздал | опоздала | опоздали | опоздание | опоздания`,
  },
  { kind: 'late', ordinary: true, typed: 'vēlu | late' },
  { kind: 'absent-or-late', typed: 'k | kavē | kavēja | kavējas | kavējās | kavējums | kavējumi' },
  {
    kind: 'present',
    closed: true,
    typed: `
      visi klāt | visi šodien klāt | šodien visi klāt | visi klāt šodien | visi ir klāt | visi bija klāt | klāt visi | klāt ir visi | visi ir | neviens nekavē |
      nav neviena | neviena nav | neviens nav | bez kavējumiem | kavējumu nav | kavētāju nav |
      все есть | сегодня все | все сегодня | все сегодня есть | сегодня все есть | все здесь | все тут | все были | все на месте | все присутствуют | отсутствующих нет |
      all present | all here | all are present | all are here | everyone present | everyone here |
      everyone is here | everybody here | nobody absent | no one absent | none absent | no absences`,
  },
  {
    kind: 'present',
    closed: true,
    ordinary: true,
    typed: 'visi | neviens | neviena | все | all | everyone | everybody',
  },
  {
    kind: 'parallel',
    closed: true,
    ordinary: true,
    typed: 'tāpat | tas pats | так же | также | то же | то же самое | same',
  },
  { kind: 'praise', ordinary: true, typed: 'uzslava | uzslavas | похвала | praise | praised' },
  { kind: 'marks', typed: 'atz | vērt | оц' },
  {
    kind: 'marks',
    ordinary: true,
    typed: 'atzīme | atzīmes | vērtējums | vērtējumi | pd | npd | kd | оценка | оценки | marks | mark',
  },
];

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const BY_FIRST_WORD = Map.groupBy(
  KEYWORDS.flatMap((keyword) =>
    phrases(keyword.typed).map((phrase, i) => ({
      keyword,
      phrase,
      cyrillic: isCyrillic(listed(keyword.typed)[i] ?? ''),
    })),
  ),
  ({ phrase }) => phrase[0] ?? '',
);

export interface KeywordMatch {
  readonly keyword: Keyword;
  /** One letter: counts after `,` `.` or a dash only if names of the class follow. */
  readonly short: boolean;
  /** Where its body begins: a full stop, colon or equals sign after the keyword is part of it. */
  readonly end: number;
}

/** `n-tā pakāpe`: part of a longer word. */
function isHyphened(tokens: readonly Token[], end: number): boolean {
  const after = tokens[end + 1];
  return tokens[end]?.text === '-' && !tokens[end]?.spaced && after?.kind === 'word' && !after.spaced;
}

/** The longest keyword that stands at that place. */
export function keywordAt(tokens: readonly Token[], at: number): KeywordMatch | undefined {
  let longest: { keyword: Keyword; end: number } | undefined;
  for (const { keyword, phrase, cyrillic } of BY_FIRST_WORD.get(tokens[at]?.folded ?? '') ?? []) {
    const end = phraseEnd(tokens, at, phrase);
    if (end === undefined || end <= (longest?.end ?? at)) continue;
    const words = tokens.slice(at, end).filter(({ kind }) => kind === 'word');
    if (words.every(({ text }) => isCyrillic(text) === cyrillic)) longest = { keyword, end };
  }
  if (!longest || isHyphened(tokens, longest.end)) return undefined;
  const { keyword } = longest;
  const end = keyword.closed ? longest.end : afterKeywordMarks(tokens, longest.end);
  return { keyword, short: tokens[at]?.text.length === 1 && longest.end === at + 1, end };
}

function afterKeywordMarks(tokens: readonly Token[], from: number): number {
  let end = from;
  while (isMark(tokens[end], ':=') || (isMark(tokens[end], '.') && !tokens[end]?.spaced)) end += 1;
  return end;
}
