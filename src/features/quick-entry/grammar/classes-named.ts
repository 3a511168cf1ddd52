import { ask, type Reading, unclear } from './asking.ts';
import { classesMeant, plainClassName, type TypedClass } from './class-name.ts';
import type { Teaching } from './designator.ts';
import type { Head } from './head.ts';
import { type LessonsMeant, lessonsMeant, type NamedClass } from './lesson-meant.ts';
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
  return { lessons: [...lessons.values()], end };
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
