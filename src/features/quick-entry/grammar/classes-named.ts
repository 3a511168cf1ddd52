import { ask, type Reading, unclear } from './asking.ts';
import { classesMeant, isSameClass, plainClassName, type TypedClass } from './class-name.ts';
import type { Teaching } from './designator.ts';
import type { Head } from './head.ts';
import { type LessonsMeant, lessonsMeant, type NamedClass } from './lesson-meant.ts';
import { lessonOption } from './options.ts';
import { type Source, typedText } from './tokens.ts';
import type { EntryContext } from './types.ts';

/** The lessons of all classes that the head names: `5.b un 5.a Daļas` is said of one lesson of each. */
export function* lessonsOfHead(source: Source, head: Head, context: EntryContext): Reading<LessonsMeant> {
  const named: NamedClass[] = [yield* firstClass(source, head, context)];
  for (const typed of head.others) {
    const className = yield* classOf(source, typed, context);
    named.push({ className, from: typed.from, end: typed.end, words: head.end });
  }
  const lessons = new Map<string, Teaching>();
  let end = head.end;
  for (const one of named) {
    const meant = yield* lessonsMeant(source, one, context);
    for (const lesson of meant.lessons) lessons.set(lesson.key, lesson);
    end = Math.max(end, meant.end);
  }
  // More was said than the class alone: just that is meant.
  if (head.others.length > 0 || end > head.end) return { lessons: [...lessons.values()], end };
  return { lessons: yield* withJoined(source, head, [...lessons.values()], context), end };
}

/** ¶4.11: the class is taught together with another one, which the line may mean as well. */
function* withJoined(
  source: Source,
  head: Head,
  lessons: readonly Teaching[],
  context: EntryContext,
): Reading<readonly Teaching[]> {
  const [only, ...others] = lessons;
  const joined =
    only && 'joinedWith' in only ? context.lessons.find(({ key }) => key === only.joinedWith) : undefined;
  const open = joined && !joined.complete && others.length === 0;
  if (!only || !open || isSameClass(joined.className, only.className)) return lessons;
  const keys = [only.key, joined.key];
  const key = `joined@${source.tokens[head.from]?.start ?? 0}`;
  const answer = yield* ask(key, 'which-lesson', typedText(source, head.from, head.end), [
    lessonOption(only, context),
    { value: '*all', meaning: { kind: 'lessons', lessons: keys } },
  ]);
  return answer === '*all' ? [only, joined] : lessons;
}

function* firstClass(source: Source, head: Head, context: EntryContext): Reading<NamedClass> {
  const end = head.others.length > 0 && head.named.kind === 'class' ? head.named.typed.end : head.end;
  const className =
    head.named.kind === 'group' ? head.named.name : yield* classOf(source, head.named.typed, context);
  return { className, from: head.from, end, words: head.end };
}

function* classOf(source: Source, typed: TypedClass, context: EntryContext): Reading<string> {
  const fragment = typedText(source, typed.from, typed.end);
  const classes = classesMeant(typed, context.schoolClasses);
  const [only, ...others] = classes;
  if (only === undefined) return yield* unclear('unknown-class', fragment, plainClassName(typed));
  if (others.length === 0 && !typed.doubtful) return only;
  const options = classes.map((className, i) => ({
    value: `*${i}`,
    meaning: { kind: 'class' as const, className },
  }));
  const key = `class@${source.tokens[typed.from]?.start ?? 0}`;
  const answer = yield* ask(key, 'which-class', fragment, options);
  return classes[Number(answer.slice(1))] ?? only;
}
