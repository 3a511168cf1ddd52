import { ask, type Reading, unclear } from './asking.ts';
import { classesMeant, isSameClass } from './class-name.ts';
import { isExercise } from './days.ts';
import type { Teaching } from './designator.ts';
import type { Head } from './head.ts';
import { type LessonsMeant, lessonsMeant } from './lesson-meant.ts';
import { lessonOf, lessonOption } from './options.ts';
import { type Source, typedText } from './tokens.ts';
import type { EntryContext } from './types.ts';

/**
 * A reply means its card's lesson. A class in front may repeat it; another class of the teacher's makes
 * it doubtful which is meant; `5. b uzd.` in front is text.
 */
export function* lessonsInReply(
  source: Source,
  head: Head | undefined,
  replied: Teaching,
  context: EntryContext,
): Reading<LessonsMeant> {
  const whole: LessonsMeant = { lessons: [replied], end: 0 };
  if (!head || isExercise(source.tokens[head.end])) return whole;
  const classes =
    head.named.kind === 'group' ? [head.named.name] : classesMeant(head.named.typed, context.schoolClasses);
  const own = classes.find((className) => isSameClass(className, replied.className));
  if (own !== undefined) {
    const onlyThis = {
      ...context,
      lessons: context.lessons.filter(({ key }) => key === replied.key),
      courses: [],
    };
    if (onlyThis.lessons.length === 0) return { lessons: [replied], end: head.end };
    const named = { className: own, from: head.from, end: head.end, words: head.end };
    return yield* lessonsMeant(source, named, onlyThis);
  }
  const isNamed = (other: Teaching) => classes.some((name) => isSameClass(name, other.className));
  const others =
    [context.lessons.filter(isNamed), context.courses.filter(isNamed)].find((list) => list.length > 0) ?? [];
  if (others.length === 0) {
    return classes[0] === undefined
      ? whole
      : yield* unclear('not-your-class', typedText(source, head.from, head.end), classes[0]);
  }
  const key = `reply@${source.tokens[head.from]?.start ?? 0}`;
  const options = [replied, ...others.slice(0, 6)].map((teaching) => lessonOption(teaching, context));
  const answer = yield* ask(key, 'which-lesson', typedText(source, head.from, head.end), options);
  const chosen = lessonOf(answer, others, context);
  return chosen ? { lessons: [chosen], end: head.end } : whole;
}
