import { classAt, classesMeant, isSameClass } from './class-name.ts';
import { dueDayAt } from './days.ts';
import { isNoHomework } from './homework-words.ts';
import { type KeywordMatch, keywordAt } from './keywords.ts';
import { AND, isOnly, longestPhraseEnd, phrases } from './phrases.ts';
import { afterIdleWords, namesEnd, nobodyEnd } from './roll-words.ts';
import type { Scene } from './scene.ts';
import { hasWords, isCapitalised, isHardEnd, isMark, isSpoken, nextSpoken, type Token } from './tokens.ts';
import { type Fit, isRoll } from './verdict.ts';

/** The next `;`, line end or the text's end. */
export function segmentEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (!isHardEnd(tokens[end])) end += 1;
  return end;
}

const AS_IN = phrases('kā | ka | как | как в | as | as in');

/** Whether what stands after the keyword is what the keyword asks for. */
export function fitOf(scene: Scene, match: KeywordMatch): Fit {
  const { tokens } = scene.source;
  const { end } = match;
  const kind = match.keyword.kind;
  if (isRoll(kind)) return rollFit(scene, end);
  switch (kind) {
    case 'homework':
      return homeworkFit(scene, match);
    case 'present':
      return endsPart(tokens, end) ? 'yes' : 'no';
    case 'parallel': {
      const after = parallelNamed(scene, end).end;
      return endsPart(tokens, after) || scene.roster.nameAt(tokens, after) ? 'yes' : 'no';
    }
    case 'praise':
      return namesOnly(scene, end) ? 'yes' : 'no';
    case 'marks':
      return marksFit(scene, end);
    default:
      return topicFit(tokens, end);
  }
}

/** `tēma: …`; or `tēma Daļas`, but not `Tēma un ideja`, `Topic sentences`: those are headings themselves. */
function topicFit(tokens: readonly Token[], end: number): Fit {
  const word = tokens[end - 1];
  const next = tokens[end];
  if (isMark(word, ':=.') || isMark(next, '-')) return 'yes';
  if (isHardEnd(next) || isMark(next, ',.') || longestPhraseEnd(tokens, end, AND) !== undefined) return 'no';
  const oneHeading = isCapitalised(word) && next?.kind === 'word' && !isCapitalised(next);
  return oneHeading ? 'no' : 'maybe';
}

function rollFit(scene: Scene, at: number): Fit {
  const { tokens } = scene.source;
  const stop = segmentEnd(tokens, at);
  if (nobodyEnd(tokens, at, stop) !== undefined) return 'yes';
  const first = afterIdleWords(scene, at, stop);
  if (scene.roster.nameAt(tokens, first, stop)) return 'yes';
  return isCapitalised(tokens[first]) ? 'maybe' : 'no';
}

/** Up to the first `,` `.` or `(` after a word. */
function partEnd(tokens: readonly Token[], at: number, stop: number): number {
  let end = nextSpoken(tokens, at, stop);
  while (end < stop && !isMark(tokens[end], ',.(')) end += 1;
  return end;
}

function homeworkFit(scene: Scene, { keyword, end }: KeywordMatch): Fit {
  const { tokens } = scene.source;
  if (keyword.closed) return 'yes';
  const stop = segmentEnd(tokens, end);
  const list = partEnd(tokens, end, stop);
  if (isNoHomework(tokens, end, list)) return 'yes';
  if (!hasWords(tokens, end, stop)) return 'no';
  if (!keyword.ordinary || isMark(tokens[end - 1], ':=') || isMark(tokens[end], '-')) return 'yes';
  const first = tokens[end];
  const fits =
    first?.kind === 'number' ||
    dueDayAt(tokens, end, scene.context.day) ||
    namesBeforeColon(scene, end) !== undefined;
  return fits ? 'yes' : 'maybe';
}

/** Marks, the end, or the next keyword. */
function endsPart(tokens: readonly Token[], at: number): boolean {
  return !isSpoken(tokens[at]) || keywordAt(tokens, at) !== undefined;
}

/** `tāpat kā 5.a`: the parallel class may be named. */
export function parallelNamed(scene: Scene, at: number): { className?: string; end: number } {
  const { tokens } = scene.source;
  const typed = classAt(tokens, longestPhraseEnd(tokens, at, AS_IN) ?? at);
  const [className, ...others] = typed ? classesMeant(typed, scene.context.schoolClasses) : [];
  const clear =
    typed && className !== undefined && others.length === 0 && !isSameClass(className, scene.className);
  return clear ? { className, end: typed.end } : { end: at };
}

/** `uzslava Ozols`, `praise: Ozols, Liepa`; not `Uzslava dabai`. */
function namesOnly(scene: Scene, at: number): boolean {
  const { tokens } = scene.source;
  return namesEnd(scene, nextSpoken(tokens, at), segmentEnd(tokens, at)) !== undefined;
}

/** `Ozols 8`: a name with a mark after it; it may be one that is mistyped. */
function marksFit(scene: Scene, at: number): Fit {
  const { tokens } = scene.source;
  const stop = segmentEnd(tokens, at);
  let fit: Fit = 'no';
  for (let i = at; i < stop; i += 1) {
    const match = scene.roster.nameAt(tokens, i, stop);
    if (match && tokens.slice(match.end, match.end + 2).some((token) => token.kind === 'number'))
      return 'yes';
    const listed = i === at || isMark(tokens[i - 1], ':,');
    if (listed && isCapitalised(tokens[i]) && tokens[i + 1]?.kind === 'number') fit = 'maybe';
  }
  return fit;
}

/** `Ozols, Kalniņa: …` — where the colon stands that ends a list of names. */
export function namesBeforeColon(scene: Scene, at: number): number | undefined {
  const { tokens } = scene.source;
  const end = namesEnd(scene, at, segmentEnd(tokens, at));
  return end !== undefined && isMark(tokens[end], ':') ? end : undefined;
}

/** `Ozola nav`, `Иванов опоздал`: names first, the keyword after them, and nothing more. */
export function keywordAfterNames(
  scene: Scene,
  at: number,
): (KeywordMatch & { namesEnd: number }) | undefined {
  const { tokens } = scene.source;
  const end = namesEnd(scene, at, segmentEnd(tokens, at));
  const match = end === undefined ? undefined : keywordAt(tokens, end);
  if (end === undefined || !match || !isRoll(match.keyword.kind) || match.short) return undefined;
  const apart = !isSpoken(tokens[match.end]) && !isOnly(tokens, at, end, AND);
  return apart ? { ...match, namesEnd: end } : undefined;
}
