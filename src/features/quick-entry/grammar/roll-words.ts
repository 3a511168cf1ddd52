import { keywordAt } from './keywords.ts';
import { AND, isOnly, longestPhraseEnd, phrases } from './phrases.ts';
import type { Scene } from './scene.ts';
import { hasWords, isHardEnd, isMark, isSpoken, nextSpoken, type Token } from './tokens.ts';
import { isRoll } from './verdict.ts';

/** `n 0`, `kavē neviens`: a list of names that says there are none. */
const NOBODY = phrases(`
  0 | nav | neviens | neviena | nav neviena | neviens nav |
  нет | никто | никого | никого нет |
  none | nobody | no one | nobody absent`);

/** Around names, of no weight: the reason is not stored (¶9), and who is not named is present anyway. */
const UNSTORED = phrases(`
  slimo | slims | slima | slimi | slimoja | slimība | slimības dēļ | dēļ slimības | saslima | saslimis |
  saslimusi | pie ārsta | ārsts | klāt | pārējie | pārējie klāt | pārējie ir klāt | pārējie visi klāt |
  visi pārējie | visi pārējie klāt |
  болеет | болеют | болел | болела | болен | больна | заболел | заболела | по болезни |
  остальные | остальные есть | остальные на месте | остальные все есть |
  ill | sick | is ill | is sick | the rest present | others present`);

export function saysNobody(tokens: readonly Token[], from: number, to: number): boolean {
  if (hasWords(tokens, from, to)) return isOnly(tokens, from, to, NOBODY);
  return tokens.slice(from, to).some((token) => isMark(token, '-∅'));
}

const ABOUT = phrases('par | ap | apm | apmēram | на | by');
const MINUTES = /^min(ut.*)?$/;

/** `5 min`, `par 5 minūtēm`, `на 5 минут`: how late is not stored. */
function minutesEnd(tokens: readonly Token[], at: number): number | undefined {
  const number = longestPhraseEnd(tokens, at, ABOUT) ?? at;
  const word = tokens[number + 1];
  const minutes = tokens[number]?.kind === 'number' && word?.kind === 'word' && MINUTES.test(word.folded);
  return minutes ? number + 2 : undefined;
}

/** The `2.` or `2)` of a numbered list: a name follows it. */
function numberingEnd({ source: { tokens }, roster }: Scene, at: number, to: number): number | undefined {
  const short = tokens[at]?.kind === 'number' && tokens[at].text.length <= 2;
  const numbered = short && isMark(tokens[at + 1], '.)') && !tokens[at + 1]?.spaced;
  return numbered && roster.nameAt(tokens, at + 2, to) ? at + 2 : undefined;
}

/** `(saaukstēšanās)` after a name: the reason is not stored, whatever its words. Names in it are names. */
export function reasonEnd({ source: { tokens }, roster }: Scene, at: number, to: number): number | undefined {
  if (!isMark(tokens[at], '(')) return undefined;
  for (let next = at + 1; next < to && !isHardEnd(tokens[next]); next += 1) {
    if (isMark(tokens[next], ')')) return next + 1;
    const match = keywordAt(tokens, next);
    const otherPart = match && !match.short && !match.keyword.ordinary && !isRoll(match.keyword.kind);
    if (otherPart || isMark(tokens[next], '(') || roster.nameAt(tokens, next, to)) return undefined;
  }
  return undefined;
}

/** The end of words that stand among names without being one: marks, `un`, a reason. */
export function afterIdleWords(scene: Scene, at: number, to: number): number {
  const { source, roster } = scene;
  const { tokens } = source;
  let next = at;
  while (next < to) {
    const phrase =
      longestPhraseEnd(tokens, next, UNSTORED) ??
      minutesEnd(tokens, next) ??
      numberingEnd(scene, next, to) ??
      longestPhraseEnd(tokens, next, AND);
    if (phrase !== undefined && phrase <= to && !roster.nameAt(tokens, next, to)) next = phrase;
    else if (isSpoken(tokens[next])) break;
    else next += 1;
  }
  return next;
}

/** What stands between two names of a list. */
export const joins = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], ',&/') || longestPhraseEnd(tokens, at, AND) !== undefined;

/** Where an unbroken list of names ends that begins at `at`; nothing if none does. */
export function namesEnd({ source: { tokens }, roster }: Scene, at: number, to: number): number | undefined {
  let end: number | undefined;
  let next = at;
  for (let match = roster.nameAt(tokens, next, to); match; match = roster.nameAt(tokens, next, to)) {
    end = match.end;
    next = match.end;
    while (next < to && joins(tokens, next)) next += 1;
  }
  return end;
}

/** The end of a list that says there is nobody (`0`, `- ;`), up to the next mark; nothing if names come. */
export function nobodyEnd(tokens: readonly Token[], at: number, stop: number): number | undefined {
  let end = nextSpoken(tokens, at, stop);
  while (end < stop && !isMark(tokens[end], ',.(')) end += 1;
  return saysNobody(tokens, at, end) ? end : undefined;
}
