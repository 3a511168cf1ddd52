import { ask, type Reading, unclear } from './asking.ts';
import { isInFiles, readHomework } from './homework.ts';
import { plainOption } from './options.ts';
import { headingText } from './part-text.ts';
import type { Part } from './parts.ts';
import { readNames } from './roll.ts';
import { saysNobody } from './roll-words.ts';
import type { Scene } from './scene.ts';
import { hasWords, typedText } from './tokens.ts';
import type { EntryHomework, LessonEntry } from './types.ts';
import { parallelNamed } from './what-follows.ts';

/** What one statement says, whichever lesson it is about. */
export type Said = Omit<LessonEntry, 'lesson'>;

/** Puts the parts together; two that exclude each other are never both believed. */
export function* readParts(scene: Scene, parts: readonly Part[]): Reading<Said> {
  const topics: string[] = [];
  const homework: EntryHomework[] = [];
  const roll: { absent?: readonly number[]; late?: readonly number[]; praised?: readonly number[] } = {};
  let allPresent: Part | undefined;
  let parallel: Pick<LessonEntry, 'asParallel'> = {};
  let parallelClass: string | undefined;

  for (const part of parts) {
    const typed = typedText(scene.source, part.from, part.to);
    switch (part.kind) {
      case 'topic':
        topics.push(headingText(scene.source, part.body, part.to));
        break;
      case 'parallel':
        parallel = { asParallel: true };
        parallelClass = parallelNamed(scene, part.body).className;
        break;
      case 'marks':
        if (parts.every(({ kind }) => kind === 'marks')) return yield* unclear('marks-later', typed);
        yield* askWithoutMarks(scene, part);
        break;
      case 'praise':
        roll.praised = [...new Set([...(roll.praised ?? []), ...(yield* readRollPart(scene, part))])];
        break;
      case 'homework': {
        if (isInFiles(scene, part)) break;
        const item = yield* readHomework(scene, part);
        if (excludes(homework, item)) return yield* unclear('contradiction', typed);
        if (item.kind === 'given' || homework.every(({ kind }) => kind !== 'none')) homework.push(item);
        break;
      }
      case 'present':
        allPresent = part;
        if (roll.absent && roll.absent.length > 0) return yield* unclear('contradiction', typed);
        roll.absent = [];
        break;
      default: {
        const kind = part.kind === 'absent-or-late' ? yield* askAbsentOrLate(scene, part) : part.kind;
        const ids = yield* readRollPart(scene, part);
        const other = kind === 'absent' ? roll.late : roll.absent;
        const disbelieved = kind === 'absent' && allPresent && ids.length > 0;
        if (disbelieved || ids.some((id) => other?.includes(id)))
          return yield* unclear('contradiction', typed);
        roll[kind] = [...new Set([...(roll[kind] ?? []), ...ids])];
      }
    }
  }
  if (roll.praised?.some((id) => roll.absent?.includes(id)))
    return yield* unclear('contradiction', partOfKind(scene, parts, 'praise'));
  return {
    ...(topics.length > 0 ? { topic: topics.join('; ') } : {}),
    ...parallel,
    ...(parallelClass === undefined ? {} : { parallelClass }),
    ...(homework.length > 0 ? { homework } : {}),
    ...roll,
  };
}

/** None for all, and something for all. */
function excludes(homework: readonly EntryHomework[], item: EntryHomework): boolean {
  const forAll = (one: EntryHomework) => one.kind === 'given' && !one.studentIds;
  return item.kind === 'none'
    ? homework.some(forAll)
    : forAll(item) && homework.some(({ kind }) => kind === 'none');
}

function* readRollPart(scene: Scene, part: Part): Reading<readonly number[]> {
  const { tokens } = scene.source;
  if (saysNobody(tokens, part.body, part.to)) return [];
  const ids = yield* readNames(scene, part.body, part.to);
  const nothing = ids.length === 0 || !hasWords(tokens, part.body, part.to);
  return nothing ? yield* unclear('nothing-said', typedText(scene.source, part.from, part.to)) : ids;
}

function partOfKind({ source }: Scene, parts: readonly Part[], kind: Part['kind']): string {
  const part = parts.findLast((one) => one.kind === kind);
  return part ? typedText(source, part.from, part.to) : '';
}

/** Marks are no part of an entry yet; what stands beside them is not lost for it. */
function* askWithoutMarks(scene: Scene, { from, to }: Part): Reading<void> {
  const key = `marks@${scene.source.tokens[from]?.start ?? 0}`;
  yield* ask(key, 'marks-later', typedText(scene.source, from, to), [plainOption('without-marks')]);
}

/** ¶4.5 says "kavējums" of an absence, people say it of a late arrival. */
function* askAbsentOrLate(scene: Scene, part: Part): Reading<'absent' | 'late'> {
  const key = `kind@${scene.source.tokens[part.from]?.start ?? 0}`;
  const fragment = typedText(scene.source, part.from, part.to);
  const answer = yield* ask(key, 'absent-or-late', fragment, [plainOption('absent'), plainOption('late')]);
  return answer === 'late' ? 'late' : 'absent';
}
