import { fold } from '../../../kernel/folding.ts';
import { nearNames } from '../../people/near-names.ts';
import { ask, type Reading } from './asking.ts';
import { opensHomework } from './homework-openers.ts';
import { plainOption, studentOption } from './options.ts';
import { AND, longestPhraseEnd } from './phrases.ts';
import { readNames } from './roll.ts';
import { joins, namesEnd } from './roll-words.ts';
import type { Scene } from './scene.ts';
import { hasWords, isCapitalised, isMark, nextSpoken, type Token, typedText } from './tokens.ts';
import type { EntryStudent } from './types.ts';

/** For these alone; none: for all. What is to be done stands from there on. */
export interface ForWhom {
  readonly studentIds?: readonly number[];
  readonly from: number;
}

/** `Ozols, Kalniņa: 12. lpp.` — for these alone. Without the colon it may as well be part of the text. */
export function* readForWhom(scene: Scene, body: number, to: number): Reading<ForWhom> {
  const { source, roster } = scene;
  const { tokens } = source;
  const first = nextSpoken(tokens, body, to);
  const strangers = strangersBeforeColon(scene, first, to);
  if (strangers) return yield* askWhom(scene, { body, first, ...strangers });
  const end = namesEnd(scene, first, to);
  if (end === undefined) return { from: body };
  if (isMark(tokens[end], ':')) return { studentIds: yield* readNames(scene, first, end), from: end + 1 };
  const [someone] = roster.nameAt(tokens, first, to)?.students ?? [];
  if (!someone || !hasWords(tokens, end, to)) return { from: body };
  const key = `whom@${tokens[first]?.start ?? 0}`;
  const answer = yield* ask(key, 'topic-or-other', typedText(source, first, to), [
    studentOption(someone),
    plainOption('homework'),
  ]);
  return answer === 'homework'
    ? { from: body }
    : { studentIds: yield* readNames(scene, first, end), from: end };
}

/** `Andersone: 12. lpp.`, whom the class does not have: a slip, or words of a task for everyone. */
function* askWhom(
  scene: Scene,
  { body, first, colon, near }: { body: number; first: number } & Strangers,
): Reading<ForWhom> {
  const { source } = scene;
  const answer = yield* ask(
    `whom@${source.tokens[first]?.start ?? 0}`,
    'unknown-whom',
    typedText(source, first, colon),
    [...near.map(studentOption), plainOption('everyone')],
  );
  return answer === 'everyone' ? { from: body } : { studentIds: [Number(answer)], from: colon + 1 };
}

interface Strangers {
  /** Where the colon stands. */
  readonly colon: number;
  /** Whom the one name may be a slip of, the nearest first. */
  readonly near: readonly EntryStudent[];
}

const MOST_WORDS = 3;
const MOST_NEAR = 5;

/**
 * A list before a colon in which somebody is named whom the class does not have. Names are written large; where the
 * whole message is in small letters, only what is near to a name of the class is taken for one.
 */
export function strangersBeforeColon(scene: Scene, at: number, to: number): Strangers | undefined {
  const { tokens } = scene.source;
  const unknown: Stranger[] = [];
  let names = 0;
  let next = at;
  while (next < to && !isMark(tokens[next], ':')) {
    const known = scene.roster.nameAt(tokens, next, to);
    const stranger = known ? undefined : strangerAt(tokens, next, to);
    const end = known?.end ?? stranger?.end;
    if (end === undefined) return undefined;
    if (stranger) unknown.push(stranger);
    names += 1;
    next = end;
    while (next < to && joins(tokens, next)) next += 1;
  }
  if (unknown.length === 0 || next >= to) return undefined;
  const near = names === 1 ? studentsNear(scene, unknown[0]?.words ?? []) : [];
  const small = !tokens.some((token) => isCapitalised(token) && token.text.length > 1);
  const written = small ? near.length > 0 : unknown.every(({ large }) => large);
  return written ? { colon: next, near } : undefined;
}

interface Stranger {
  /** Folded. */
  readonly words: readonly string[];
  readonly large: boolean;
  readonly end: number;
}

/** Up to three words that may be one name, none of which opens homework: `Andersone`, `Vītola-Kalve A.` */
function strangerAt(tokens: readonly Token[], at: number, to: number): Stranger | undefined {
  const words: Token[] = [];
  let next = at;
  for (let token = tokens[next]; next < to && token?.kind === 'word'; token = tokens[next]) {
    if (longestPhraseEnd(tokens, next, AND) !== undefined) break;
    if (words.length === MOST_WORDS || opensHomework(token)) return undefined;
    words.push(token);
    next += 1;
    const initial = token.text.length === 1 && isMark(tokens[next], '.');
    const hyphen = isMark(tokens[next], '-') && !tokens[next]?.spaced;
    if (initial || hyphen) next += 1;
  }
  if (words.length === 0) return undefined;
  return { words: words.map(({ folded }) => folded), large: words.every(isCapitalised), end: next };
}

function studentsNear({ roster: { students } }: Scene, words: readonly string[]): EntryStudent[] {
  const surnames = [...new Set(students.map(({ familyName }) => fold(familyName)))];
  const near = [...new Set(words.flatMap((word) => nearNames(word, surnames)))];
  return near
    .flatMap((name) => students.filter(({ familyName }) => fold(familyName) === name))
    .slice(0, MOST_NEAR);
}
