import { ask, type Reading } from './asking.ts';
import { strangersBeforeColon } from './for-whom.ts';
import { isNoHomework } from './homework-words.ts';
import { type KeywordMatch, keywordAt, type PartKind } from './keywords.ts';
import { plainOption } from './options.ts';
import { afterIdleWords, namesEnd, nobodyEnd } from './roll-words.ts';
import type { Scene } from './scene.ts';
import { hasWords, isCapitalised, isMark, nextSpoken, typedText } from './tokens.ts';
import { type Boundary, isRoll, listsNames, verdictOn } from './verdict.ts';
import { fitOf, keywordAfterNames, namesBeforeColon, parallelNamed, segmentEnd } from './what-follows.ts';

/** A part that begins, or plain text to be passed over. */
export type Opening =
  | { readonly kind: 'text'; readonly next: number }
  | {
      readonly kind: PartKind;
      readonly body: number;
      /** The part ends there, whatever comes: text after it belongs to the topic. */
      readonly to?: number;
      readonly closed?: boolean;
      /** Where to read on. */
      readonly next: number;
    };

/** Where the reading stands: a part that has begun, and what is known of the statement so far. */
export interface Standing {
  readonly kind: PartKind;
  readonly body: number;
  readonly hasTopic: boolean;
}

type PartAnswer = 'absent' | 'late' | 'topic' | 'homework' | 'roll' | 'praise' | 'marks';

/** What begins at that place, if anything does. */
export function* openingAt(
  scene: Scene,
  at: number,
  boundary: Boundary,
  current: Standing,
): Reading<Opening | undefined> {
  const { tokens } = scene.source;
  if (isMark(tokens[at], '+')) return yield* praiseAt(scene, at, boundary, current);
  const reversed = boundary === 'none' ? undefined : keywordAfterNames(scene, at);
  if (reversed) return { kind: reversed.keyword.kind, body: at, to: reversed.namesEnd, next: reversed.end };

  const match = keywordAt(tokens, at);
  if (match && !isNameLike(scene, at, match, current)) {
    const { keyword, short } = match;
    const fit = fitOf(scene, match);
    const verdict = verdictOn({ keyword, short, boundary, fit, inside: current.kind });
    if (verdict === 'counts') return opened(scene, match);
    if (verdict === 'ask') return yield* askKeyword(scene, at, match, boundary, current);
    if (boundary !== 'hard') return { kind: 'text', next: match.end };
  }
  if (boundary === 'hard') return yield* continuation(scene, at, current);
  if (boundary === 'soft' && current.kind === 'homework') return homeworkForSome(scene, at);
  return undefined;
}

/**
 * `+ Ozols`. Without a mark before it the plus may as well join two words, `Vilks + Lācis`; and what looks
 * like a name may be mistyped.
 */
function* praiseAt(scene: Scene, at: number, boundary: Boundary, current: Standing): Reading<Opening> {
  const { tokens } = scene.source;
  const praised = scene.roster.nameAt(tokens, at + 1);
  const apart = boundary !== 'none';
  const praise: Opening = { kind: 'praise', body: at + 1, next: praised?.end ?? at + 1 };
  if (praised && apart) return praise;
  const possible = listsNames(current.kind) ? false : praised || (apart && isCapitalised(tokens[at + 1]));
  if (!possible) return { kind: 'text', next: at + 1 };
  const goesOn = current.kind === 'homework' ? 'homework' : 'topic';
  const answer = yield* askAbout(scene, at, ['praise', goesOn]);
  return answer === 'praise' ? praise : { kind: 'text', next: praise.next };
}

/** A keyword, or a word of what it stands in? After `;` it may also begin the topic that is still missing. */
function* askKeyword(
  scene: Scene,
  at: number,
  match: KeywordMatch,
  boundary: Boundary,
  current: Standing,
): Reading<Opening> {
  const goesOn = current.kind === 'homework' ? 'homework' : 'topic';
  const kinds = new Set<PartAnswer>([answerFor(match.keyword.kind), goesOn]);
  if (boundary === 'hard' && !current.hasTopic) kinds.add('topic');
  const answer = yield* askAbout(scene, at, [...kinds]);
  if (answer === goesOn) return { kind: 'text', next: match.end };
  return answer === 'topic' ? { kind: 'topic', body: at, next: match.end } : opened(scene, match);
}

function opened(scene: Scene, { keyword, end }: KeywordMatch): Opening {
  const { tokens } = scene.source;
  if (keyword.kind === 'parallel') {
    const to = parallelNamed(scene, end).end;
    return { kind: 'parallel', body: end, to, closed: true, next: to };
  }
  if (keyword.closed) return { kind: keyword.kind, body: end, to: end, closed: true, next: end };
  if (isRoll(keyword.kind)) {
    const nobody = nobodyEnd(tokens, end, segmentEnd(tokens, end));
    if (nobody !== undefined) return { kind: keyword.kind, body: end, to: nobody, next: nobody };
  }
  const colon = keyword.kind === 'homework' ? namesBeforeColon(scene, nextSpoken(tokens, end)) : undefined;
  return { kind: keyword.kind, body: end, next: colon ?? end };
}

/** A line or `;` without a keyword continues the part before it; where it may be the topic, it is asked. */
function* continuation(scene: Scene, at: number, current: Standing): Reading<Opening | undefined> {
  const { tokens } = scene.source;
  const forSome =
    current.kind === 'homework' ? (homeworkForSome(scene, at) ?? homeworkForStranger(scene, at)) : undefined;
  if (forSome) return forSome;
  if (current.hasTopic || current.kind === 'topic' || current.kind === 'marks') return undefined;
  const topic: Opening = { kind: 'topic', body: at, next: at };
  if (current.kind === 'homework') {
    if (isNoHomework(tokens, current.body, at)) return topic;
    if (tokens[at]?.kind === 'number') return undefined;
    return (yield* askAbout(scene, at, ['topic', 'homework'])) === 'topic' ? topic : undefined;
  }
  const stop = segmentEnd(tokens, at);
  if (namesEnd(scene, afterIdleWords(scene, at, stop), stop) !== undefined) return undefined;
  const goesOn = current.kind === 'praise' ? 'praise' : 'roll';
  return (yield* askAbout(scene, at, ['topic', goesOn])) === 'topic' ? topic : undefined;
}

function homeworkForSome(scene: Scene, at: number): Opening | undefined {
  const colon = namesBeforeColon(scene, at);
  return colon === undefined ? undefined : { kind: 'homework', body: at, next: colon };
}

/** `…; Andersone: 46. lpp.`: who that is will be asked. A line may begin large without being a name. */
function homeworkForStranger(scene: Scene, at: number): Opening | undefined {
  const { tokens } = scene.source;
  if (tokens.slice(0, at).findLast(({ kind, text }) => kind !== 'mark' || text === ';')?.text !== ';')
    return undefined;
  const strangers = strangersBeforeColon(scene, at, segmentEnd(tokens, at));
  return strangers && { kind: 'homework', body: at, next: strangers.colon };
}

/** Among names: the second N of `n Ozols, N. Kalniņa`; and `n visi`, which is not "all present". */
function isNameLike(scene: Scene, at: number, match: KeywordMatch, current: Standing): boolean {
  const { tokens } = scene.source;
  if (!listsNames(current.kind)) return false;
  if (match.keyword.kind === 'present' && !hasWords(tokens, current.body, at)) return true;
  return match.short && isCapitalised(tokens[at]) && isMark(tokens[at + 1], '.');
}

const OF_ONE_KIND = ['absent', 'late', 'homework', 'praise', 'marks'] as const;

function answerFor(kind: PartKind): PartAnswer {
  return OF_ONE_KIND.find((one) => one === kind) ?? 'roll';
}

export function* askAbout(scene: Scene, at: number, kinds: readonly PartAnswer[]): Reading<string> {
  const { tokens } = scene.source;
  const key = `part@${tokens[at]?.start ?? 0}`;
  return yield* ask(
    key,
    'topic-or-other',
    typedText(scene.source, at, segmentEnd(tokens, at)),
    kinds.map(plainOption),
  );
}
