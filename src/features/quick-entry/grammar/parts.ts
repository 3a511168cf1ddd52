import { ask, type Reading } from './asking.ts';
import { isNoHomework } from './homework-words.ts';
import { keywordAt, type KeywordMatch, type PartKind } from './keywords.ts';
import { beginsNewLesson } from './new-lesson.ts';
import { plainOption } from './options.ts';
import { namesEnd, nobodyEnd } from './roll-words.ts';
import type { Scene } from './scene.ts';
import { hasWords, isCapitalised, isMark, isSpoken, nextSpoken, typedText } from './tokens.ts';
import { boundaryBefore, isRoll, verdictOn, type Boundary } from './verdict.ts';
import { fitOf, keywordAfterNames, namesBeforeColon, parallelNamed, segmentEnd } from './what-follows.ts';

/** One part of a statement: its keyword's tokens are [from, body), what it says [body, to). */
export interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** Said with the keyword alone: all present, no homework. */
  readonly closed: boolean;
}

interface Opening {
  readonly kind: PartKind;
  readonly body: number;
  /** The part ends there, whatever comes: text after it belongs to the topic. */
  readonly to?: number;
  readonly closed?: boolean;
  /** Where to read on. */
  readonly next: number;
}

type Answer = 'absent' | 'late' | 'topic' | 'homework' | 'roll';

/** Cuts a statement into its parts, up to the end or to where another lesson begins. */
export function* splitParts(scene: Scene, start: number): Reading<{ parts: readonly Part[]; end: number }> {
  const { tokens } = scene.source;
  const parts: Part[] = [];
  let current: Omit<Part, 'to'> = { kind: 'topic', from: start, body: start, closed: false };
  let namesAreTopic = false;
  let at = start;

  const close = (to: number) => {
    if (current.kind !== 'topic' || hasWords(tokens, current.body, to)) parts.push({ ...current, to });
  };
  const open = (opening: Opening) => {
    // `n slimo Ozols`, `nav klāt: …`: the second keyword only says the first again
    const repeats = isRoll(current.kind) && isRoll(opening.kind) && !hasWords(tokens, current.body, at);
    const from = repeats ? current.from : at;
    if (!repeats) close(at);
    current = { kind: opening.kind, from, body: opening.body, closed: opening.closed ?? false };
    if (opening.to !== undefined) {
      close(opening.to);
      current = { kind: 'topic', from: opening.next, body: opening.next, closed: false };
    }
    at = Math.max(opening.next, at);
  };
  const hasTopic = () => parts.some((part) => part.kind === 'topic') || current.kind === 'topic';

  while (at < tokens.length) {
    if (!isSpoken(tokens[at]) && !isMark(tokens[at], '+')) {
      at += 1;
      continue;
    }
    const begun = current.kind !== 'topic' || hasWords(tokens, current.body, at);
    const boundary = begun ? boundaryBefore(tokens, at, start) : 'start';
    if (boundary === 'hard' || (boundary === 'start' && at > start && !begun)) {
      if (yield* beginsNewLesson(scene, at, current.kind)) break;
    }
    const found = yield* openingAt(scene, at, boundary, current, hasTopic());
    if (found === 'text') at += keywordAt(tokens, at) ? Math.max(1, (keywordAt(tokens, at)?.end ?? at) - at) : 1;
    else if (found) open(found);
    else if (current.kind === 'topic' && !namesAreTopic && isNameInTopic(scene, start, at)) {
      const answer = yield* askAbout(scene, at, ['topic', 'absent', 'late']);
      namesAreTopic = answer === 'topic';
      if (answer === 'absent' || answer === 'late') open({ kind: answer, body: at, next: at });
    } else at += 1;
  }
  close(at);
  return { parts, end: at };
}

/** What begins at that place; `text` if a keyword there was found to be an ordinary word. */
function* openingAt(
  scene: Scene,
  at: number,
  boundary: Boundary,
  current: Omit<Part, 'to'>,
  hasTopic: boolean,
): Reading<Opening | 'text' | undefined> {
  const { tokens } = scene.source;
  if (isMark(tokens[at], '+')) {
    const praised = boundary !== 'none' && scene.roster.nameAt(tokens, at + 1);
    return praised ? { kind: 'marks', body: at + 1, next: praised.end } : 'text';
  }
  const reversed = boundary === 'none' || at === current.body && isRoll(current.kind) ? undefined : keywordAfterNames(scene, at);
  if (reversed) return { kind: reversed.keyword.kind, body: at, to: reversed.namesEnd, next: reversed.end };

  const match = keywordAt(tokens, at);
  if (match && !isNameLike(scene, at, match, current)) {
    const found = { keyword: match.keyword, short: match.short, boundary, fit: fitOf(scene, match), inside: current.kind };
    const verdict = verdictOn(found);
    if (verdict === 'counts') return opened(scene, match);
    if (verdict === 'ask') {
      const other = current.kind === 'homework' ? 'homework' : 'topic';
      const answer = yield* askAbout(scene, at, [answerFor(match.keyword.kind), other]);
      if (answer !== other) return opened(scene, match);
    }
    if (boundary !== 'hard') return 'text';
  }
  if (boundary === 'hard') return yield* continuation(scene, at, current, hasTopic);
  if (boundary === 'soft' && current.kind === 'homework') return homeworkForSome(scene, at);
  return undefined;
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
function* continuation(
  scene: Scene,
  at: number,
  current: Omit<Part, 'to'>,
  hasTopic: boolean,
): Reading<Opening | undefined> {
  const { tokens } = scene.source;
  const forSome = current.kind === 'homework' ? homeworkForSome(scene, at) : undefined;
  if (forSome) return forSome;
  if (hasTopic || current.kind === 'topic' || current.kind === 'marks') return undefined;
  const topic: Opening = { kind: 'topic', body: at, next: at };
  if (current.kind === 'homework') {
    if (isNoHomework(tokens, current.body, at)) return topic;
    if (tokens[at]?.kind === 'number') return undefined;
    return (yield* askAbout(scene, at, ['topic', 'homework'])) === 'topic' ? topic : undefined;
  }
  if (namesEnd(scene, at, segmentEnd(tokens, at)) !== undefined) return undefined;
  return (yield* askAbout(scene, at, ['topic', 'roll'])) === 'topic' ? topic : undefined;
}

function homeworkForSome(scene: Scene, at: number): Opening | undefined {
  const colon = namesBeforeColon(scene, at);
  return colon === undefined ? undefined : { kind: 'homework', body: at, next: colon };
}

/** Among names: the second N of `n Ozols, N. Kalniņa`; and `n visi`, which is not "all present". */
function isNameLike(scene: Scene, at: number, match: KeywordMatch, current: Omit<Part, 'to'>): boolean {
  const { tokens } = scene.source;
  if (!isRoll(current.kind)) return false;
  if (match.keyword.kind === 'present' && !hasWords(tokens, current.body, at)) return true;
  return match.short && isCapitalised(tokens[at]) && isMark(tokens[at + 1], '.');
}

/** A name counts if it is written as one, or if the whole message is in small letters. */
function isNameInTopic(scene: Scene, start: number, at: number): boolean {
  const { tokens } = scene.source;
  if (!scene.roster.nameAt(tokens, at)) return false;
  return isCapitalised(tokens[at]) || !tokens.slice(start).some(isCapitalised);
}

function answerFor(kind: PartKind): Answer {
  return kind === 'absent' || kind === 'late' || kind === 'homework' ? kind : 'roll';
}

function* askAbout(scene: Scene, at: number, kinds: readonly Answer[]): Reading<string> {
  const { tokens } = scene.source;
  const key = `part@${tokens[at]?.start ?? 0}`;
  return yield* ask(key, 'topic-or-other', typedText(scene.source, at, segmentEnd(tokens, at)), kinds.map(plainOption));
}
