import type { Reading } from './asking.ts';
import type { PartKind } from './keywords.ts';
import { beginsNewLesson } from './new-lesson.ts';
import { askAbout, type Opening, openingAt } from './opening.ts';
import { reasonEnd } from './roll-words.ts';
import type { Scene } from './scene.ts';
import { hasWords, isCapitalised, isMark, isSpoken } from './tokens.ts';
import { type Boundary, boundaryBefore, isRoll, listsNames } from './verdict.ts';

/** One part of a statement: its keyword's tokens are [from, body), what it says [body, to). */
export interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** Said with the keyword alone: all present, no homework. */
  readonly closed: boolean;
}

type Begun = Omit<Part, 'to'>;

/** Cuts a statement into its parts, up to the end or to where another lesson begins. */
export function* splitParts(scene: Scene, start: number): Reading<{ parts: readonly Part[]; end: number }> {
  const { tokens } = scene.source;
  const parts: Part[] = [];
  let current = topicFrom(start);
  let namesAreTopic = false;
  let lookedForLesson = start === 0 ? 0 : start - 1;
  let at = start;

  const close = (to: number) => {
    if (current.kind !== 'topic' || hasWords(tokens, current.body, to)) parts.push({ ...current, to });
  };
  const open = (opening: Exclude<Opening, { kind: 'text' }>) => {
    // `n slimo Ozols`, `nav klāt: …`: the second keyword only says the first again
    const repeats = isRoll(current.kind) && isRoll(opening.kind) && !hasWords(tokens, current.body, at);
    const from = repeats ? current.from : at;
    if (!repeats) close(at);
    current = { kind: opening.kind, from, body: opening.body, closed: opening.closed ?? false };
    if (opening.to === undefined) return;
    close(opening.to);
    current = topicFrom(opening.next);
  };

  while (at < tokens.length) {
    if (!isSpoken(tokens[at]) && !isMark(tokens[at], '+')) {
      at += 1;
      continue;
    }
    const boundary = boundaryOf(scene, at, start, current);
    if ((boundary === 'hard' || boundary === 'start') && at > lookedForLesson) {
      lookedForLesson = at;
      if (yield* beginsNewLesson(scene, at, current.kind)) break;
    }
    const hasTopic = current.kind === 'topic' || parts.some((part) => part.kind === 'topic');
    const opening = yield* openingAt(scene, at, boundary, { ...current, hasTopic });
    if (opening) {
      if (opening.kind !== 'text') open(opening);
      at = Math.max(opening.next, at);
      continue;
    }
    if (current.kind === 'topic' && !namesAreTopic && isNameInTopic(scene, start, at)) {
      const answer = yield* askAbout(scene, at, ['topic', 'absent', 'late']);
      namesAreTopic = answer === 'topic';
      if (answer === 'absent' || answer === 'late') open({ kind: answer, body: at, next: at });
    }
    at = listsNames(current.kind) ? nameEnd(scene, at) : at + 1;
  }
  close(at);
  return { parts, end: at };
}

/** Past a name with its initial and the reason after it: in a list no keyword stands within them. */
function nameEnd(scene: Scene, at: number): number {
  const name = scene.roster.nameAt(scene.source.tokens, at);
  return name ? (reasonEnd(scene, name.end, scene.source.tokens.length) ?? name.end) : at + 1;
}

function topicFrom(at: number): Begun {
  return { kind: 'topic', from: at, body: at, closed: false };
}

/** A topic may begin with anything; what stands right after a keyword belongs to it. */
function boundaryOf({ source: { tokens } }: Scene, at: number, start: number, current: Begun): Boundary {
  const boundary = boundaryBefore(tokens, at, start);
  if (hasWords(tokens, current.body, at)) return boundary;
  if (current.kind === 'topic') return 'start';
  return boundary === 'hard' ? 'hard' : 'none';
}

/** A name counts if it is written as one, or if the whole message is in small letters. */
function isNameInTopic(scene: Scene, start: number, at: number): boolean {
  const { tokens } = scene.source;
  if (!scene.roster.nameAt(tokens, at)) return false;
  return isCapitalised(tokens[at]) || !tokens.slice(start).some(isCapitalised);
}
