import { ask, type Reading } from './asking.ts';
import { classesMeant, isSameClass } from './class-name.ts';
import { isExercise } from './days.ts';
import { headAt, headNames } from './head.ts';
import { keywordAt, type PartKind } from './keywords.ts';
import { plainOption } from './options.ts';
import { AND, longestPhraseEnd } from './phrases.ts';
import type { Scene } from './scene.ts';
import { isHardEnd, isSpoken, typedText } from './tokens.ts';
import { segmentEnd } from './what-follows.ts';

/**
 * A line begins another lesson only if it starts with a class that the teacher has that day and the part
 * before cannot go on with it: `5. b uzd.` is an exercise. Whatever may be either is asked.
 */
export function* beginsNewLesson(scene: Scene, at: number, inside: PartKind): Reading<boolean> {
  const { source, context } = scene;
  const { tokens } = source;
  const from = longestPhraseEnd(tokens, at, AND) ?? at;
  const head = headAt(tokens, from, context.day, headNames(context));
  if (!head || head.from !== from) return false;
  const classes =
    head.named.kind === 'group' ? [head.named.name] : classesMeant(head.named.typed, context.schoolClasses);
  if (classes.length === 0) return false;
  const after = tokens[head.end];
  if (isExercise(after)) return false;

  const isLine =
    tokens[at - 1]?.kind === 'line' ||
    tokens.slice(0, at).findLast((token) => isSpoken(token) || isHardEnd(token))?.kind === 'line';
  const taughtToday = classes.some((name) =>
    context.lessons.some((lesson) => isSameClass(lesson.className, name)),
  );
  if (isLine && taughtToday && (inside !== 'homework' || hasKeyword(scene, head.end))) return true;

  const other = inside === 'homework' ? 'homework' : 'topic';
  const key = `new@${tokens[at]?.start ?? 0}`;
  const fragment = typedText(source, at, segmentEnd(tokens, at));
  return (
    (yield* ask(key, 'new-lesson-or-homework', fragment, [plainOption('new-lesson'), plainOption(other)])) ===
    'new-lesson'
  );
}

/** The line says something that no homework says. */
function hasKeyword({ source: { tokens } }: Scene, from: number): boolean {
  for (let at = from; !isHardEnd(tokens[at]) || tokens[at]?.folded === ';'; at += 1) {
    const match = keywordAt(tokens, at);
    if (match && !match.keyword.ordinary && !(match.short && at > from)) return true;
  }
  return false;
}
