import { listed, type Phrase, phraseEnd, phrases } from './phrases.ts';
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
  | 'marks';

export interface Keyword {
  readonly kind: PartKind;
  /** Also an ordinary word that a topic may well contain. */
  readonly ordinary: boolean;
  /** Everything is said with it: nothing follows. */
  readonly closed: boolean;
  readonly phrases: readonly { readonly words: Phrase; readonly cyrillic: boolean }[];
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

function keyword(kind: PartKind, typed: string): Keyword {
  return {
    kind,
    ordinary: false,
    closed: false,
    phrases: listed(typed).flatMap((text) =>
      phrases(text).map((words) => ({ words, cyrillic: isCyrillic(text) })),
    ),
  };
}

const ordinary = (word: Keyword): Keyword => ({ ...word, ordinary: true });
const closed = (word: Keyword): Keyword => ({ ...word, closed: true });

/** With or without diacritics, but each in its own script: `dz.` is "born", `op.` an opus, `к` a preposition. */
const KEYWORDS: readonly Keyword[] = [
  ordinary(keyword('topic', 'tēma | temats | тема | topic')),

  keyword(
    'homework',
    `
    md | m.d | m/d | mājas darbs | mājas darbi | mājas darbā | mājasdarbs | mājasdarbi | mājas
    uzdevums | mājas uzdevumi | дз | д/з | д.з | дом.зад | домашнее задание | домашнее | домашка |
    hw | h/w | homework | home work
  `,
  ),
  closed(
    keyword(
      'homework',
      `
    bez md | nav md | bez mājas darba | nav mājas darba | mājas darba nav | bez mājasdarba |
    mājasdarba nav | mājasdarbu nav | без дз | нет дз | без домашки | no hw | no homework
  `,
    ),
  ),
  ordinary(keyword('homework', 'mājas | mājās | uzdots | задано | на дом')),

  keyword(
    'absent',
    `
    n | н | nav klāt | nebija klāt | neieradās | отс | отсутствует | отсутствуют | отсутствовал |
    отсутствовала | отсутствовали | abs | visi izņemot | visi, izņemot | visi klāt izņemot | все
    кроме | все, кроме | everyone except | all except | all but
  `,
  ),
  ordinary(
    keyword(
      'absent',
      `
    nav | nebija | trūkst | slimo | нет | не было | не был | не была | болеет | болеют | absent |
    missing
  `,
    ),
  ),

  keyword(
    'late',
    `
    nok | nokavēja | nokavējis | nokavējusi | nokavējuši | nokavējums | опоздал | опоздала |
    опоздали | опоздание | опоздания | опоз | оп
  `,
  ),
  ordinary(keyword('late', 'vēlu | late')),

  keyword('absent-or-late', 'k | kavē | kavēja | kavējums | kavējumi'),

  closed(
    keyword(
      'present',
      `
    visi klāt | visi ir klāt | visi bija klāt | klāt visi | klāt ir visi | visi ir | neviens nekavē
    | nav neviena | bez kavējumiem | kavējumu nav | kavētāju nav | все есть | все здесь | все тут |
    все были | все на месте | все присутствуют | отсутствующих нет | all present | all here | all
    are present | all are here | everyone present | everyone here | everyone is here | everybody
    here | nobody absent | no one absent | none absent | no absences
  `,
    ),
  ),
  closed(ordinary(keyword('present', 'visi | neviens | neviena | все | all | everyone | everybody'))),

  closed(
    ordinary(
      keyword(
        'parallel',
        `
    tāpat | tas pats | так же | также | то же | то же самое | same
  `,
      ),
    ),
  ),

  keyword('marks', 'atz | vērt | оц'),
  ordinary(
    keyword(
      'marks',
      `
    atzīme | atzīmes | vērtējums | vērtējumi | pd | npd | kd | оценка | оценки | marks | mark
  `,
    ),
  ),
];

const BY_FIRST_WORD = Map.groupBy(
  KEYWORDS.flatMap((word) => word.phrases.map((phrase) => ({ word, phrase }))),
  ({ phrase }) => phrase.words[0] ?? '',
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
  let longest: { word: Keyword; end: number } | undefined;
  for (const { word, phrase } of BY_FIRST_WORD.get(tokens[at]?.folded ?? '') ?? []) {
    const end = phraseEnd(tokens, at, phrase.words);
    if (end === undefined || end <= (longest?.end ?? at)) continue;
    const words = tokens.slice(at, end).filter(({ kind }) => kind === 'word');
    if (words.every(({ text }) => isCyrillic(text) === phrase.cyrillic)) longest = { word, end };
  }
  if (!longest || isHyphened(tokens, longest.end)) return undefined;
  const { word } = longest;
  let { end } = longest;
  if (!word.closed)
    while (isMark(tokens[end], '.:=') && !(tokens[end]?.folded === '.' && tokens[end]?.spaced)) end += 1;
  return { keyword: word, short: tokens[at]?.text.length === 1 && end - at <= 2, end };
}
